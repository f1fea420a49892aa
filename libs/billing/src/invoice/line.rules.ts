import { lineNet, totals, type VatGroup } from '@etabli/kernel';

/** Making and selling a part is goods; work on the customer's own material is a service (façon). */
export const NATURES = ['goods', 'service'] as const;
export type Nature = (typeof NATURES)[number];

/** Separate VAT sectors (CGI, ann. II, art. 209): sales in competition, and exempt teaching. */
export const SECTORS = ['taxable', 'exempt'] as const;
export type Sector = (typeof SECTORS)[number];

export interface PricedLine {
  readonly nature: Nature;
  /** decimal text, four decimals at most */
  readonly quantity: string;
  /** euros before tax, six decimals at most */
  readonly unitPrice: string;
  readonly vatRateBp: number;
}

export interface DocumentTotals {
  netCents: number;
  vatCents: number;
  grossCents: number;
  vatGroups: VatGroup[];
}

/** Each line with its net in cents, rounded once, and the totals: VAT once a rate on the sum (EN 16931 BR-CO-17). */
export function priced<L extends PricedLine>(
  lines: readonly L[],
): DocumentTotals & { lines: (L & { netCents: number })[] } {
  const withNet = lines.map((line) => ({ ...line, netCents: lineNet(line) }));
  return { lines: withNet, ...totals(withNet) };
}

/** The sector follows from the rate: nothing is taxed in the exempt one. */
export const sectorOf = (vatRateBp: number): Sector => (vatRateBp === 0 ? 'exempt' : 'taxable');
