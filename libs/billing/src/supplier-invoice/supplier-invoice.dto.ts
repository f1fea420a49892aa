import {
  BooleanField,
  CentsField,
  CheckedTextField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  PageRequest,
  PatternField,
  TextField,
  TextsField,
} from '@etabli/platform';
import { isEuVatNumberShape, isIban, isSiren, normalizeIdentifier } from '@etabli/kernel';
import { DISPUTE_REASONS, REFUSAL_REASONS } from '../approved-platform/status.rules.js';
import { ActionView } from '../invoice/document.dto.js';
import { SECTORS, type Sector } from '../invoice/line.rules.js';
import {
  SUPPLIER_FORMATS,
  SUPPLIER_INVOICE_STATES,
  SUPPLIER_PAYMENT_METHODS,
  SUPPLIER_SOURCES,
  type SupplierFormat,
  type SupplierInvoiceState,
  type SupplierPaymentMethod,
  type SupplierSource,
} from './supplier-invoice.rules.js';

const REFUSAL_CODES = Object.keys(REFUSAL_REASONS) as (keyof typeof REFUSAL_REASONS)[];
const DISPUTE_CODES = Object.keys(DISPUTE_REASONS) as (keyof typeof DISPUTE_REASONS)[];
const CURRENCY = /^[A-Z]{3}$/;
/** Either sign: a supplier's document may take something off. */
const MOST = 100_000_000_00;

export class FileSupplierInvoiceRequest {
  @ChoiceField('VatSector', SECTORS, { optional: true, description: 'of the purchase; taxable when not said' })
  sector?: Sector;
}

export class TypedVatLine {
  @IntField({ min: 0, max: 10_000 }) vatRateBp: number;
  @CentsField() baseCents: number;
  @CentsField() vatCents: number;
}

export class TypeSupplierInvoiceRequest {
  @TextField({ max: 250 }) supplierName: string;
  @CheckedTextField({
    optional: true,
    max: 20,
    test: isSiren,
    clean: normalizeIdentifier,
    message: 'Ce SIREN est faux : vérifiez les neuf chiffres.',
  })
  supplierSiren?: string | null;
  @CheckedTextField({
    optional: true,
    max: 30,
    test: isEuVatNumberShape,
    clean: normalizeIdentifier,
    message: 'Ce numéro de TVA n’a pas la forme de son pays.',
  })
  supplierVatNumber?: string | null;
  @TextField({ max: 60 }) number: string;
  @BooleanField() creditNote: boolean;
  @DayField() issuedOn: string;
  @DayField({ optional: true }) dueOn?: string | null;
  @PatternField({ optional: true, pattern: CURRENCY, max: 3, message: 'Trois lettres majuscules, par exemple EUR.' })
  currency?: string;
  @ListField(() => TypedVatLine, { min: 1, max: 10, description: 'one a rate' }) vatLines: TypedVatLine[];
  @CheckedTextField({
    optional: true,
    max: 50,
    test: isIban,
    clean: normalizeIdentifier,
    message: 'Cet IBAN est faux : vérifiez-le sur la facture.',
  })
  iban?: string | null;
  @TextField({ optional: true, max: 60 }) orderReference?: string | null;
}

export class ClassifySupplierInvoiceRequest {
  @ChoiceField('VatSector', SECTORS) sector: Sector;
}

export class RefuseSupplierInvoiceRequest {
  @ChoiceField('RefusalReason', REFUSAL_CODES) reasonCode: keyof typeof REFUSAL_REASONS;
  @TextField({ max: 500, description: 'sent to the supplier' }) note: string;
}

export class DisputeSupplierInvoiceRequest {
  @ChoiceField('DisputeReason', DISPUTE_CODES) reasonCode: keyof typeof DISPUTE_REASONS;
  @TextField({ max: 500, description: 'sent to the supplier' }) note: string;
}

export class NoteRequest {
  @TextField({ max: 500 }) note: string;
}

export class PaySupplierInvoiceRequest {
  @DayField() paidOn: string;
  @ChoiceField('SupplierPaymentMethod', SUPPLIER_PAYMENT_METHODS) method: SupplierPaymentMethod;
  @TextField({ optional: true, max: 60 }) reference?: string | null;
}

export const SUPPLIER_INVOICE_SORTS = ['receivedOn', 'issuedOn', 'dueOn', 'grossCents', 'supplierName'] as const;
export type SupplierInvoiceSort = (typeof SUPPLIER_INVOICE_SORTS)[number];
export const SUPPLIER_INVOICE_FILTERS = [...SUPPLIER_INVOICE_STATES, 'open', 'overdue'] as const;

export class SupplierInvoicesRequest extends PageRequest {
  @ChoiceField('SupplierInvoiceSort', SUPPLIER_INVOICE_SORTS, { optional: true }) sort?: SupplierInvoiceSort;
  @ChoiceField('SupplierInvoiceFilter', SUPPLIER_INVOICE_FILTERS, {
    optional: true,
    description: 'open: not yet paid nor refused; overdue: of these, past the due day',
  })
  state?: (typeof SUPPLIER_INVOICE_FILTERS)[number];
  @ChoiceField('VatSector', SECTORS, { optional: true }) sector?: Sector;
}

