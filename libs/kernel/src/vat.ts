/** UNTDID 5305 as the French rules allow it (BR-FR-15): S a rate, E exempt, AE reverse charge, K intra-Union, G export, O out of scope. */
export const VAT_CATEGORIES = ['S', 'E', 'AE', 'K', 'G', 'O', 'Z'] as const;
export type VatCategory = (typeof VAT_CATEGORIES)[number];

/** Why a line bears no VAT, each with the category it falls under. The wording and its article are dated rows of the school. */
export const VAT_REASON_CATEGORIES = {
  teaching: 'E',
  general_interest: 'E',
  franchise: 'E',
  building_subcontract: 'AE',
  eu_services: 'AE',
  intra_eu_goods: 'K',
  export: 'G',
  foreign_services: 'O',
} as const satisfies Record<string, VatCategory>;
export type VatReason = keyof typeof VAT_REASON_CATEGORIES;
export const VAT_REASONS = Object.keys(VAT_REASON_CATEGORIES) as [VatReason, ...VatReason[]];

/** S for a rate, else the category of the reason; a zero rate without a reason is teaching, what such a school mostly exempts. */
export const vatCategoryOf = (line: {
  readonly vatRateBp: number;
  readonly vatReason?: VatReason | null;
}): VatCategory => (line.vatRateBp > 0 ? 'S' : VAT_REASON_CATEGORIES[line.vatReason ?? 'teaching']);

/** null for a rate; `teaching` when nothing else was said of a zero rate. */
export const vatReasonOf = (line: {
  readonly vatRateBp: number;
  readonly vatReason?: VatReason | null;
}): VatReason | null => (line.vatRateBp > 0 ? null : (line.vatReason ?? 'teaching'));

/** Member states of the Union, ISO 3166-1 alpha-2 (Greece GR; Monaco counts as France for VAT: CGI, art. 256-0). */
export const EU_COUNTRIES: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);
