import { type CivilDate, formatCents, type Refusal } from '@etabli/kernel';

export const PAYMENT_METHODS = ['transfer', 'cheque', 'card', 'cash', 'direct_debit'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Money in, money given back, and the undoing of either. */
export const PAYMENT_KINDS = ['receipt', 'refund', 'reversal'] as const;
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** Cash from a payer resident in France, at most this for one debt. */
export const CASH_LIMITS = [
  { validFrom: '2010-06-24', limitCents: 3_000_00, law: 'CMF, art. D112-3 (décret 2010-662)' },
  { validFrom: '2015-09-01', limitCents: 1_000_00, law: 'CMF, art. D112-3 (décret 2015-741)' },
] as const;

export const cashLimit = (day: CivilDate): number =>
  CASH_LIMITS.findLast((row) => row.validFrom <= day)?.limitCents ?? Number.MAX_SAFE_INTEGER;

/** An invoice as a payment sees it. */
export interface OpenInvoice {
  readonly id: string;
  readonly number: string | null;
  readonly customerId: string;
  readonly issuedOn: CivilDate | null;
  /** given: issued as paid before, on this day */
  readonly paidOn?: CivilDate | undefined;
  /** a credit note is no invoice to pay */
  readonly kind: string;
  readonly payableCents: number;
  /** settled by money and by credit notes */
  readonly settledCents: number;
  readonly paidInCashCents: number;
}

export interface Allocation {
  readonly invoiceId: string;
  readonly amountCents: number;
}

export interface Receipt {
  readonly customerId: string;
  readonly receivedOn: CivilDate;
  readonly method: PaymentMethod;
  readonly amountCents: number;
  /** what it settles; the rest stays with the customer until it is allotted or paid back */
  readonly allocations: readonly Allocation[];
}

/** All that speaks against recording the receipt: nothing beyond what is due, nothing of somebody else. `invoices` holds those named. */
export function receiptRefusals(receipt: Receipt, invoices: readonly OpenInvoice[], today: CivilDate): Refusal[] {
  const allotted = receipt.allocations.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const limit = cashLimit(receipt.receivedOn);
  return [
    ...(receipt.receivedOn > today ? [{ code: 'payment.in_future' }] : []),
    ...(allotted > receipt.amountCents
      ? [{ code: 'payment.allotted_above', params: { over: formatCents(allotted - receipt.amountCents) } }]
      : []),
    ...allocationRefusals(receipt.customerId, receipt.receivedOn, receipt.allocations, invoices),
    ...(receipt.method === 'cash'
      ? receipt.allocations.flatMap(({ invoiceId, amountCents }) => {
          const invoice = invoices.find(({ id }) => id === invoiceId);
          if (!invoice?.number || invoice.paidInCashCents + amountCents <= limit) return [];
          return [{ code: 'payment.too_much_cash', params: { number: invoice.number, limit: formatCents(limit) } }];
        })
      : []),
    ...(receipt.method === 'cash' && receipt.amountCents - allotted > limit
      ? [{ code: 'payment.too_much_cash_ahead', params: { limit: formatCents(limit) } }]
      : []),
  ];
}

/** All that speaks against settling these invoices of the customer on that day, whatever settles them. */
export function allocationRefusals(
  customerId: string,
  day: CivilDate,
  allocations: readonly Allocation[],
  invoices: readonly OpenInvoice[],
): Refusal[] {
  const refusals: Refusal[] = [];
  for (const [index, { invoiceId, amountCents }] of allocations.entries()) {
    const invoice = invoices.find(({ id }) => id === invoiceId);
    if (!invoice || invoice.customerId !== customerId || invoice.kind === 'credit_note') {
      refusals.push({ code: 'payment.foreign_invoice' });
      continue;
    }
    const { number } = invoice;
    if (number === null || invoice.issuedOn === null) {
      refusals.push({ code: 'payment.invoice_not_issued' });
      continue;
    }
    if (day < invoice.issuedOn && day !== invoice.paidOn)
      refusals.push({ code: 'payment.before_invoice', params: { number, day: invoice.issuedOn } });
    if (allocations.findIndex((other) => other.invoiceId === invoiceId) < index)
      refusals.push({ code: 'payment.invoice_twice', params: { number } });
    const due = invoice.payableCents - invoice.settledCents;
    if (amountCents > due) refusals.push({ code: 'payment.too_much', params: { number, due: formatCents(due) } });
  }
  return refusals;
}

/** What is left of an overpayment or of a credit note, and what is asked of it. */
export function restRefusals(restCents: number, wantedCents: number): Refusal[] {
  return wantedCents <= restCents ? [] : [{ code: 'payment.rest_too_small', params: { rest: formatCents(restCents) } }];
}
