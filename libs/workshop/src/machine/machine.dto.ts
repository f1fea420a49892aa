import { ChoiceField, IdField, ListField, PageRequest, TextField } from '@etabli/platform';
import { MACHINE_STATES, type MachineState } from './machine.rules.js';

export const MACHINE_SORTS = ['name', 'code'] as const;
export type MachineSort = (typeof MACHINE_SORTS)[number];

export class MachinesRequest extends PageRequest {
  @ChoiceField('MachineSort', MACHINE_SORTS, { optional: true }) sort?: MachineSort;
  @ChoiceField('MachineState', MACHINE_STATES, { optional: true }) state?: MachineState;
}

export class CreateMachineRequest {
  @TextField({ max: 20 }) code: string;
  @TextField({ max: 120 }) name: string;
  @TextField({ max: 80 }) family: string;
  @TextField({ optional: true, min: 0, max: 80 }) location?: string | null;
  @ChoiceField('MachineState', MACHINE_STATES, { optional: true }) state?: MachineState;
  @TextField({ optional: true, min: 0, max: 200 }) stopReason?: string | null;
}

export class EditMachineRequest {
  @TextField({ optional: true, max: 20 }) code?: string;
  @TextField({ optional: true, max: 120 }) name?: string;
  @TextField({ optional: true, max: 80 }) family?: string;
  @TextField({ optional: true, min: 0, max: 80 }) location?: string | null;
  @ChoiceField('MachineState', MACHINE_STATES, { optional: true }) state?: MachineState;
  @TextField({ optional: true, min: 0, max: 200 }) stopReason?: string | null;
}

export class MachineView {
  @IdField() id: string;
  @TextField({ max: 20 }) code: string;
  @TextField({ max: 120 }) name: string;
  @TextField({ max: 80 }) family: string;
  @TextField({ nullable: true, max: 80 }) location: string | null;
  @ChoiceField('MachineState', MACHINE_STATES) state: MachineState;
  @TextField({ nullable: true, max: 200 }) stopReason: string | null;
}

export class MachinesView {
  @ListField(() => MachineView) items: MachineView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}
