import { type CivilDate, formatCents, type Refusal } from '@etabli/kernel';

export const PAYMENT_METHODS = ['transfer', 'cheque', 'card', 'cash', 'direct_debit'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

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
  readonly grossCents: number;
  readonly paidCents: number;
  readonly paidInCashCents: number;
}

export interface Receipt {
  readonly customerId: string;
  readonly receivedOn: CivilDate;
  readonly method: PaymentMethod;
  readonly amountCents: number;
  readonly allocations: readonly { readonly invoiceId: string; readonly amountCents: number }[];
}

/**
 * All that speaks against recording the receipt: every cent settles an invoice of this customer, none beyond what is
 * still due. `invoices` holds those named by the allocations.
 */
export function receiptRefusals(receipt: Receipt, invoices: readonly OpenInvoice[], today: CivilDate): Refusal[] {
  const refusals: Refusal[] = [];
  const allotted = receipt.allocations.reduce((sum, { amountCents }) => sum + amountCents, 0);
  if (receipt.receivedOn > today) refusals.push({ code: 'payment.in_future' });
  if (allotted !== receipt.amountCents)
    refusals.push({ code: 'payment.not_allotted', params: { rest: formatCents(receipt.amountCents - allotted) } });
  const limit = cashLimit(receipt.receivedOn);
  for (const [index, { invoiceId, amountCents }] of receipt.allocations.entries()) {
    const invoice = invoices.find(({ id }) => id === invoiceId);
    if (!invoice || invoice.customerId !== receipt.customerId) {
      refusals.push({ code: 'payment.foreign_invoice' });
      continue;
    }
    const { number } = invoice;
    if (number === null || invoice.issuedOn === null) {
      refusals.push({ code: 'payment.invoice_not_issued' });
      continue;
    }
    if (receipt.receivedOn < invoice.issuedOn)
      refusals.push({ code: 'payment.before_invoice', params: { number, day: invoice.issuedOn } });
    if (receipt.allocations.findIndex((other) => other.invoiceId === invoiceId) < index)
      refusals.push({ code: 'payment.invoice_twice', params: { number } });
    const due = invoice.grossCents - invoice.paidCents;
    if (amountCents > due) refusals.push({ code: 'payment.too_much', params: { number, due: formatCents(due) } });
    if (receipt.method === 'cash' && invoice.paidInCashCents + amountCents > limit) {
      refusals.push({ code: 'payment.too_much_cash', params: { number, limit: formatCents(limit) } });
    }
  }
  return refusals;
}

/**
 * VAT on services made due once `paidCents` of `grossCents` are received: rounded on the total so far, never on each
 * receipt, so that full payment makes exactly all of it due.
 */
export function vatDueAt(pendingCents: number, paidCents: number, grossCents: number): number {
  if (grossCents === 0) return 0;
  return Number((2n * BigInt(pendingCents) * BigInt(paidCents) + BigInt(grossCents)) / (2n * BigInt(grossCents)));
}
