import { BooleanField, ChoiceField, DayField, IdField, IntField, ListField, TextField } from '@etabli/platform';
import { CHECK_STATES, type CheckState } from './machine-check.rules.js';

export class NewCheckRequest {
  @TextField({ max: 120 }) kind: string;
  @IntField({ min: 1, max: 240 }) periodMonths: number;
  @TextField({ optional: true, min: 0, max: 200, description: 'as the school types it' }) legalBasis?: string | null;
  @DayField({ description: 'the last day of the running one' }) firstDueOn: string;
}

export class CheckResultRequest {
  @DayField() doneOn: string;
  @TextField({ max: 120, description: 'the body or the person who did it' }) doneBy: string;
  @DayField({ optional: true, description: 'left out: a period after' }) nextDueOn?: string | null;
  @TextField({ optional: true, min: 0, max: 1000 }) notes?: string | null;
}

export class CheckResultView {
  @IdField() id: string;
  @DayField() doneOn: string;
  @TextField({ max: 120 }) doneBy: string;
  @DayField() nextDueOn: string;
  @TextField({ nullable: true, max: 1000 }) notes: string | null;
  @BooleanField() hasCertificate: boolean;
  @TextField({ nullable: true, max: 120 }) byName: string | null;
}

export class MachineCheckView {
  @IdField() id: string;
  @TextField({ max: 120 }) kind: string;
  @IntField({ min: 1, max: 240 }) periodMonths: number;
  @TextField({ nullable: true, max: 200 }) legalBasis: string | null;
  @DayField() dueOn: string;
  @ChoiceField('MachineCheckState', CHECK_STATES) state: CheckState;
  @BooleanField({ description: 'asked no more' }) ended: boolean;
  @ListField(() => CheckResultView) results: CheckResultView[];
}

export class MachineChecksView {
  @ListField(() => MachineCheckView) items: MachineCheckView[];
}
