import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
} from '@etabli/platform';
import { REVIEW_KINDS, type ReviewKind, SIGNING_PARTS, type SigningPart } from './progress-review.rules.js';

const WORDS = { min: 0, max: 2000 };

export class ReviewWordsRequest {
  @DayField() heldOn: string;
  @TextField({ ...WORDS, description: 'what the youth can do' }) acquired: string;
  @TextField(WORDS) toImprove: string;
  @TextField(WORDS) nextGoals: string;
  @TextField({ ...WORDS, description: 'what the youth says himself' }) youthWords: string;
}

export class WriteReviewRequest extends ReviewWordsRequest {
  @ChoiceField('ReviewKind', REVIEW_KINDS) kind: ReviewKind;
}

export class NewReviewVersionRequest {
  @TextField({ min: 3, max: 300 }) reason: string;
}

export class SignReviewRequest {
  @ChoiceField('SigningPart', SIGNING_PARTS) part: SigningPart;
  @TextField({ max: 120 }) signedBy: string;
  @DayField({ optional: true, description: 'today when left out' }) signedOn?: string | null;
}

export class ProgressReviewSignatureView {
  @ChoiceField('SigningPart', SIGNING_PARTS) part: SigningPart;
  @TextField({ max: 120 }) signedByName: string;
  @DayField() signedOn: string;
}

export class ProgressReviewView {
  @IdField() id: string;
  @IdField({ description: 'the same for all versions of one balance' }) seriesId: string;
  @IntField({ min: 1, max: 1000 }) version: number;
  @ChoiceField('ReviewKind', REVIEW_KINDS) kind: ReviewKind;
  @DayField() heldOn: string;
  @TextField(WORDS) acquired: string;
  @TextField(WORDS) toImprove: string;
  @TextField(WORDS) nextGoals: string;
  @TextField(WORDS) youthWords: string;
  @TextField({ max: 300, nullable: true, description: 'why this version was written' }) reason: string | null;
  @TextField({ max: 120 }) writtenByName: string;
  @InstantField({ nullable: true, description: 'null: a draft' }) validatedAt: string | null;
  @TextField({ max: 120, nullable: true }) validatedByName: string | null;
  @BooleanField({ description: 'a newer validated version replaces it' }) superseded: boolean;
  @ListField(() => ProgressReviewSignatureView) signatures: ProgressReviewSignatureView[];
}

export class ProgressReviewsView {
  @ListField(() => ProgressReviewView, { description: 'the newest balance first, of each its newest version first' })
  items: ProgressReviewView[];
}
