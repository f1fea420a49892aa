import { Type } from 'class-transformer';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  MonthField,
  PageRequest,
  SignedCentsField,
  TextField,
} from '@etabli/platform';
import { type VatCategory, VAT_CATEGORIES } from '@etabli/kernel';
import { INVOICE_KINDS, type InvoiceKind } from '../invoice/document-view.rules.js';
import { VAT_RULES, type VatRule } from './vat-due.rules.js';

const RATE = { min: 0, max: 10_000 };
const CODES = ['A1', 'E1', 'E2', 'F2', '08', '09', '9B', '14'] as const;

export class ReturnLineView {
  @ChoiceField('VatReturnCode', CODES) code: (typeof CODES)[number];
  @TextField({ max: 80 }) label: string;
  @SignedCentsField() baseCents: number;
  @SignedCentsField({ nullable: true }) vatCents: number | null;
}

export class VatGroupDueView {
  @ChoiceField('VatRule', VAT_RULES) rule: VatRule;
  @ChoiceField('VatCategory', VAT_CATEGORIES) vatCategory: VatCategory;
  @IntField(RATE) vatRateBp: number;
  @TextField({ max: 80, description: 'in French' }) label: string;
  @SignedCentsField() baseCents: number;
  @SignedCentsField() vatCents: number;
  @IntField({ min: 0, max: 1_000_000_000 }) documentCount: number;
}

export class VatReportView {
  @MonthField() month: string;
  @ListField(() => ReturnLineView, { description: 'sales side of the return CA3; figures to copy' })
  lines: ReturnLineView[];
  @ListField(() => VatGroupDueView) groups: VatGroupDueView[];
  @SignedCentsField({ description: 'cents; VAT due, from the documents' }) vatDueCents: number;
  @SignedCentsField({ description: 'cents; VAT due, from the account of the ledger' }) ledgerCents: number;
  @BooleanField({ description: 'both are the same' }) agrees: boolean;
  @SignedCentsField({ description: 'cents; VAT that waits for receipts at the end of the month' }) pendingCents: number;
}

export class VatDocumentsRequest extends PageRequest {
  @ChoiceField('VatRule', VAT_RULES, { optional: true }) rule?: VatRule;
  @ChoiceField('VatCategory', VAT_CATEGORIES, { optional: true }) vatCategory?: VatCategory;
  @IntField({ ...RATE, optional: true }) @Type(() => Number) vatRateBp?: number;
  @ChoiceField('VatDocumentSort', ['day'], { optional: true }) sort?: 'day';
}

export class VatDocumentRow {
  @IdField() invoiceId: string;
  @TextField({ max: 35 }) number: string;
  @ChoiceField('InvoiceKind', INVOICE_KINDS) kind: InvoiceKind;
  @TextField({ max: 250 }) customerLabel: string;
  @DayField({ description: 'of issue, or of receipt' }) day: string;
  @ChoiceField('VatRule', VAT_RULES) rule: VatRule;
  @IntField(RATE) vatRateBp: number;
  @SignedCentsField() baseCents: number;
  @SignedCentsField() vatCents: number;
}

export class VatDocumentsView {
  @ListField(() => VatDocumentRow) items: VatDocumentRow[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}
