import { divideHalfUp } from '@etabli/kernel';

/** Amount cashed at one rate, as status 212 states it (MEN). */
export interface CashedAmount {
  readonly vatRateBp: number;
  readonly amountCents: number;
}

/** What one settlement by money brought at one rate of VAT; negative when it undoes another. */
export interface CashedByRate {
  readonly settlementId: string;
  readonly invoiceId: string;
  readonly cashedOn: string;
  readonly vatRateBp: number;
  /** what of the settlement stands for this rate, VAT included */
  readonly grossCents: number;
  /** the VAT that it made due */
  readonly vatDueCents: number;
}

/**
 * Status 212 and the e-reporting of payments count only amounts whose VAT is due on receipt: services without the option on debits,
 * and deposits on goods. All of it when the VAT that was made due is its whole VAT, to the cent of rounding; else what bears that VAT.
 */
export function dueOnReceipt({ grossCents, vatRateBp, vatDueCents }: CashedByRate): number {
  if (vatDueCents === 0 || vatRateBp === 0) return 0;
  const bearing = divideHalfUp(BigInt(vatDueCents) * BigInt(10_000 + vatRateBp), BigInt(vatRateBp));
  const bornByOneCent = Math.ceil((10_000 + vatRateBp) / vatRateBp);
  const missing = Math.abs(grossCents) - Math.abs(Number(bearing));
  return missing <= bornByOneCent ? grossCents : Number(bearing);
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
