import {
  CentsField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  MonthField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { MACHINE_STATES, type MachineState } from './machine.rules.js';

export const MACHINE_SORTS = ['name', 'code'] as const;
export type MachineSort = (typeof MACHINE_SORTS)[number];
/** `unavailable`: stopped or in maintenance */
export const MACHINE_FILTERS = [...MACHINE_STATES, 'unavailable'] as const;
export type MachineFilter = (typeof MACHINE_FILTERS)[number];

export class MachinesRequest extends PageRequest {
  @ChoiceField('MachineSort', MACHINE_SORTS, { optional: true }) sort?: MachineSort;
  @ChoiceField('MachineFilter', MACHINE_FILTERS, { optional: true }) state?: MachineFilter;
}

export class EditMachineRequest {
  @TextField({ optional: true, max: 20 }) code?: string;
  @TextField({ optional: true, max: 120 }) name?: string;
  @TextField({ optional: true, max: 80 }) family?: string;
  @TextField({ optional: true, min: 0, max: 80 }) location?: string | null;
  @TextField({ optional: true, min: 0, max: 80 }) serialNumber?: string | null;
  @IntField({ optional: true, min: 1900, max: 2200 }) builtYear?: number | null;
  @DayField({ optional: true }) boughtOn?: string | null;
  @TextField({ optional: true, min: 0, max: 200 }) supplier?: string | null;
}

/** Not an extension of the edit: what may be left out there must be there here. */
export class CreateMachineRequest {
  @TextField({ max: 20 }) code: string;
  @TextField({ max: 120 }) name: string;
  @TextField({ max: 80 }) family: string;
  @TextField({ optional: true, min: 0, max: 80 }) location?: string | null;
  @TextField({ optional: true, min: 0, max: 80 }) serialNumber?: string | null;
  @IntField({ optional: true, min: 1900, max: 2200 }) builtYear?: number | null;
  @DayField({ optional: true }) boughtOn?: string | null;
  @TextField({ optional: true, min: 0, max: 200 }) supplier?: string | null;
  @ChoiceField('MachineState', MACHINE_STATES, { optional: true }) state?: MachineState;
  @TextField({ optional: true, min: 0, max: 200 }) stopReason?: string | null;
}

export class ChangeStateRequest {
  @ChoiceField('MachineState', MACHINE_STATES) state: MachineState;
  @TextField({ max: 200, description: 'everybody reads it' }) reason: string;
}

export class MachineCostRequest {
  @DayField() fromOn: string;
  @CentsField() centsPerHour: number;
}

export class MachineView {
  @IdField() id: string;
  @TextField({ max: 20 }) code: string;
  @TextField({ max: 120 }) name: string;
  @TextField({ max: 80 }) family: string;
  @TextField({ nullable: true, max: 80 }) location: string | null;
  @ChoiceField('MachineState', MACHINE_STATES) state: MachineState;
  @TextField({ nullable: true, max: 200 }) stopReason: string | null;
  @DayField({ nullable: true, description: 'until when the periodic checks are done' }) checkDueOn: string | null;
}

export class MachineDetailView extends MachineView {
  @TextField({ nullable: true, max: 80 }) serialNumber: string | null;
  @IntField({ nullable: true, min: 1900, max: 2200 }) builtYear: number | null;
  @DayField({ nullable: true }) boughtOn: string | null;
  @TextField({ nullable: true, max: 200 }) supplier: string | null;
  @CentsField({ nullable: true, description: 'cents an hour today' }) centsPerHour: number | null;
}

export class MachinesView {
  @ListField(() => MachineView) items: MachineView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}

export class MachineStateView {
  @IdField() id: string;
  @ChoiceField('MachineState', MACHINE_STATES) state: MachineState;
  @TextField({ max: 200 }) reason: string;
  @InstantField() since: string;
  @TextField({ nullable: true, max: 120 }) byName: string | null;
}

export class MachineStatesView {
  @ListField(() => MachineStateView) items: MachineStateView[];
}

export class MachineCostView extends MachineCostRequest {
  @IdField() id: string;
  @TextField({ nullable: true, max: 120 }) byName: string | null;
}

export class MachineCostsView {
  @ListField(() => MachineCostView) items: MachineCostView[];
}

export class MachineMonthView {
  @MonthField() month: string;
  @IntField({ min: 0, max: 1_000_000, description: 'worked on it' }) minutes: number;
}

export class MachineMonthsView {
  @ListField(() => MachineMonthView, {}) items: MachineMonthView[];
}
