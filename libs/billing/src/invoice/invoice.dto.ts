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
  PatternField,
  SignedCentsField,
  TextField,
} from '@etabli/platform';
import { VAT_CATEGORIES, VAT_REASONS, type VatCategory, type VatReason } from '@etabli/kernel';
import { CREDIT_EFFECTS, type CreditEffect } from '../credit/credit-effect.rules.js';
import { ActionView, TotalsView } from './document.dto.js';
import { INVOICE_KINDS, type InvoiceKind } from './document-view.rules.js';
import { PaidRequest } from '../payment/payment.dto.js';
import { DisputeView } from './dispute.dto.js';
import { INVOICE_STATES, type InvoiceState } from './invoice.rules.js';
import { type Nature, NATURES, type Sector, SECTORS } from './line.rules.js';

const MANY = { min: 0, max: 10_000_000 };

export class AddressRequest {
  @TextField({ max: 120 }) line1: string;
  @TextField({ optional: true, max: 120 }) line2: string | null = null;
  @TextField({ max: 12 }) postalCode: string;
  @TextField({ max: 80 }) city: string;
  @PatternField({ pattern: /^[A-Z]{2}$/, message: 'Choisissez un pays.', max: 2 }) country: string;
}

export class DeliveredToRequest {
  @TextField({ max: 160 }) label: string;
  @ObjectField(() => AddressRequest) address: AddressRequest;
}

class PublicReferences {
  @TextField({ optional: true, max: 60 }) customerReference?: string | null;
  @TextField({ optional: true, max: 100, description: 'of a public buyer' }) serviceCode?: string | null;
  @TextField({ optional: true, max: 50, description: 'of a public buyer' }) engagementNumber?: string | null;
  @ObjectField(() => DeliveredToRequest, { optional: true, description: 'when elsewhere than the billing address' })
  deliveredTo?: DeliveredToRequest | null;
}

export class FreeLineRequest {
  @ChoiceField('LineNature', NATURES) nature: Nature;
  @TextField({ max: 200 }) label: string;
  @TextField({ optional: true, min: 0, max: 1000 }) details?: string | null;
  @DecimalField({ decimals: 4, min: '0.0001', max: '9999999' }) quantity: string;
  @TextField({ max: 20, description: 'pièce, heure, m², kg…' }) unit: string;
  @DecimalField({ decimals: 6, min: '0', max: '9999999', description: 'euros before tax' }) unitPrice: string;
  @IntField({ optional: true, min: 0, max: 10_000, description: 'discount of the line, basis points' })
  discountBp?: number;
  @IntField({ min: 0, max: 10_000, description: 'basis points, 2000 = 20 %; must be in force on the day of supply' })
  vatRateBp: number;
  @ChoiceField('VatReason', VAT_REASONS, { optional: true, description: 'why there is no VAT; teaching when left out' })
  vatReason?: VatReason | null;
}

/** On the whole: a percentage or an amount. */
export class DiscountRequest {
  @IntField({ optional: true, min: 0, max: 10_000, description: 'basis points' }) discountBp?: number;
  @CentsField({ optional: true, description: 'cents before tax; counts when there is no percentage' })
  discountCents?: number;
}

export class FreeInvoiceRequest extends PublicReferences {
  @IdField() customerId: string;
  @TextField({ max: 160 }) title: string;
  @DayField({ optional: true, description: 'day of the supply; today when left out' }) suppliedOn?: string | null;
  @IntField({ optional: true, min: 0, max: 10_000, description: 'basis points' }) discountBp?: number;
  @CentsField({ optional: true, description: 'cents before tax' }) discountCents?: number;
  @ListField(() => FreeLineRequest, { min: 1, max: 200 }) lines: FreeLineRequest[];
  @BooleanField({ optional: true, description: 'true: issued at once, today' }) issue?: boolean;
  @ObjectField(() => PaidRequest, { optional: true, description: 'issued at once as already paid, with its payment' })
  paid?: PaidRequest;
}

export class RewriteInvoiceRequest extends DiscountRequest {
  @DayField({ optional: true }) suppliedOn?: string | null;
  @ListField(() => FreeLineRequest, { min: 1, max: 200 }) lines: FreeLineRequest[];
}

export class ProgressRequest {
  @IdField({ description: 'an order with a customer' }) orderId: string;
  @IntField({
    min: 1,
    max: 10_000,
    description: 'deposit: part of the order; situation: all done so far. Basis points',
  })
  percentBp: number;
}

export class WantedCreditRequest {
  @IdField() lineId: string;
  @DecimalField({ optional: true, decimals: 4, min: '0.0001', max: '9999999', description: 'what comes back' })
  quantity?: string;
  @CentsField({ optional: true, min: 1, description: 'or by how much its price is lowered, cents before tax' })
  amountCents?: number;
}

