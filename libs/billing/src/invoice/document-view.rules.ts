import type { CivilDate, VatCategory } from '@etabli/kernel';
import type { Nature, Sector } from './line.rules.js';
import type { Buyer, Mention, Seller, VatOption } from './snapshot.rules.js';

/** invoice: of a delivery or free; deposit: before the work; situation: of work in progress; final: after deposits or situations. */
export const INVOICE_KINDS = ['invoice', 'deposit', 'situation', 'final', 'credit_note'] as const;
export type InvoiceKind = (typeof INVOICE_KINDS)[number];

export interface ViewLine {
  readonly position: number;
  readonly label: string;
  readonly details: string | null;
  readonly nature: Nature;
  readonly sector: Sector;
  /** decimal text; negative on a line that takes off what earlier situations billed */
  readonly quantity: string;
  readonly unit: string;
  /** euros before tax, decimal text, never negative */
  readonly unitPrice: string;
  readonly discountBp: number;
  readonly vatRateBp: number;
  readonly vatCategory: VatCategory;
  /** after the line's discount */
  readonly netCents: number;
}

/** A discount on the whole document, once a VAT group (EN 16931 BG-20). */
export interface ViewAllowance {
  readonly vatRateBp: number;
  readonly vatCategory: VatCategory;
  readonly amountCents: number;
  /** null: an amount was agreed, not a percentage */
  readonly percentBp: number | null;
  readonly reason: string;
}

export interface ViewVatGroup {
  readonly vatCategory: VatCategory;
  readonly vatRateBp: number;
  /** after the discounts of the document */
  readonly baseCents: number;
  readonly vatCents: number;
  /** why there is no VAT: BT-120 and BT-121; both null for category S */
  readonly exemptionText: string | null;
  readonly exemptionCode: string | null;
}

export interface ViewDeposit {
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly netCents: number;
  readonly vatCents: number;
  readonly grossCents: number;
}

/**
 * All that is said of an invoice or a credit note. Screen, page and XML are made from this and from nothing else, so that they
 * state the same figures. Amounts are integer cents, positive on a credit note too (UNTDID 381 gives the sign).
 */
export interface DocumentView {
  readonly kind: InvoiceKind;
  /** the kind of the invoice that a credit note corrects, else null: a deposit is credited by 503 */
  readonly creditedKind: InvoiceKind | null;
  /** null: a draft */
  readonly number: string | null;
  readonly issuedOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  /** delivery or end of the service; null for a deposit */
  readonly suppliedOn: CivilDate | null;
  readonly title: string;
  readonly seller: Seller;
  readonly buyer: Buyer;
  /** where the goods went, when elsewhere than the buyer's address */
  readonly deliveredTo: { readonly label: string; readonly address: Buyer['address'] } | null;
  readonly vatOption: VatOption;
  readonly references: {
    /** the buyer's purchase order */
    readonly customerReference: string | null;
    /** of public buyers: service code (BT-10) and engagement number (BT-13) */
    readonly serviceCode: string | null;
    readonly engagementNumber: string | null;
    readonly orderNumber: string | null;
    readonly quoteNumber: string | null;
    readonly deliveryNumbers: string | null;
    /** a credit note cites its invoice; a final invoice its deposits and situations */
    readonly preceding: readonly { readonly number: string; readonly issuedOn: CivilDate }[];
  };
  readonly lines: readonly ViewLine[];
  readonly allowances: readonly ViewAllowance[];
  readonly vat: readonly ViewVatGroup[];
  readonly totals: {
    readonly linesNetCents: number;
    readonly allowanceCents: number;
    readonly netCents: number;
    readonly vatCents: number;
    readonly grossCents: number;
    /** deposits cashed and taken off by this final invoice, or the whole when paid before it was issued */
    readonly prepaidCents: number;
    readonly payableCents: number;
  };
  readonly deposits: readonly ViewDeposit[];
  /** set when all was paid before the issue (cadre x2): the day of that payment is then `dueOn` */
  readonly alreadyPaid: boolean;
  /** cumulative percentage of a situation, in basis points, and its rank; null for other kinds */
  readonly situation: { readonly rank: number; readonly cumulativeBp: number } | null;
  readonly mentions: readonly Mention[];
}
