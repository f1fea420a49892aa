import { ChoiceField, DayField, IdField, IdsField, ListField, PageRequest, TextField } from '@etabli/platform';
import { SIGNATURE_KINDS, type SignatureKind } from './training.entity.js';

export const TRAINING_SORTS = ['trainedOn'] as const;
export type TrainingSort = (typeof TRAINING_SORTS)[number];

export class TrainingsRequest extends PageRequest {
  @ChoiceField('TrainingSort', TRAINING_SORTS, { optional: true }) sort?: TrainingSort;
  @IdField({ optional: true }) groupId?: string;
  @IdField({ optional: true }) studentId?: string;
  @IdField({ optional: true }) familyId?: string;
}

class TrainingFacts {
  @IdField() familyId: string;
  @DayField() trainedOn: string;
  @DayField({ optional: true, description: 'left out: as long as the youth is there' }) validUntil?: string | null;
  @IdField({ optional: true, description: 'of the staff; left out: who records it' }) trainerId?: string | null;
}

export class PaperTrainingRequest extends TrainingFacts {
  @IdsField({ min: 1, max: 60 }) studentIds: string[];
}

export class DrawnTrainingRequest extends TrainingFacts {
  @IdField() studentId: string;
  @TextField({ max: 270_000, description: 'PNG in base64' }) signature: string;
}

export class VoidPaperRequest {
  @TextField({ min: 3, max: 200 }) reason: string;
}

export class SignedTrainingsView {
  @IdsField({ max: 60 }) ids: string[];
}

export class TrainingView {
  @IdField() id: string;
  @IdField() studentId: string;
  @TextField({ max: 170 }) studentName: string;
  @IdField() familyId: string;
  @TextField({ max: 80 }) familyName: string;
  @DayField() trainedOn: string;
  @DayField({ nullable: true }) validUntil: string | null;
  @TextField({ max: 170 }) trainerName: string;
  @ChoiceField('SignatureKind', SIGNATURE_KINDS) signatureKind: SignatureKind;
  @TextField({ nullable: true, max: 200, description: 'voided: counts no more' }) voidReason: string | null;
}

export class TrainingsView {
  @ListField(() => TrainingView) items: TrainingView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}
