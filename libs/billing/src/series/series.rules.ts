export const SERIES_KINDS = ['quote', 'order_confirmation', 'pro_forma', 'deposit', 'invoice', 'credit_note'] as const;
export type SeriesKind = (typeof SERIES_KINDS)[number];

export interface SeriesState {
  readonly kind: SeriesKind;
  readonly year: number;
  readonly prefix: string;
  readonly digits: number;
  readonly nextNumber: number;
  readonly lastIssuedOn: string | null;
}

/** What a year begins with when nobody chose otherwise; the SQL function `draw_number` knows the same. */
export const SERIES_DEFAULTS: Readonly<Record<SeriesKind, { prefix: string; digits: number }>> = {
  quote: { prefix: 'DE', digits: 4 },
  order_confirmation: { prefix: 'CC', digits: 4 },
  pro_forma: { prefix: 'PF', digits: 4 },
  deposit: { prefix: 'AC', digits: 5 },
  invoice: { prefix: 'FA', digits: 5 },
  credit_note: { prefix: 'AV', digits: 5 },
};

/** 'FA-2026-00042': unique, chronological, without a gap within its year (BOI-TVA-DECLA-30-20-20-10). */
export const numberOf = (series: Pick<SeriesState, 'prefix' | 'year' | 'digits'>, count: number): string =>
  `${series.prefix}-${series.year}-${String(count).padStart(series.digits, '0')}`;
