import {
  lineNet,
  percentOf,
  type Refusal,
  spread,
  type VatCategory,
  type VatReason,
  vatCategoryOf,
} from '@etabli/kernel';

/** Making and selling a part is goods; work on the customer's own material is a service (façon). */
export const NATURES = ['goods', 'service'] as const;
export type Nature = (typeof NATURES)[number];

/** Separate VAT sectors (CGI, ann. II, art. 209): sales in competition, and exempt teaching. */
export const SECTORS = ['taxable', 'exempt'] as const;
export type Sector = (typeof SECTORS)[number];

export interface PricedLine {
  readonly nature: Nature;
  /** decimal text, four decimals at most; negative where a line takes off what was billed before */
  readonly quantity: string;
  /** euros before tax, six decimals at most */
  readonly unitPrice: string;
  readonly discountBp?: number;
  readonly vatRateBp: number;
  readonly vatReason?: VatReason | null;
}

/** A line before it is priced and written. */
export interface NewLine extends PricedLine {
  readonly label: string;
  readonly details: string | null;
  readonly unit: string;
  readonly discountBp: number;
  readonly vatReason: VatReason | null;
  /** the order line that it bills */
  readonly orderLineId?: string | null;
  /** of a credit note: the line it takes back, and what of it may be billed again */
  readonly creditedLineId?: string | null;
  readonly returnedQuantity?: string | null;
}

/** On the whole document: a percentage or an amount, never both. */
export interface Discount {
  readonly discountBp: number;
  readonly discountCents: number;
}
export const NO_DISCOUNT: Discount = { discountBp: 0, discountCents: 0 };

/** What was asked: the percentage wins over the amount. */
export const discountOf = ({ discountBp = 0, discountCents = 0 }: Partial<Discount>): Discount =>
  discountBp > 0 ? { discountBp, discountCents: 0 } : { discountBp: 0, discountCents };

/** An amount beyond what is sold would turn the document round. */
export const discountRefusals = (lines: readonly PricedLine[], discount: Discount): Refusal[] =>
  discount.discountCents > priced(lines).netCents ? [{ code: 'invoice.discount_above' }] : [];

export interface VatGroup {
  vatCategory: VatCategory;
  vatRateBp: number;
  baseCents: number;
  vatCents: number;
}

export interface Allowance {
  vatCategory: VatCategory;
  vatRateBp: number;
  amountCents: number;
  /** null: an amount was agreed */
  percentBp: number | null;
}

export interface DocumentTotals {
  linesNetCents: number;
  allowanceCents: number;
  netCents: number;
  vatCents: number;
  grossCents: number;
  vatGroups: VatGroup[];
  allowances: Allowance[];
}

interface Group {
  vatCategory: VatCategory;
  vatRateBp: number;
  netCents: number;
  /** without the lines that take off: what a discount is counted on */
  soldCents: number;
}

/**
 * Each line with its net in cents, rounded once after its discount, and the totals. A discount on the whole is taken per VAT group:
 * a percentage is rounded per group, an amount goes by largest remainder, a tie to the higher rate. VAT once a group on the
 * discounted base (EN 16931 BR-CO-17).
 */
export function priced<L extends PricedLine>(
  lines: readonly L[],
  discount: Discount = NO_DISCOUNT,
): DocumentTotals & { lines: (L & { netCents: number })[] } {
  const withNet = lines.map((line) => ({ ...line, netCents: lineNet(line) }));
  const groups = groupsOf(withNet);
  const amounts = allowancesOf(groups, discount);
  const vatGroups = groups.map(({ vatCategory, vatRateBp, netCents }, index) => {
    const baseCents = netCents - amounts[index]!;
    return { vatCategory, vatRateBp, baseCents, vatCents: percentOf(baseCents, vatRateBp) };
  });
  const sum = (amountOf: (group: VatGroup) => number): number => vatGroups.reduce((all, one) => all + amountOf(one), 0);
  const netCents = sum(({ baseCents }) => baseCents);
  const vatCents = sum((group) => group.vatCents);
  const allowanceCents = amounts.reduce((all, one) => all + one, 0);
  return {
    lines: withNet,
    linesNetCents: netCents + allowanceCents,
    allowanceCents,
    netCents,
    vatCents,
    grossCents: netCents + vatCents,
    vatGroups,
    allowances: groups
      .map(({ vatCategory, vatRateBp }, index) => ({
        vatCategory,
        vatRateBp,
        amountCents: amounts[index]!,
        percentBp: discount.discountBp > 0 ? discount.discountBp : null,
      }))
      .filter(({ amountCents }) => amountCents > 0),
  };
}

