import { type BasisPoints, type Cents, formatRate, type Refusal, spread } from '@etabli/kernel';

export const WHOLE_BP = 10_000;
export const COST_KINDS = ['purchase', 'staff', 'other'] as const;
export type CostKind = (typeof COST_KINDS)[number];

const sum = (shares: readonly BasisPoints[]): BasisPoints => shares.reduce((total, one) => total + one, 0);

/** What nobody pays for yet. */
export const leftBp = (shares: readonly BasisPoints[]): BasisPoints => WHOLE_BP - sum(shares);

/** No cost and no hour is paid for twice: the shares of all funders make the whole at most. */
export function shareRefusals(others: readonly BasisPoints[], wanted: BasisPoints): Refusal[] {
  return wanted > leftBp(others) ? [{ code: 'share.double', params: { left: formatRate(leftBp(others)) } }] : [];
}

/** Each funder's part of a whole (cents, minutes); what is left is the school's own, and nothing gets lost on the way. */
export function partsOf(
  whole: Cents,
  shares: readonly BasisPoints[],
): { readonly parts: readonly Cents[]; readonly own: Cents } {
  const [own = 0, ...parts] = spread(whole, [leftBp(shares), ...shares]);
  return { parts, own };
}
