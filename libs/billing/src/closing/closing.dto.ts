import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  PageRequest,
  SignedCentsField,
  BooleanField,
  TextField,
} from '@etabli/platform';
import { type VatCategory, VAT_CATEGORIES } from '@etabli/kernel';
import { INVOICE_KINDS, type InvoiceKind } from '../invoice/document-view.rules.js';
import { PAYMENT_METHODS, type PaymentMethod } from '../payment/payment.rules.js';
import { VAT_RULES, type VatRule } from '../vat/vat-due.rules.js';
import { type Period, PERIODS } from './closing.rules.js';

const MANY = { min: 0, max: 1_000_000_000 };

export class ReopenMonthRequest {
  @TextField({ min: 3, max: 300 }) reason: string;
}

export class DefineYearRequest {
  @DayField() startsOn: string;
  @DayField({ description: 'the last day of a month' }) endsOn: string;
}

export class CloseYearRequest {
  @DayField({ description: 'any day of the year' }) day: string;
}

export class DocumentTotalView {
  @ChoiceField('InvoiceKind', INVOICE_KINDS) kind: InvoiceKind;
  @IntField(MANY) count: number;
  @SignedCentsField() netCents: number;
  @SignedCentsField() vatCents: number;
  @SignedCentsField() grossCents: number;
}

export class VatDueView {
  @ChoiceField('VatRule', VAT_RULES) rule: VatRule;
  @ChoiceField('VatCategory', VAT_CATEGORIES) vatCategory: VatCategory;
  @IntField({ min: 0, max: 10_000 }) vatRateBp: number;
  @SignedCentsField() baseCents: number;
  @SignedCentsField() vatCents: number;
}

export class ReceiptTotalView {
  @ChoiceField('PaymentMethod', PAYMENT_METHODS) method: PaymentMethod;
  @IntField(MANY) count: number;
  @SignedCentsField() amountCents: number;
}

export class SeriesTotalView {
  @TextField({ max: 20 }) kind: string;
  @IntField(MANY) count: number;
  @TextField({ max: 35 }) first: string;
  @TextField({ max: 35 }) last: string;
}

export class PeriodTotalsView {
  @ListField(() => DocumentTotalView) documents: DocumentTotalView[];
  @ListField(() => VatDueView) vat: VatDueView[];
  @ListField(() => ReceiptTotalView) receipts: ReceiptTotalView[];
  @ListField(() => SeriesTotalView, { description: 'first and last number of each series' }) series: SeriesTotalView[];
  @IntField({ ...MANY, optional: true, description: 'of a day: the last link of the chain that it counts' })
  throughPosition?: number;
}

/** Sums of a period; credit notes and money paid back count negative. */
export class PeriodSumsView {
  @IntField(MANY) documentCount: number;
  @SignedCentsField() netCents: number;
  @SignedCentsField() vatCents: number;
  @SignedCentsField() grossCents: number;
  @SignedCentsField() receivedCents: number;
  @IntField(MANY) entryCount: number;
  @SignedCentsField() debitCents: number;
  @IntField(MANY) perpetualCount: number;
  @SignedCentsField({ description: 'cents; gross of all documents issued since the beginning' })
  perpetualCents: number;
  @ObjectField(() => PeriodTotalsView) totals: PeriodTotalsView;
}

export class ClosingView extends PeriodSumsView {
  @IdField() id: string;
  @ChoiceField('Period', PERIODS) period: Period;
  @DayField() startsOn: string;
  @DayField() endsOn: string;
  @InstantField() closedAt: Date;
  @TextField({ max: 120 }) closedByName: string;
}

export class ClosingsRequest extends PageRequest {
  @ChoiceField('ClosingSort', ['endsOn'], { optional: true }) sort?: 'endsOn';
  @ChoiceField('Period', PERIODS, { optional: true, description: 'months and years when left out' }) period?: Period;
}

export class ClosingsView {
  @ListField(() => ClosingView) items: ClosingView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export class FiscalYearView {
  @DayField() startsOn: string;
  @DayField() endsOn: string;
  @BooleanField() closed: boolean;
}

export class FiscalYearsView {
  @ObjectField(() => FiscalYearView, { description: 'around today' }) current: FiscalYearView;
  @ListField(() => FiscalYearView, { description: 'defined or closed, the latest first' }) items: FiscalYearView[];
  @ObjectField(() => FiscalYearView, {
    nullable: true,
    description: 'the first open year that is over and holds entries; null: none is to be closed',
  })
  toClose: FiscalYearView | null;
}
