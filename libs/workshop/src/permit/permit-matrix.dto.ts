import { BooleanField, ChoiceField, DayField, IdField, ListField, ObjectField, TextField } from '@etabli/platform';
import { FindingView, OUTCOMES, type Outcome } from '@etabli/safety';

export class MatrixRequest {
  @IdField() groupId: string;
  @DayField({ optional: true, description: 'today when left out' }) day?: string;
}

export class MatrixMachineView {
  @IdField() id: string;
  @TextField({ max: 20 }) code: string;
  @TextField({ max: 120 }) name: string;
}

export class MatrixCellView {
  @IdField() machineId: string;
  @BooleanField() allowed: boolean;
  @ChoiceField('PermitOutcome', OUTCOMES, { description: 'warn: allowed, with something to look after' })
  outcome: Outcome;
  @ObjectField(() => FindingView, {
    nullable: true,
    description: 'the first block, else the first warning, and what would lift it',
  })
  reason: FindingView | null;
  @DayField({ nullable: true, description: 'allowed: the last day with these papers; null: no end in sight' })
  validUntil: string | null;
}

export class MatrixYouthView {
  @IdField() studentId: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @BooleanField({ description: 'under eighteen on that day' }) minor: boolean;
  @ListField(() => MatrixCellView, { description: 'in the order of the machines' }) cells: MatrixCellView[];
}

/** Youth × machine for a day, also for a tablet that will be offline. */
export class MatrixView {
  @DayField() day: string;
  @ListField(() => MatrixMachineView) machines: MatrixMachineView[];
  @ListField(() => MatrixYouthView) youths: MatrixYouthView[];
}
