import {
  BooleanField,
  CentsField,
  ChoiceField,
  DayField,
  DecimalField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { ActionView, TotalsView } from './document.dto.js';
import { INVOICE_STATES, type InvoiceState } from './invoice.rules.js';
import { type Nature, NATURES, type Sector, SECTORS } from './line.rules.js';

const MANY = { min: 0, max: 10_000_000 };

export class DraftInvoiceRequest {
  @IdField({ description: 'an order with delivered quantities not billed yet' }) orderId: string;
}

export class DraftLineRequest {
  @IdField() lineId: string;
  @DecimalField({ decimals: 4, min: '0', max: '9999999', description: '0 takes the line off' }) quantity: string;
}

export class EditInvoiceRequest {
  @TextField({ optional: true, max: 160 }) title?: string;
  @TextField({ optional: true, max: 60 }) customerReference?: string | null;
  @ListField(() => DraftLineRequest, { optional: true, max: 200 }) lines?: DraftLineRequest[];
}

export class IssueInvoiceRequest {
  @DayField({ optional: true, description: 'today when left out; never before the last invoice of the series' })
  issuedOn?: string;
}

export class DisputeRequest {
  @TextField({ max: 500 }) reason: string;
}

export class CloseDisputeRequest {
  @TextField({ optional: true, max: 500 }) note?: string | null;
}

export const INVOICE_SORTS = ['createdOn', 'number', 'issuedOn', 'dueOn', 'grossCents'] as const;
export type InvoiceSort = (typeof INVOICE_SORTS)[number];
export const INVOICE_FILTERS = [...INVOICE_STATES, 'open'] as const;
export type InvoiceFilter = (typeof INVOICE_FILTERS)[number];

export class InvoicesRequest extends PageRequest {
  @ChoiceField('InvoiceSort', INVOICE_SORTS, { optional: true }) sort?: InvoiceSort;
  @ChoiceField('InvoiceFilter', INVOICE_FILTERS, { optional: true, description: 'open: issued and not entirely paid' })
  state?: InvoiceFilter;
  @IdField({ optional: true }) customerId?: string;
  @IdField({ optional: true }) orderId?: string;
}

export class InvoiceRow {
  @IdField() id: string;
  @TextField({ max: 35, nullable: true, description: 'null: a draft' }) number: string | null;
  @TextField({ max: 160 }) title: string;
  @ChoiceField('InvoiceState', INVOICE_STATES) state: InvoiceState;
  @IdField() customerId: string;
  @TextField({ max: 250 }) customerLabel: string;
  @IdField() orderId: string;
  @TextField({ max: 40 }) orderNumber: string;
  @DayField() createdOn: string;
  @DayField() suppliedOn: string;
  @DayField({ nullable: true }) issuedOn: string | null;
  @DayField({ nullable: true }) dueOn: string | null;
  @CentsField() netCents: number;
  @CentsField() grossCents: number;
  @CentsField() paidCents: number;
  @CentsField({ description: 'what remains to be paid, in cents' }) dueCents: number;
}

export class InvoicesView {
  @ListField(() => InvoiceRow) items: InvoiceRow[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

/** Amounts are what remains to be paid, but for drafts. */
export class InvoiceSummaryView {
  @CentsField({ description: 'cents; issued and not entirely paid, disputed ones too' }) unpaidCents: number;
  @IntField(MANY) unpaidCount: number;
  @CentsField({ description: 'cents; of these past their due day and not disputed' }) overdueCents: number;
  @IntField(MANY) overdueCount: number;
  @CentsField() disputedCents: number;
  @IntField(MANY) disputedCount: number;
  @IntField(MANY) draftCount: number;
  @CentsField({ description: 'cents without VAT' }) draftNetCents: number;
}

export class InvoiceLineView {
  @IdField() id: string;
  @ChoiceField('LineNature', NATURES) nature: Nature;
  @ChoiceField('VatSector', SECTORS) sector: Sector;
  @TextField({ max: 200 }) label: string;
  @TextField({ max: 1000, nullable: true }) details: string | null;
  @DecimalField({ decimals: 4 }) quantity: string;
  @TextField({ max: 20 }) unit: string;
  @DecimalField({ decimals: 6 }) unitPrice: string;
  @IntField({ min: 0, max: 10_000 }) vatRateBp: number;
  @CentsField() netCents: number;
}

export class MentionView {
  @TextField({ max: 10 }) code: string;
  @TextField({ max: 1000 }) text: string;
}

export class DisputeView {
  @IdField() id: string;
  @DayField() openedOn: string;
  @TextField({ max: 500 }) reason: string;
  @DayField({ nullable: true }) closedOn: string | null;
  @TextField({ max: 500, nullable: true }) closingNote: string | null;
}

export class InvoicePaymentView {
  @IdField() paymentId: string;
  @DayField() receivedOn: string;
  @TextField({ max: 20 }) method: string;
  @TextField({ max: 80, nullable: true }) reference: string | null;
  @IntField({ min: -100_000_000_00, max: 100_000_000_00, description: 'cents; negative: undone' }) amountCents: number;
}

export class InvoiceView extends InvoiceRow {
  @IdField({ nullable: true }) deliveryId: string | null;
  @TextField({ max: 400 }) deliveryNumbers: string;
  @TextField({ max: 35, nullable: true }) quoteNumber: string | null;
  @TextField({ max: 60, nullable: true }) customerReference: string | null;
  @ListField(() => InvoiceLineView) lines: InvoiceLineView[];
  @ObjectField(() => TotalsView) totals: TotalsView;
  @ListField(() => MentionView, { description: 'as printed; empty on a draft' }) mentions: MentionView[];
  @ListField(() => InvoicePaymentView) payments: InvoicePaymentView[];
  @ListField(() => DisputeView) disputes: DisputeView[];
  @BooleanField() disputed: boolean;
  @ListField(() => ActionView, { description: 'edit, issue, pay, dispute' }) actions: ActionView[];
}
