import { BooleanField, DayField, IdField, IntField, ListField, TextField } from '@etabli/platform';

export class NewUpkeepRequest {
  @TextField({ max: 120 }) title: string;
  @TextField({ max: 1000, description: 'what is to do, a line each' }) tasks: string;
  @IntField({ min: 1, max: 3660 }) intervalDays: number;
  @DayField({ optional: true, description: 'left out: an interval from today' }) firstDueOn?: string | null;
}

export class UpkeepDoneRequest {
  @DayField({ optional: true, description: 'today when left out' }) doneOn?: string | null;
  @TextField({ optional: true, min: 0, max: 1000 }) notes?: string | null;
}

export class UpkeepDoneView {
  @IdField() id: string;
  @DayField() doneOn: string;
  @TextField({ nullable: true, max: 1000 }) notes: string | null;
  @TextField({ nullable: true, max: 120 }) byName: string | null;
}

export class MachineUpkeepView {
  @IdField() id: string;
  @TextField({ max: 120 }) title: string;
  @TextField({ max: 1000 }) tasks: string;
  @IntField({ min: 1, max: 3660 }) intervalDays: number;
  @DayField() dueOn: string;
  @BooleanField() overdue: boolean;
  @BooleanField({ description: 'planned no more' }) ended: boolean;
  @ListField(() => UpkeepDoneView) done: UpkeepDoneView[];
}

export class MachineUpkeepsView {
  @ListField(() => MachineUpkeepView) items: MachineUpkeepView[];
}
