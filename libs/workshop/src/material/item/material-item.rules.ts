/** What a workshop counts by; nobody needs more. */
export const MATERIAL_UNITS = ['piece', 'metre', 'square_metre', 'kilogram', 'litre', 'box'] as const;
export type MaterialUnit = (typeof MATERIAL_UNITS)[number];

export const MATERIAL_UNIT_LABELS = {
  piece: 'pièce',
  metre: 'm',
  square_metre: 'm²',
  kilogram: 'kg',
  litre: 'L',
  box: 'boîte',
} as const satisfies Record<MaterialUnit, string>;

/** Quantities are decimal texts of 1/1000. */
export const STOCK_DECIMALS = 3;
