import {
  BooleanField,
  CentsField,
  ChoiceField,
  DayField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  PatternField,
  SignedCentsField,
  TextField,
  TextsField,
} from '@etabli/platform';
import { VAT_REASONS, type VatReason } from '@etabli/kernel';
import { type Nature, NATURES } from '../invoice/line.rules.js';
import { SERIES_KINDS, type SeriesKind } from '../series/series.rules.js';
import { OPENING_KINDS, type OpeningKind } from './opening.rules.js';

const MANY = { min: 0, max: 1_000_000 };

export class OpeningGroupRequest {
  @ChoiceField('Nature', NATURES) nature: Nature;
  @IntField({ min: 0, max: 10_000 }) vatRateBp: number;
  @ChoiceField('VatReason', VAT_REASONS, { optional: true, description: 'of a zero rate' })
  vatReason?: VatReason | null;
  @CentsField({ min: 1 }) netCents: number;
  @CentsField() vatCents: number;
}

export class OpeningDocumentRequest {
  @ChoiceField('OpeningKind', OPENING_KINDS) kind: OpeningKind;
  @TextField({ max: 35, description: 'as on the document' }) number: string;
  @DayField() issuedOn: string;
  @DayField() dueOn: string;
  @TextField({ max: 40 }) customerCode: string;
  @TextField({ optional: true, max: 40, description: 'of a deposit or a situation: its order in Établi' })
  orderNumber?: string | null;
  @IntField({ optional: true, min: 1, max: 10_000, description: 'of a situation: all done so far' })
  percentBp?: number | null;
  @CentsField({ description: 'cents; paid so far' }) paidCents: number;
  @ListField(() => OpeningGroupRequest, { min: 1, max: 20 }) groups: OpeningGroupRequest[];
}

export class OpeningSeriesRequest {
  @ChoiceField('SeriesKind', SERIES_KINDS) kind: SeriesKind;
  @IntField({ min: 1, max: 999_999 }) nextNumber: number;
  @PatternField({
    optional: true,
    pattern: /^[A-Z][A-Z0-9]{0,9}$/,
    message: 'De 1 à 10 majuscules ou chiffres, en commençant par une lettre.',
    max: 10,
  })
  prefix?: string;
}

export class OpeningRequest {
  @DayField({ description: 'the day on which Établi takes over' }) takenOn: string;
  @IntField({ ...MANY, description: 'documents on the accountant’s list' }) expectedCount: number;
  @SignedCentsField({ description: 'cents; what is to be paid on the accountant’s list' }) expectedRestCents: number;
  @ListField(() => OpeningDocumentRequest, { max: 5000 }) documents: OpeningDocumentRequest[];
  @ListField(() => OpeningSeriesRequest, { max: 6 }) series: OpeningSeriesRequest[];
  @BooleanField({ description: 'true: nothing is written' }) dryRun: boolean;
}

/** As the request, read from a file: to be looked at, completed and sent. */
export class OpeningFileView {
  @ListField(() => OpeningDocumentRequest) documents: OpeningDocumentRequest[];
}

export class OpeningTotalsView {
  @IntField(MANY) documentCount: number;
  @SignedCentsField() netCents: number;
  @SignedCentsField() vatCents: number;
  @SignedCentsField() grossCents: number;
  @SignedCentsField() paidCents: number;
  @SignedCentsField() restCents: number;
}

export class OpeningResultView {
  @BooleanField() written: boolean;
  @ObjectField(() => OpeningTotalsView) totals: OpeningTotalsView;
  @TextsField({
    max: 10_000,
    maxLength: 500,
    description: 'what speaks against it, in sentences; empty: it may be written',
  })
  problems: string[];
}

export class OpeningDoneView {
  @DayField() takenOn: string;
  @IntField(MANY) documentCount: number;
  @SignedCentsField() grossCents: number;
  @SignedCentsField() restCents: number;
  @InstantField() writtenAt: Date;
  @TextField({ max: 120 }) writtenByName: string;
}

export class OpeningStateView {
  @ObjectField(() => OpeningDoneView, { nullable: true, description: 'null: nothing was taken over yet' })
  done: OpeningDoneView | null;
}
