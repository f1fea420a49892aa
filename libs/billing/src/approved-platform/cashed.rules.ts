import { divideHalfUp } from '@etabli/kernel';
import type { CashedAmount } from './einvoice.entity.js';

/** What one settlement by money brought at one rate of VAT; negative when it undoes another. */
export interface CashedByRate {
  readonly settlementId: string;
  readonly invoiceId: string;
  readonly cashedOn: string;
  readonly vatRateBp: number;
  /** of this settlement, VAT included */
  readonly grossCents: number;
  /** of the invoice at this rate: all its VAT, and the part that is due on receipt */
  readonly vatCents: number;
  readonly pendingCents: number;
}

/**
 * Status 212 and the e-reporting of payments count only amounts whose VAT is due on receipt: services without the option on debits,
 * and deposits on goods. At a rate that mixes both, the part of the VAT that waits for the receipt.
 */
export function dueOnReceipt({ grossCents, vatCents, pendingCents }: CashedByRate): number {
  if (vatCents === 0 || pendingCents === 0) return 0;
  return Number(divideHalfUp(BigInt(grossCents) * BigInt(pendingCents), BigInt(vatCents)));
}

export interface Cashing {
  readonly settlementId: string;
  readonly invoiceId: string;
  readonly cashedOn: string;
  readonly amounts: readonly CashedAmount[];
}

/** One status 212 a settlement, highest rate first; none for a settlement without such VAT. */
export function cashings(rows: readonly CashedByRate[]): Cashing[] {
  const ids = [...new Set(rows.map(({ settlementId }) => settlementId))];
  return ids.flatMap((id) => {
    const group = rows.filter((row) => row.settlementId === id);
    const amounts = group
      .map((row) => ({ vatRateBp: row.vatRateBp, amountCents: dueOnReceipt(row) }))
      .filter(({ amountCents }) => amountCents !== 0)
      .toSorted((a, b) => b.vatRateBp - a.vatRateBp);
    const { settlementId, invoiceId, cashedOn } = group[0]!;
    return amounts.length > 0 ? [{ settlementId, invoiceId, cashedOn, amounts }] : [];
  });
}
