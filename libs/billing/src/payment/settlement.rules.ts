import { spread, type VatCategory } from '@etabli/kernel';

/** A VAT group of an invoice as a settlement sees it: what credit notes of this very invoice took back is gone from it. */
export interface OpenGroup {
  readonly vatCategory: VatCategory;
  readonly vatRateBp: number;
  /** base and VAT that money can still stand for */
  readonly grossCents: number;
  /** VAT that waits for money */
  readonly pendingCents: number;
  /** what earlier settlements stood for, and made due, in this group */
  readonly settledCents: number;
  readonly dueCents: number;
}

export interface SettledGroup {
  vatCategory: VatCategory;
  vatRateBp: number;
  grossCents: number;
  vatDueCents: number;
}

/**
 * VAT made due once `paidCents` of `grossCents` are received: rounded on the total so far, never on each receipt, so that full
 * payment makes exactly all of it due.
 */
export function vatDueAt(pendingCents: number, paidCents: number, grossCents: number): number {
  if (grossCents === 0) return 0;
  return Number((2n * BigInt(pendingCents) * BigInt(paidCents) + BigInt(grossCents)) / (2n * BigInt(grossCents)));
}

/**
 * What `amountCents` stands for in each VAT group, and the VAT that it makes due (CGI, art. 269, 2): both counted on all settled so
 * far less what was counted before. `settledCents` and `payableCents` leave out the invoice's own credit notes.
 */
export function settle(
  groups: readonly OpenGroup[],
  { settledCents, payableCents, amountCents }: { settledCents: number; payableCents: number; amountCents: number },
): SettledGroup[] {
  const paid = settledCents + amountCents;
  const weights = groups.map(({ grossCents }) => grossCents);
  const shares = weights.some((weight) => weight !== 0) ? spread(paid, weights) : weights.map(() => 0);
  return groups
    .map((group, index) => ({
      vatCategory: group.vatCategory,
      vatRateBp: group.vatRateBp,
      grossCents: shares[index]! - group.settledCents,
      vatDueCents: Math.max(vatDueAt(group.pendingCents, paid, payableCents) - group.dueCents, 0),
    }))
    .filter(({ grossCents, vatDueCents }) => grossCents !== 0 || vatDueCents !== 0);
}
