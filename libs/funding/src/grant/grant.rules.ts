import { type BasisPoints, type Cents, formatCents, percentOf, type Refusal, spread } from '@etabli/kernel';

export const GRANT_KINDS = ['equipment', 'engineering'] as const;
export type GrantKind = (typeof GRANT_KINDS)[number];

export interface Terms {
  readonly rateBp: BasisPoints;
  readonly capCents: Cents;
}

/** min(rate × eligible base, cap). */
export const grantedOn = (baseCents: Cents, { rateBp, capCents }: Terms): Cents =>
  Math.min(percentOf(baseCents, rateBp), capCents);

/** The cap takes something away. */
export const capBinds = (baseCents: Cents, { rateBp, capCents }: Terms): boolean =>
  percentOf(baseCents, rateBp) > capCents;

export interface EvidencedItem {
  readonly eligibleCents: Cents;
  /** of its invoice, when the school has paid it; never more than what is eligible counts */
  readonly paidNetCents: Cents | null;
}

export interface Evidence extends Terms {
  readonly baseCents: Cents;
  readonly paidCents: Cents;
  readonly grantedCents: Cents;
  /** what the paid invoices entitle to */
  readonly coveredCents: Cents;
  readonly unpaidItems: number;
}

export function evidenceOf(terms: Terms, items: readonly EvidencedItem[]): Evidence {
  const total = (cents: readonly Cents[]): Cents => cents.reduce((sum, one) => sum + one, 0);
  const baseCents = total(items.map(({ eligibleCents }) => eligibleCents));
  const paidCents = total(items.map((item) => Math.min(item.paidNetCents ?? 0, item.eligibleCents)));
  return {
    rateBp: terms.rateBp,
    capCents: terms.capCents,
    baseCents,
    paidCents,
    grantedCents: grantedOn(baseCents, terms),
    coveredCents: grantedOn(paidCents, terms),
    unpaidItems: items.filter(({ paidNetCents }) => paidNetCents === null).length,
  };
}

/** Against asking for an interim or for the balance; `askedCents`: all that follows invoices, this one included. */
export function claimRefusals(kind: 'interim' | 'balance', askedCents: Cents, evidence: Evidence): Refusal[] {
  const { coveredCents, unpaidItems } = evidence;
  return [
    ...(askedCents > coveredCents
      ? [
          {
            code: 'grant.not_covered',
            params: { asked: formatCents(askedCents), covered: formatCents(coveredCents) },
          },
        ]
      : []),
    ...(kind === 'balance' && unpaidItems > 0 ? [{ code: 'grant.not_all_paid', params: { count: unpaidItems } }] : []),
  ];
}

export interface Told {
  /** of the agreement's instalments that were asked for or paid */
  readonly moved: readonly string[];
  readonly reportsSent: number;
}

/**
 * The funder has seen figures made by these terms: money that follows invoices, or a plain instalment, was asked for or paid, or a
 * report went. An advance follows no invoice.
 */
export const termsLocked = ({ moved, reportsSent }: Told): boolean =>
  reportsSent > 0 || moved.some((kind) => kind !== 'advance');

/** What was granted for each item, by its eligible base; the sum is what was granted, to the cent. */
export const grantedParts = (grantedCents: Cents, eligibleCents: readonly Cents[]): Cents[] =>
  eligibleCents.length === 0 ? [] : spread(grantedCents, eligibleCents);

/** The part of a cost that such a grant pays, never a point too much. At least one point. */
export const shareOf = (grantedCents: Cents, netCents: Cents): BasisPoints =>
  Math.max(1, Math.min(10_000, Number((BigInt(grantedCents) * 10_000n) / BigInt(netCents))));
