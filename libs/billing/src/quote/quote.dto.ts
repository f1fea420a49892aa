import {
  BooleanField,
  CentsField,
  ChoiceField,
  DayField,
  DecimalField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { VAT_REASONS, type VatReason } from '@etabli/kernel';
import { ActionView, TotalsView } from '../invoice/document.dto.js';
import { type Nature, NATURES, type Sector, SECTORS } from '../invoice/line.rules.js';
import { SHOWN_QUOTE_STATES, type ShownQuoteState } from './quote.rules.js';

export class QuoteLineRequest {
  @ChoiceField('LineNature', NATURES) nature: Nature;
  @TextField({ max: 200 }) label: string;
  @TextField({ optional: true, min: 0, max: 1000 }) details?: string | null;
  @DecimalField({ decimals: 4, min: '0.0001', max: '9999999' }) quantity: string;
  @TextField({ max: 20, description: 'pièce, heure, m², kg…' }) unit: string;
  @DecimalField({ decimals: 6, min: '0', max: '9999999', description: 'euros before tax' }) unitPrice: string;
  @IntField({ optional: true, min: 0, max: 10_000, description: 'discount of the line, basis points' })
  discountBp?: number;
  @IntField({ min: 0, max: 10_000, description: 'basis points, 2000 = 20 %; must be in force today' })
  vatRateBp: number;
  @ChoiceField('VatReason', VAT_REASONS, { optional: true, description: 'why there is no VAT; teaching when left out' })
  vatReason?: VatReason | null;
  @IntField({ min: 0, max: 600_000, description: 'minutes of work allotted to the whole line' })
  allottedMinutes: number;
  @IdField({ optional: true, description: 'the part of the estimate that it sells, of a quote made of one' })
  estimatePartId?: string | null;
}

class QuoteTerms {
  @IntField({ optional: true, min: 0, max: 10_000, description: 'discount on the whole, basis points' })
  discountBp?: number;
  @CentsField({ optional: true, description: 'discount on the whole, cents before tax, when there is no percentage' })
  discountCents?: number;
  @IntField({ optional: true, min: 0, max: 10_000, description: 'deposit at the acceptance, of the total with tax' })
  depositBp?: number;
}

export class CreateQuoteRequest extends QuoteTerms {
  @IdField() customerId: string;
  @TextField({ max: 160 }) title: string;
  @DayField({ optional: true, description: 'last day of the offer; left out: in thirty days' }) validUntil?:
    | string
    | null;
  @TextField({ optional: true, max: 60, description: 'purchase-order number of the customer' }) customerReference?:
    | string
    | null;
  @ListField(() => QuoteLineRequest, { min: 1, max: 200 }) lines: QuoteLineRequest[];
}

export class EditQuoteRequest extends QuoteTerms {
  @IdField({ optional: true }) customerId?: string;
  @TextField({ optional: true, max: 160 }) title?: string;
  @DayField({ optional: true }) validUntil?: string;
  @TextField({ optional: true, max: 60 }) customerReference?: string | null;
  @ListField(() => QuoteLineRequest, { optional: true, min: 1, max: 200 }) lines?: QuoteLineRequest[];
}

export class QuoteTotalsRequest extends QuoteTerms {
  @ListField(() => QuoteLineRequest, { min: 1, max: 200 }) lines: QuoteLineRequest[];
}

export class SendQuoteRequest {
  @BooleanField({ optional: true, description: 'also by e-mail, when the customer has an address; true when left out' })
  byMail?: boolean;
}

export class AcceptQuoteRequest {
  @TextField({ max: 120, description: 'who said yes' }) acceptedBy: string;
  @DayField({ optional: true, description: 'today when left out' }) acceptedOn?: string;
  @DayField({ optional: true, description: 'day the order is due' }) dueOn?: string | null;
  @TextField({ optional: true, max: 60, description: 'purchase-order number, when it comes with the answer' })
  customerReference?: string | null;
}

export class RefuseQuoteRequest {
  @TextField({ optional: true, max: 120, description: 'who said no' }) refusedBy?: string | null;
  @TextField({ optional: true, max: 500 }) reason?: string | null;
}

export class AcceptedQuoteView {
  @IdField() id: string;
  @IdField({ description: 'the order it opened' }) productionOrderId: string;
}

export const QUOTE_SORTS = ['createdOn', 'number', 'validUntil', 'grossCents'] as const;
export type QuoteSort = (typeof QUOTE_SORTS)[number];

export class QuotesRequest extends PageRequest {
  @ChoiceField('QuoteSort', QUOTE_SORTS, { optional: true }) sort?: QuoteSort;
  @ChoiceField('QuoteState', SHOWN_QUOTE_STATES, { optional: true }) state?: ShownQuoteState;
  @IdField({ optional: true }) customerId?: string;
}

export class QuoteRow {
  @IdField() id: string;
  @TextField({ max: 35, nullable: true, description: 'null: a draft' }) number: string | null;
  @IntField({ min: 1, max: 99 }) version: number;
  @TextField({ max: 160 }) title: string;
  @ChoiceField('QuoteState', SHOWN_QUOTE_STATES) state: ShownQuoteState;
  @IdField() customerId: string;
  @TextField({ max: 250 }) customerLabel: string;
  @DayField() createdOn: string;
  @DayField({ nullable: true }) sentOn: string | null;
  @DayField() validUntil: string;
  @CentsField() netCents: number;
  @CentsField() grossCents: number;
  @IdField({ nullable: true }) productionOrderId: string | null;
}

export class QuotesView {
  @ListField(() => QuoteRow) items: QuoteRow[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export class QuoteLineView {
  @IdField() id: string;
  @ChoiceField('LineNature', NATURES) nature: Nature;
  @ChoiceField('VatSector', SECTORS) sector: Sector;
  @TextField({ max: 200 }) label: string;
  @TextField({ max: 1000, nullable: true }) details: string | null;
  @DecimalField({ decimals: 4 }) quantity: string;
  @TextField({ max: 20 }) unit: string;
  @DecimalField({ decimals: 6 }) unitPrice: string;
  @IntField({ min: 0, max: 10_000, description: 'basis points' }) discountBp: number;
  @IntField({ min: 0, max: 10_000 }) vatRateBp: number;
  @ChoiceField('VatReason', VAT_REASONS, { nullable: true }) vatReason: VatReason | null;
  @CentsField() netCents: number;
  @IntField({ min: 0, max: 600_000 }) allottedMinutes: number;
  @IdField({ nullable: true }) estimatePartId: string | null;
}

export class QuoteVersionView {
  @IdField() id: string;
  @IntField({ min: 1, max: 99 }) version: number;
  @TextField({ max: 35, nullable: true }) number: string | null;
  @ChoiceField('QuoteState', SHOWN_QUOTE_STATES) state: ShownQuoteState;
  @DayField({ nullable: true }) sentOn: string | null;
  @CentsField() grossCents: number;
}

export class QuoteView extends QuoteRow {
  @ListField(() => QuoteVersionView, { description: 'of the same offer, the first one first' })
  versions: QuoteVersionView[];
  @IntField({ min: 0, max: 10_000, description: 'of the total with tax' }) depositBp: number;
  @CentsField() depositCents: number;
  @IntField({ min: 0, max: 10_000 }) discountBp: number;
  @CentsField() discountCents: number;
  @TextField({ max: 60, nullable: true }) customerReference: string | null;
  @DayField({ nullable: true }) acceptedOn: string | null;
  @TextField({ max: 120, nullable: true }) acceptedByName: string | null;
  @DayField({ nullable: true }) refusedOn: string | null;
  @TextField({ max: 120, nullable: true }) refusedByName: string | null;
  @TextField({ max: 500, nullable: true }) refusalReason: string | null;
  @InstantField({ nullable: true, description: 'answered by the client’s own link' }) answeredAt: string | null;
  @TextField({ max: 64, nullable: true, description: 'SHA-256 of the PDF he was shown' }) answeredSha256: string | null;
  @TextField({ max: 40, nullable: true }) productionOrderNumber: string | null;
  @IdField({ nullable: true, description: 'the estimate it was made of' }) estimateId: string | null;
  @IntField({ min: 0, max: 100_000_000 }) allottedMinutes: number;
  @ListField(() => QuoteLineView) lines: QuoteLineView[];
  @ObjectField(() => TotalsView) totals: TotalsView;
  @ListField(() => ActionView, { description: 'edit, send, accept, refuse, revise' }) actions: ActionView[];
}
