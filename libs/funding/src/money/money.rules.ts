import { type BasisPoints, type Cents, divideHalfUp } from '@etabli/kernel';

/** The sources of a school's money, in the order in which they are drawn. */
export const MONEY_SOURCES = ['sales', 'public', 'tax', 'sponsor'] as const;
export type MoneySourceName = (typeof MONEY_SOURCES)[number];

/** What each figure counts: printed beside it. */
export const MONEY_DEFINITIONS: Readonly<Record<MoneySourceName, string>> = {
  sales:
    'Ventes hors TVA des écritures de l’année (comptes 70), avoirs déduits. Les acomptes n’y sont pas\u202f: ils attendent la facture de solde.',
  public: 'Versements reçus dans l’année des conventions avec l’État, la région et les collectivités.',
  tax: 'Versements de SOLTéA datés de l’année, et versements reçus des conventions de taxe d’apprentissage.',
  sponsor: 'Versements reçus dans l’année des conventions de parrainage et de mécénat.',
};

export interface MoneyShare {
  readonly source: MoneySourceName;
  readonly cents: Cents;
  /** of all resources; null: there are none */
  readonly shareBp: BasisPoints | null;
}

/** Each source over all resources (sales_share, public_share, ta_share, sponsor_share). */
export function sharesOf(cents: Readonly<Record<MoneySourceName, Cents>>): { totalCents: Cents; shares: MoneyShare[] } {
  const totalCents = MONEY_SOURCES.reduce((sum, source) => sum + cents[source], 0);
  return {
    totalCents,
    shares: MONEY_SOURCES.map((source) => ({
      source,
      cents: cents[source],
      shareBp: totalCents > 0 ? Number(divideHalfUp(BigInt(cents[source]) * 10_000n, BigInt(totalCents))) : null,
    })),
  };
}
