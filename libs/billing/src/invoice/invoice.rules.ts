import {
  addDays,
  type CivilDate,
  compareDecimals,
  EU_COUNTRIES,
  formatCents,
  type Refusal,
  subtractDecimals,
  type VatReason,
} from '@etabli/kernel';
import type { InvoiceKind } from './document-view.rules.js';

/** Derived, never stored: an issued invoice does not change, what happens to it stands beside it. */
export const INVOICE_STATES = ['draft', 'issued', 'partly_paid', 'paid', 'credited', 'overdue', 'disputed'] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];

export interface InvoiceFacts {
  readonly kind: InvoiceKind;
  readonly number: string | null;
  readonly dueOn: CivilDate | null;
  /** gross less deposits taken off */
  readonly payableCents: number;
  /** settled by money and credit notes; of a credit note: what is used or paid back */
  readonly settledCents: number;
  /** of it, by money */
  readonly paidCents: number;
  readonly disputed: boolean;
}

export function invoiceState(invoice: InvoiceFacts, today: CivilDate): InvoiceState {
  if (invoice.number === null) return 'draft';
  if (invoice.settledCents >= invoice.payableCents)
    return invoice.kind !== 'credit_note' && invoice.paidCents === 0 && invoice.payableCents > 0 ? 'credited' : 'paid';
  if (invoice.disputed) return 'disputed';
  if (invoice.kind !== 'credit_note' && invoice.dueOn !== null && invoice.dueOn < today) return 'overdue';
  return invoice.settledCents > 0 ? 'partly_paid' : 'issued';
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

/** Lines of these follow from an order or from an invoice and are not typed over. */
export const shapeRefusals = (invoice: { readonly kind: InvoiceKind }): Refusal[] =>
  ['deposit', 'situation', 'credit_note'].includes(invoice.kind) ? [{ code: 'invoice.lines_fixed' }] : [];

/** The customer of an order, and of an invoice that is credited, stays. */
export const customerRefusals = (invoice: { readonly kind: InvoiceKind; readonly orderId: string | null }): Refusal[] =>
  invoice.kind === 'invoice' && invoice.orderId === null ? [] : [{ code: 'invoice.customer_fixed' }];

interface BuyersCodes {
  readonly serviceCode: string | null;
  readonly engagementNumber: string | null;
}

/** The codes of a public buyer on a draft: another customer brings his own service code and no engagement of the one before. */
export const codesOf = (
  draft: BuyersCodes & { readonly customerId: string },
  customer: { readonly id: string; readonly serviceCode: string | null },
): BuyersCodes =>
  customer.id === draft.customerId ? draft : { serviceCode: customer.serviceCode, engagementNumber: null };

export interface IssuedDraft {
  readonly number: string | null;
  readonly kind: InvoiceKind;
  readonly suppliedOn: CivilDate | null;
  readonly grossCents: number;
  readonly payableCents: number;
  readonly serviceCode: string | null;
  readonly engagementNumber: string | null;
  readonly reasons: readonly VatReason[];
  /** open deposits of the order, for a final invoice */
  readonly openDeposits: readonly string[];
  /** of a credit note: the invoice's own day */
  readonly creditedOn: CivilDate | null;
}

export interface IssuedBuyer {
  readonly kind: 'business' | 'public_body' | 'person';
  readonly country: string;
  readonly vatNumber: string | null;
  readonly requiresServiceCode: boolean;
  readonly requiresEngagement: boolean;
}

/** All that speaks against issuing this draft on that day. */
export function issueRefusals(
  invoice: IssuedDraft,
  seller: IssuedSeller,
  buyer: IssuedBuyer,
  issuedOn: CivilDate,
  today: CivilDate,
): Refusal[] {
  if (invoice.number !== null) return editRefusals(invoice);
  const missing = missingOfSeller(seller);
  const { suppliedOn, creditedOn } = invoice;
  return [
    ...(invoice.grossCents === 0 ? [{ code: 'invoice.total_zero' }] : []),
    ...(invoice.payableCents < 0
      ? [{ code: 'invoice.deposits_above', params: { over: formatCents(-invoice.payableCents) } }]
      : []),
    ...(issuedOn > today ? [{ code: 'invoice.issued_in_future' }] : []),
    ...(suppliedOn !== null && issuedOn < suppliedOn && invoice.kind !== 'credit_note'
      ? [{ code: 'invoice.issued_before_supply', params: { day: suppliedOn } }]
      : []),
    ...(creditedOn !== null && issuedOn < creditedOn
      ? [{ code: 'invoice.credit_before', params: { day: creditedOn } }]
      : []),
    ...(missing.length > 0 ? [{ code: 'invoice.seller_incomplete', params: { missing: missing.join(', ') } }] : []),
    ...invoice.openDeposits.map((number) => ({ code: 'invoice.deposit_open', params: { number } })),
    ...(buyer.requiresServiceCode && !invoice.serviceCode ? [{ code: 'invoice.service_code_missing' }] : []),
    ...(buyer.requiresEngagement && !invoice.engagementNumber ? [{ code: 'invoice.engagement_missing' }] : []),
    ...[...new Set(invoice.reasons)].flatMap((reason) => reasonRefusals(reason, buyer)),
  ];
}

/** All that speaks against issuing it as already paid (BT-23 x2): a final invoice is x4, money of later is an ordinary payment. */
export const paidRefusals = (
  invoice: { readonly kind: InvoiceKind },
  receivedOn: CivilDate,
  issuedOn: CivilDate,
): Refusal[] => [
  ...(invoice.kind === 'final' || invoice.kind === 'credit_note' ? [{ code: 'invoice.paid_kind' }] : []),
  ...(receivedOn > issuedOn ? [{ code: 'invoice.paid_after_issue', params: { day: issuedOn } }] : []),
];

/** Who may be billed without VAT for that reason: the place and the number of the buyer decide. */
function reasonRefusals(reason: VatReason, buyer: IssuedBuyer): Refusal[] {
  const abroad = !EU_COUNTRIES.has(buyer.country);
  const otherMember = !abroad && buyer.country !== 'FR';
  switch (reason) {
    case 'building_subcontract':
      return buyer.vatNumber ? [] : [{ code: 'invoice.reason_needs_vat_number' }];
    case 'eu_services':
    case 'intra_eu_goods':
      return otherMember && buyer.vatNumber ? [] : [{ code: 'invoice.reason_needs_member' }];
    case 'export':
    case 'foreign_services':
      return abroad ? [] : [{ code: 'invoice.reason_needs_abroad' }];
    default:
      return [];
  }
}

export function payRefusals(invoice: InvoiceFacts): Refusal[] {
  if (invoice.number === null) return [{ code: 'invoice.not_issued' }];
  if (invoice.kind === 'credit_note') return [{ code: 'invoice.credit_note' }];
  return invoice.settledCents >= invoice.payableCents ? [{ code: 'invoice.paid' }] : [];
}

export function disputeRefusals(invoice: InvoiceFacts): Refusal[] {
  if (invoice.disputed) return [{ code: 'invoice.disputed' }];
  return payRefusals(invoice);
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