export class CreditInvoiceRequest {
  @TextField({ max: 300 }) reason: string;
  @ChoiceField('CreditEffect', CREDIT_EFFECTS, { optional: true, description: 'billed_wrongly when left out' })
  effect?: CreditEffect;
  @ListField(() => WantedCreditRequest, { optional: true, min: 1, max: 200, description: 'left out: all that is left' })
  lines?: WantedCreditRequest[];
}

export class DraftInvoiceRequest {
  @IdField({ description: 'an order with delivered quantities not billed yet' }) orderId: string;
}

export class DraftLineRequest {
  @IdField() lineId: string;
  @DecimalField({ decimals: 4, min: '0', max: '9999999', description: '0 takes the line off' }) quantity: string;
}

export class EditInvoiceRequest extends PublicReferences {
  @IdField({ optional: true, description: 'another customer, for a draft of no order' }) customerId?: string;
  @TextField({ optional: true, max: 160 }) title?: string;
  @ListField(() => DraftLineRequest, { optional: true, max: 200 }) lines?: DraftLineRequest[];
}

export class IssueInvoiceRequest {
  @DayField({ optional: true, description: 'today when left out; never before the last invoice of the series' })
  issuedOn?: string;
  @ObjectField(() => PaidRequest, { optional: true, description: 'issued as already paid, with its payment' })
  paid?: PaidRequest;
}

export const INVOICE_SORTS = ['createdOn', 'number', 'issuedOn', 'dueOn', 'grossCents'] as const;
export type InvoiceSort = (typeof INVOICE_SORTS)[number];
export const INVOICE_FILTERS = [...INVOICE_STATES, 'open'] as const;
export type InvoiceFilter = (typeof INVOICE_FILTERS)[number];
export const INVOICE_KIND_FILTERS = [...INVOICE_KINDS, 'sale', 'turnover'] as const;
export type InvoiceKindFilter = (typeof INVOICE_KIND_FILTERS)[number];

export class InvoicesRequest extends PageRequest {
  @ChoiceField('InvoiceSort', INVOICE_SORTS, { optional: true }) sort?: InvoiceSort;
  @ChoiceField('InvoiceFilter', INVOICE_FILTERS, {
    optional: true,
    description: 'open: issued and not entirely paid; with kind credit_note: something is left of it',
  })
  state?: InvoiceFilter;
  @ChoiceField('InvoiceKindFilter', INVOICE_KIND_FILTERS, {
    optional: true,
    description:
      'sale: all but credit notes; turnover: what sales are counted by, issued documents but deposits and what credits them',
  })
  kind?: InvoiceKindFilter;
  @IdField({ optional: true }) customerId?: string;
  @IdField({ optional: true }) orderId?: string;
  @DayField({ optional: true, description: 'issued from this day on' }) from?: string;
  @DayField({ optional: true, description: 'issued until this day' }) to?: string;
}

export class InvoiceRow {
  @IdField() id: string;
  @TextField({ max: 35, nullable: true, description: 'null: a draft' }) number: string | null;
  @ChoiceField('InvoiceKind', INVOICE_KINDS) kind: InvoiceKind;
  @TextField({ max: 160 }) title: string;
  @ChoiceField('InvoiceState', INVOICE_STATES) state: InvoiceState;
  @IdField() customerId: string;
  @TextField({ max: 250 }) customerLabel: string;
  @IdField({ nullable: true }) orderId: string | null;
  @TextField({ max: 40, nullable: true }) orderNumber: string | null;
  @DayField() createdOn: string;
  @DayField({ nullable: true, description: 'null for a deposit' }) suppliedOn: string | null;
  @DayField({ nullable: true }) issuedOn: string | null;
  @DayField({ nullable: true }) dueOn: string | null;
  @CentsField() netCents: number;
  @CentsField() grossCents: number;
  @CentsField({ description: 'gross less deposits taken off' }) payableCents: number;
  @CentsField({ description: 'by money and credit notes; of a credit note, what is used or paid back' })
  settledCents: number;
  @CentsField({ description: 'what remains to be paid; of a credit note, what is left of it' }) dueCents: number;
  @CentsField({ description: 'before tax, by issued credit notes' }) creditedNetCents: number;
  @IntField({
    nullable: true,
    min: 1,
    max: 10_000,
    description: 'of a deposit or situation, basis points of the order',
  })
  percentBp: number | null;
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
  @CentsField({ description: 'cents without VAT; credit notes stand apart' }) draftNetCents: number;
  @IntField({ ...MANY, description: 'credit notes that are not issued yet' }) creditDraftCount: number;
  @IntField({ ...MANY, description: 'credit notes of which something is left' }) creditRestCount: number;
  @CentsField() creditRestCents: number;
  @IntField({ ...MANY, description: 'payments of which something is left' }) paymentRestCount: number;
  @CentsField() paymentRestCents: number;
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
  @IntField({ min: 0, max: 10_000, description: 'basis points' }) discountBp: number;
  @IntField({ min: 0, max: 10_000 }) vatRateBp: number;
  @ChoiceField('VatCategory', VAT_CATEGORIES) vatCategory: VatCategory;
  @ChoiceField('VatReason', VAT_REASONS, { nullable: true }) vatReason: VatReason | null;
  @SignedCentsField({ description: 'negative where earlier situations are taken off' }) netCents: number;
  @CentsField({ description: 'of an issued invoice: what credit notes took back of it' }) creditedCents: number;
  @DecimalField({ decimals: 4, description: 'as a quantity' }) returnedQuantity: string;
}

