import { type BasisPoints, type Cents, divideHalfUp, type Headings } from '@etabli/kernel';

/** What a column of the file of SOLTéA may hold. */
export const TAX_COLUMNS = ['siret', 'siren', 'employerName', 'amount', 'paidOn'] as const;
export type TaxColumn = (typeof TAX_COLUMNS)[number];
export const TAX_TARGETS = [...TAX_COLUMNS, 'ignore'] as const;
export type TaxTarget = (typeof TAX_TARGETS)[number];

/** Headings as people write them, folded to letters and digits; the first that fits wins. */
export const TAX_HEADINGS: Headings<TaxColumn> = {
  siret: /\bsiret\b/,
  siren: /\bsiren\b/,
  employerName: /raison sociale|denomination|employeur|entreprise|^nom\b/,
  amount: /montant|somme|verse\b|^amount/,
  paidOn: /date|vire le|verse le|^jour\b/,
};

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