/** One group a category and rate, the highest rate first. */
function groupsOf(lines: readonly (PricedLine & { netCents: number })[]): Group[] {
  const groups = new Map<string, Group>();
  for (const line of lines) {
    const { vatRateBp, netCents } = line;
    const vatCategory = vatCategoryOf(line);
    const key = `${vatCategory} ${vatRateBp}`;
    const group = groups.get(key) ?? { vatCategory, vatRateBp, netCents: 0, soldCents: 0 };
    group.netCents += netCents;
    if (!line.quantity.startsWith('-')) group.soldCents += netCents;
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.vatRateBp - a.vatRateBp || (a.vatCategory < b.vatCategory ? -1 : 1));
}

function allowancesOf(groups: readonly Group[], { discountBp, discountCents }: Discount): number[] {
  if (discountBp > 0) return groups.map(({ soldCents }) => percentOf(soldCents, discountBp));
  if (discountCents === 0) return groups.map(() => 0);
  return spread(
    discountCents,
    groups.map(({ soldCents }) => soldCents),
  );
}

/** The sector follows from the reason: exempt teaching and works of general interest stand apart, sales abroad do not. */
export const sectorOf = (line: { readonly vatRateBp: number; readonly vatReason?: VatReason | null }): Sector =>
  vatCategoryOf(line) === 'E' ? 'exempt' : 'taxable';

/** One heap of sales a rate (or reason without one), nature and sector. */
export interface Bucket {
  vatCategory: VatCategory;
  vatRateBp: number;
  vatReason: VatReason | null;
  nature: Nature;
  sector: Sector;
  /** after all discounts */
  netCents: number;
}

interface BucketLine {
  readonly vatCategory: VatCategory;
  readonly vatRateBp: number;
  readonly vatReason: VatReason | null;
  readonly nature: Nature;
  readonly sector: Sector;
  readonly quantity: string;
  readonly netCents: number;
}

/** The lines by rate or reason, nature and sector; a discount on the whole is shared within its group by what is sold. */
export function bucketsOf(
  lines: readonly BucketLine[],
  allowances: readonly { vatCategory: VatCategory; vatRateBp: number; amountCents: number }[],
): Bucket[] {
  const buckets = new Map<string, Bucket & { soldCents: number }>();
  for (const { quantity, netCents, ...line } of lines) {
    const { vatCategory, vatRateBp, vatReason, nature, sector } = line;
    const key = [vatCategory, vatRateBp, vatReason, nature, sector].join(' ');
    const empty = { vatCategory, vatRateBp, vatReason, nature, sector, netCents: 0, soldCents: 0 };
    const bucket = buckets.get(key) ?? empty;
    bucket.netCents += netCents;
    if (!quantity.startsWith('-')) bucket.soldCents += netCents;
    buckets.set(key, bucket);
  }
  const order = (one: Bucket): number => NATURES.indexOf(one.nature);
  const all = [...buckets.values()].sort((a, b) => b.vatRateBp - a.vatRateBp || order(a) - order(b));
  for (const { vatCategory, vatRateBp, amountCents } of allowances) {
    const ofGroup = all.filter((one) => one.vatCategory === vatCategory && one.vatRateBp === vatRateBp);
    const shares = spread(
      amountCents,
      ofGroup.map(({ soldCents }) => soldCents),
    );
    ofGroup.forEach((bucket, index) => (bucket.netCents -= shares[index]!));
  }
  return all.map(({ soldCents: _soldCents, ...bucket }) => bucket);
}

/** The same VAT group. */
export const sameGroup =
  (a: { vatCategory: VatCategory; vatRateBp: number }) =>
  (b: { vatCategory: VatCategory; vatRateBp: number }): boolean =>
    a.vatCategory === b.vatCategory && a.vatRateBp === b.vatRateBp;
