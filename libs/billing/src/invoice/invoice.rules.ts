import { addDays, type CivilDate, compareDecimals, type Refusal, subtractDecimals } from '@etabli/kernel';

/** Derived, never stored: an issued invoice does not change, what happens to it stands beside it. */
export const INVOICE_STATES = ['draft', 'issued', 'partly_paid', 'paid', 'overdue', 'disputed'] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];

export interface InvoiceFacts {
  readonly number: string | null;
  readonly dueOn: CivilDate | null;
  readonly grossCents: number;
  readonly paidCents: number;
  readonly disputed: boolean;
}

export function invoiceState(invoice: InvoiceFacts, today: CivilDate): InvoiceState {
  if (invoice.number === null) return 'draft';
  if (invoice.paidCents >= invoice.grossCents) return 'paid';
  if (invoice.disputed) return 'disputed';
  if (invoice.dueOn !== null && invoice.dueOn < today) return 'overdue';
  return invoice.paidCents > 0 ? 'partly_paid' : 'issued';
}

/** Public bodies pay within thirty days whatever was agreed (Code de la commande publique, art. R2192-10). */
export const PUBLIC_BODY_DAYS = 30;

/** The customer's own term, else the school's; professionals may agree on sixty days at most (C. com., art. L441-10). */
export function dueDay(
  issuedOn: CivilDate,
  customer: { readonly kind: string; readonly paymentDays: number | null },
  schoolDays: number,
): CivilDate {
  const agreed = customer.paymentDays ?? schoolDays;
  return addDays(issuedOn, customer.kind === 'public_body' ? Math.min(agreed, PUBLIC_BODY_DAYS) : Math.min(agreed, 60));
}

export const editRefusals = (invoice: { readonly number: string | null }): Refusal[] =>
  invoice.number === null ? [] : [{ code: 'invoice.issued', params: { number: invoice.number } }];

export interface IssuedSeller {
  readonly siren: string | null;
  readonly addressLine1: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
}

/** What the school must have said of itself before it invoices (CGI, ann. II, art. 242 nonies A, I). */
function missingOfSeller(seller: IssuedSeller): string[] {
  return [
    seller.siren ? null : 'le numéro SIREN',
    seller.addressLine1 && seller.postalCode && seller.city ? null : 'l’adresse',
  ].filter((words): words is string => words !== null);
}

/** All that speaks against issuing this draft on that day. */
export function issueRefusals(
  invoice: { readonly number: string | null; readonly suppliedOn: CivilDate; readonly grossCents: number },
  seller: IssuedSeller,
  issuedOn: CivilDate,
  today: CivilDate,
): Refusal[] {
  if (invoice.number !== null) return editRefusals(invoice);
  const missing = missingOfSeller(seller);
  return [
    ...(invoice.grossCents === 0 ? [{ code: 'invoice.total_zero' }] : []),
    ...(issuedOn > today ? [{ code: 'invoice.issued_in_future' }] : []),
    ...(issuedOn < invoice.suppliedOn
      ? [{ code: 'invoice.issued_before_supply', params: { day: invoice.suppliedOn } }]
      : []),
    ...(missing.length > 0 ? [{ code: 'invoice.seller_incomplete', params: { missing: missing.join(', ') } }] : []),
  ];
}

export function payRefusals(invoice: InvoiceFacts): Refusal[] {
  if (invoice.number === null) return [{ code: 'invoice.not_issued' }];
  return invoice.paidCents >= invoice.grossCents ? [{ code: 'invoice.paid' }] : [];
}

export function disputeRefusals(invoice: InvoiceFacts): Refusal[] {
  if (invoice.number === null) return [{ code: 'invoice.not_issued' }];
  if (invoice.disputed) return [{ code: 'invoice.disputed' }];
  return invoice.paidCents >= invoice.grossCents ? [{ code: 'invoice.paid' }] : [];
}

export interface BillableLine {
  readonly id: string;
  readonly deliveredQuantity: string;
  readonly billedQuantity: string;
  /** on other drafts */
  readonly draftedQuantity: string;
}

/** Invoiced ≤ delivered ≤ ordered: what of the line may still be put on a draft; never negative. */
export function billable(line: BillableLine): string {
  const rest = subtractDecimals(subtractDecimals(line.deliveredQuantity, line.billedQuantity), line.draftedQuantity);
  return compareDecimals(rest, '0') > 0 ? rest : '0';
}

/** The smaller of two decimal texts. */
export const smaller = (a: string, b: string): string => (compareDecimals(a, b) <= 0 ? a : b);
