import { CentsField, IntField, ObjectField, SignedCentsField } from '@etabli/platform';

/** A part is null as long as nobody said what it costs; it then counts nothing. */
export class CompanyMarginView {
  @CentsField({ nullable: true }) materialCents: number | null;
  @CentsField({ nullable: true }) subcontractCents: number | null;
  @CentsField({ nullable: true, description: 'the trainer’s hours, shared by the youths he has at once' })
  trainerCents: number | null;
  @CentsField({ nullable: true }) machineCents: number | null;
  @SignedCentsField({ description: 'sold − the four' }) marginCents: number;
}

export class TrainingCostView {
  @IntField({ min: 0, max: 100_000_000 }) beyondMinutes: number;
  @CentsField({ nullable: true, description: 'hours beyond those allotted, of exercises all of them' }) beyondCents:
    | number
    | null;
  @IntField({ min: 0, max: 100_000_000 }) reworkMinutes: number;
  @CentsField({ nullable: true }) reworkCents: number | null;
  @CentsField() totalCents: number;
}

export class FaultCostView {
  @CentsField({ nullable: true, description: 'of the material: pieces thrown away' }) scrapCents: number | null;
  @CentsField({ nullable: true, description: 'of the trainer’s hours: rework' }) reworkTrainerCents: number | null;
}

/** The company’s margin and what the training cost: side by side, never in one sum. */
export class OrderMarginView {
  @CentsField({ description: 'before tax' }) soldCents: number;
  @ObjectField(() => CompanyMarginView, { description: 'at the hours allotted, costs as estimated' })
  allotted: CompanyMarginView;
  @ObjectField(() => CompanyMarginView, { description: 'at the hours spent, costs as paid' }) spent: CompanyMarginView;
  @ObjectField(() => FaultCostView, { description: 'inside the company’s margin already, never taken off twice' })
  faults: FaultCostView;
  @ObjectField(() => TrainingCostView) training: TrainingCostView;
}