export class LinkedInvoiceView {
  @IdField() id: string;
  @ChoiceField('InvoiceKind', INVOICE_KINDS) kind: InvoiceKind;
  @TextField({ max: 35, nullable: true, description: 'null: a draft' }) number: string | null;
  @DayField({ nullable: true }) issuedOn: string | null;
  @CentsField() grossCents: number;
}

export class MentionView {
  @TextField({ max: 10 }) code: string;
  @TextField({ max: 1000 }) text: string;
}

export class InvoicePaymentView {
  @IdField() paymentId: string;
  @DayField() receivedOn: string;
  @TextField({ max: 20 }) method: string;
  @TextField({ max: 80, nullable: true }) reference: string | null;
  @SignedCentsField({ description: 'cents; negative: undone' }) amountCents: number;
}

/** How a credit note settles an invoice or is paid back. */
export class CreditUseView {
  @DayField() on: string;
  @IdField({ nullable: true, description: 'the other document: the credit note, or the invoice it settles' })
  invoiceId: string | null;
  @TextField({ max: 35, nullable: true }) number: string | null;
  @IdField({ nullable: true, description: 'the money paid back' }) paymentId: string | null;
  @SignedCentsField({ description: 'negative: paying back was undone' }) amountCents: number;
}

export class InvoiceView extends InvoiceRow {
  @IdField({ nullable: true }) deliveryId: string | null;
  @TextField({ max: 400, nullable: true }) deliveryNumbers: string | null;
  @TextField({ max: 35, nullable: true }) quoteNumber: string | null;
  @TextField({ max: 60, nullable: true }) customerReference: string | null;
  @TextField({ max: 100, nullable: true }) serviceCode: string | null;
  @TextField({ max: 50, nullable: true }) engagementNumber: string | null;
  @ObjectField(() => DeliveredToRequest, { nullable: true }) deliveredTo: DeliveredToRequest | null;
  @ObjectField(() => LinkedInvoiceView, { nullable: true, description: 'the invoice that a credit note takes back' })
  credited: LinkedInvoiceView | null;
  @TextField({ max: 300, nullable: true }) creditReason: string | null;
  @ChoiceField('CreditEffect', CREDIT_EFFECTS, { nullable: true, description: 'of a credit note' })
  creditEffect: CreditEffect | null;
  @IntField({ nullable: true, min: 1, max: 10_000 }) situationRank: number | null;
  @BooleanField({ description: 'issued before Établi, entered with the opening balances' }) opening: boolean;
  @DayField({ nullable: true, description: 'issued as already paid on that day' }) paidOn: string | null;
  @IntField({ min: 0, max: 10_000 }) discountBp: number;
  @CentsField() discountCents: number;
  @CentsField({ description: 'deposits taken off' }) prepaidCents: number;
  @ListField(() => LinkedInvoiceView, { description: 'deposits that a final invoice takes off' })
  deposits: LinkedInvoiceView[];
  @ListField(() => LinkedInvoiceView, { description: 'credit notes of this invoice, drafts too' })
  creditNotes: LinkedInvoiceView[];
  @ListField(() => InvoiceLineView) lines: InvoiceLineView[];
  @ObjectField(() => TotalsView) totals: TotalsView;
  @ListField(() => MentionView, { description: 'as printed; empty on a draft' }) mentions: MentionView[];
  @ListField(() => InvoicePaymentView) payments: InvoicePaymentView[];
  @ListField(() => CreditUseView, { description: 'credit notes that settle it; of a credit note, what became of it' })
  creditUses: CreditUseView[];
  @ListField(() => DisputeView) disputes: DisputeView[];
  @BooleanField() disputed: boolean;
  @ListField(() => ActionView, { description: 'edit, issue, pay, dispute, credit' }) actions: ActionView[];
}