export class SupplierInvoiceRow {
  @IdField() id: string;
  @ChoiceField('SupplierInvoiceState', SUPPLIER_INVOICE_STATES) state: SupplierInvoiceState;
  @ChoiceField('SupplierFormat', SUPPLIER_FORMATS) format: SupplierFormat;
  @ChoiceField('VatSector', SECTORS) sector: Sector;
  @TextField({ max: 250, nullable: true }) supplierName: string | null;
  @TextField({ max: 60, nullable: true }) number: string | null;
  @BooleanField() creditNote: boolean;
  @DayField() receivedOn: string;
  @DayField({ nullable: true }) issuedOn: string | null;
  @DayField({ nullable: true }) dueOn: string | null;
  @TextField({ max: 3 }) currency: string;
  @IntField({ min: -MOST, max: MOST, nullable: true, description: 'cents' }) netCents: number | null;
  @IntField({ min: -MOST, max: MOST, nullable: true, description: 'cents' }) grossCents: number | null;
  @BooleanField({ description: 'to be paid, and its due day is past' }) overdue: boolean;
  @TextField({ max: 255, description: 'name of the file as it came' }) fileName: string;
}

export class SupplierInvoicesView {
  @ListField(() => SupplierInvoiceRow) items: SupplierInvoiceRow[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export class SupplierInvoiceSummaryView {
  @IntField({ min: 0, max: MOST }) toTypeCount: number;
  @IntField({ min: 0, max: MOST }) toCheckCount: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents, in euros alone; credit notes taken off' })
  toCheckCents: number;
  @IntField({ min: 0, max: MOST }) toPayCount: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents, in euros alone; credit notes taken off' }) toPayCents: number;
  @IntField({ min: 0, max: MOST }) overdueCount: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents' }) overdueCents: number;
  @IntField({ min: 0, max: MOST }) disputedCount: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents' }) disputedCents: number;
}

export class SupplierVatLineView {
  @IntField({ min: 0, max: 10_000 }) vatRateBp: number;
  @TextField({ max: 3, description: 'UNTDID 5305' }) category: string;
  @IntField({ min: -MOST, max: MOST, description: 'cents' }) baseCents: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents' }) vatCents: number;
}

export class SupplierLineView {
  @TextField({ max: 500 }) label: string;
  @TextField({ max: 40, nullable: true }) quantity: string | null;
  @TextField({ max: 20, nullable: true }) unit: string | null;
  @TextField({ max: 40, nullable: true }) unitPrice: string | null;
  @IntField({ min: -MOST, max: MOST, description: 'cents' }) netCents: number;
  @IntField({ min: 0, max: 10_000, nullable: true }) vatRateBp: number | null;
}

/** What the document says, before it is filed or after. */
export class SupplierContentView {
  @TextField({ max: 250 }) supplierName: string;
  @TextField({ max: 9, nullable: true }) supplierSiren: string | null;
  @TextField({ max: 20, nullable: true }) supplierVatNumber: string | null;
  @TextField({ max: 60 }) number: string;
  @BooleanField() creditNote: boolean;
  @DayField() issuedOn: string;
  @DayField({ nullable: true }) dueOn: string | null;
  @TextField({ max: 3 }) currency: string;
  @IntField({ min: -MOST, max: MOST, description: 'cents' }) netCents: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents' }) vatCents: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents' }) grossCents: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents left to pay' }) payableCents: number;
  @ListField(() => SupplierVatLineView) vatLines: SupplierVatLineView[];
  @TextField({ max: 34, nullable: true }) iban: string | null;
  @TextField({ max: 60, nullable: true }) orderReference: string | null;
  @ListField(() => SupplierLineView) lines: SupplierLineView[];
  @TextsField({ max: 20, maxLength: 300, description: 'what to look at before paying, in French' }) warnings: string[];
}

export class SupplierReadingView {
  @ChoiceField('SupplierFormat', SUPPLIER_FORMATS) format: SupplierFormat;
  @ObjectField(() => SupplierContentView, { nullable: true, description: 'null: a plain PDF, to be typed' })
  content: SupplierContentView | null;
  @IdField({ nullable: true, description: 'the same invoice, already filed' }) duplicateId: string | null;
}

export class SupplierStepView {
  @IdField() id: string;
  @TextField({ max: 20 }) step: string;
  @InstantField() at: string;
  @TextField({ max: 120 }) actorName: string;
  @TextField({ max: 200, nullable: true }) reason: string | null;
  @TextField({ max: 500, nullable: true }) note: string | null;
}

export class SupplierInvoiceView extends SupplierInvoiceRow {
  @ChoiceField('SupplierSource', SUPPLIER_SOURCES) source: SupplierSource;
  @ObjectField(() => SupplierContentView, { nullable: true }) content: SupplierContentView | null;
  @DayField({ nullable: true }) paidOn: string | null;
  @ChoiceField('SupplierPaymentMethod', SUPPLIER_PAYMENT_METHODS, { nullable: true })
  paidMethod: SupplierPaymentMethod | null;
  @TextField({ max: 60, nullable: true }) paidReference: string | null;
  @ListField(() => SupplierStepView) steps: SupplierStepView[];
  @ListField(() => ActionView) actions: ActionView[];
}
