import { type BasisPoints, type Cents, divideHalfUp, fold } from '@etabli/kernel';

/** What a column of the file of SOLTéA may hold. */
export const TAX_COLUMNS = ['siret', 'siren', 'employerName', 'amount', 'paidOn'] as const;
export type TaxColumn = (typeof TAX_COLUMNS)[number];
export const TAX_TARGETS = [...TAX_COLUMNS, 'ignore'] as const;
export type TaxTarget = (typeof TAX_TARGETS)[number];

/** Headings as people write them, folded to letters and digits; the first that fits wins. */
const HEADINGS: Readonly<Record<TaxColumn, RegExp>> = {
  siret: /\bsiret\b/,
  siren: /\bsiren\b/,
  employerName: /raison sociale|denomination|employeur|entreprise|^nom\b/,
  amount: /montant|somme|verse\b|^amount/,
  paidOn: /date|vire le|verse le|^jour\b/,
};

/** A heading as it is compared and remembered. */
export const taxHeadingKey = (heading: string): string =>
  fold(heading)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** What each heading means: as last said by the school, else by its words. A meaning is given once. */
export function guessTaxTargets(
  headings: readonly string[],
  remembered: ReadonlyMap<string, TaxTarget> = new Map(),
): TaxTarget[] {
  const taken = new Set<TaxTarget>();
  return headings.map((heading) => {
    const key = taxHeadingKey(heading);
    const target = remembered.get(key) ?? TAX_COLUMNS.find((one) => !taken.has(one) && HEADINGS[one].test(key));
    if (target === undefined || target === 'ignore' || taken.has(target)) return 'ignore';
    taken.add(target);
    return target;
  });
}

const LOOKED_AT = 15;
/** The row with the headings: of the first ones, that in which most cells are known. Titles may stand above it. */
export function taxHeaderRow(
  table: readonly (readonly string[])[],
  remembered?: ReadonlyMap<string, TaxTarget>,
): number {
  const known = table
    .slice(0, LOOKED_AT)
    .map((row) => guessTaxTargets(row, remembered).filter((one) => one !== 'ignore').length);
  return Math.max(0, known.indexOf(Math.max(0, ...known)));
}

export interface Receipt {
  readonly siren: string;
  readonly siret: string | null;
  readonly amountCents: Cents;
  readonly paidOn: string;
}

/**
 * What makes a row of the file the same as one that came in before, wherever it stands. Two payments alike in one file are two: each
 * counts its own rank.
 */
export function receiptKeys(rows: readonly Receipt[]): string[] {
  const seen = new Map<string, number>();
  return rows.map(({ siren, siret, amountCents, paidOn }) => {
    const key = `${siret ?? siren} ${paidOn} ${amountCents}`;
    const rank = (seen.get(key) ?? 0) + 1;
    seen.set(key, rank);
    return `${key} ${rank}`;
  });
}

export interface KnownEmployer {
  readonly id: string;
  readonly siren: string | null;
  readonly siret: string | null;
}

/** The one employer that it can be: by its SIRET, else by a SIREN that only one has. `several`: a person must say. */
export function employerOf(
  receipt: Pick<Receipt, 'siren' | 'siret'>,
  employers: readonly KnownEmployer[],
): string | 'several' | null {
  const bySiret = employers.filter(({ siret }) => siret !== null && siret === receipt.siret);
  if (bySiret.length === 1) return bySiret[0]!.id;
  const bySiren = employers.filter(({ siren, siret }) => (siren ?? siret?.slice(0, 9)) === receipt.siren);
  if (bySiren.length === 0) return null;
  return bySiren.length === 1 ? bySiren[0]!.id : 'several';
}

export interface Pledge {
  readonly customerId: string;
  readonly amountCents: Cents;
}

export interface Conversion {
  /** employers who promised and paid, of those who promised */
  readonly keptCount: number;
  readonly pledgeCount: number;
  readonly countBp: BasisPoints | null;
  /** what was paid of what was promised: more than promised counts as promised */
  readonly keptCents: Cents;
  readonly pledgedCents: Cents;
  readonly centsBp: BasisPoints | null;
}

const ratio = (part: number, whole: number): BasisPoints | null =>
  whole === 0 ? null : Number(divideHalfUp(BigInt(part) * 10_000n, BigInt(whole)));

export function conversionOf(pledges: readonly Pledge[], paidBy: ReadonlyMap<string, Cents>): Conversion {
  const kept = pledges.filter(({ customerId }) => (paidBy.get(customerId) ?? 0) > 0);
  const keptCents = kept.reduce((sum, one) => sum + Math.min(one.amountCents, paidBy.get(one.customerId)!), 0);
  const pledgedCents = pledges.reduce((sum, one) => sum + one.amountCents, 0);
  return {
    keptCount: kept.length,
    pledgeCount: pledges.length,
    countBp: ratio(kept.length, pledges.length),
    keptCents,
    pledgedCents,
    centsBp: ratio(keptCents, pledgedCents),
  };
}
