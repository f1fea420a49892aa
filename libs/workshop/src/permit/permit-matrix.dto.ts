import { HALF_DAYS, type HalfDay } from '@etabli/kernel';
import { BooleanField, ChoiceField, DayField, IdField, ListField, ObjectField, TextField } from '@etabli/platform';
import { FindingView, OUTCOMES, type Outcome } from '@etabli/safety';

export class MatrixRequest {
  @IdField() groupId: string;
  @DayField({ optional: true, description: 'today when left out' }) day?: string;
  @ChoiceField('HalfDay', HALF_DAYS, { optional: true, description: 'the whole day when left out' }) halfDay?: HalfDay;
}

export class MatrixMachineView {
  @IdField() id: string;
  @TextField({ max: 20 }) code: string;
  @TextField({ max: 120 }) name: string;
}

export class MatrixCellView {
  @IdField() machineId: string;
  @BooleanField({ description: 'in every half-day asked' }) allowed: boolean;
  @ChoiceField('PermitOutcome', OUTCOMES, { description: 'warn: allowed, with something to look after' })
  outcome: Outcome;
  @ObjectField(() => FindingView, {
    nullable: true,
    description: 'the first block, else the first warning, and what would lift it',
  })
  reason: FindingView | null;
  @ChoiceField('HalfDay', HALF_DAYS, {
    nullable: true,
    description: 'refused, but allowed in this half-day, when somebody else supervises',
  })
  onlyIn: HalfDay | null;
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

/** Who is with the group in a half-day of that day: the one planned, else the trainer; away: who stands in. */
export class MatrixSupervisorView {
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @IdField({ nullable: true, description: 'null: nobody' }) staffId: string | null;
  @TextField({ max: 161, nullable: true }) name: string | null;
  @BooleanField({ description: 'there for all workshop slots of the half-day' }) wholeSlot: boolean;
  @TextField({ max: 161, nullable: true, description: 'whom he stands in for' }) replacing: string | null;
}

/** Youth × machine for a day, also for a tablet that will be offline. */
export class MatrixView {
  @DayField() day: string;
  @ListField(() => MatrixSupervisorView) supervisors: MatrixSupervisorView[];
  @ListField(() => MatrixMachineView) machines: MatrixMachineView[];
  @ListField(() => MatrixYouthView) youths: MatrixYouthView[];
}
