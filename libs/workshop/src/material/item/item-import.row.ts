import type { ImportColumns, TableRow } from '@etabli/platform';
import { MATERIAL_UNIT_LABELS, type MaterialUnit, STOCK_DECIMALS } from './material-item.rules.js';

/** Named as the fields of the form, so that what the form refuses is said on the column. */
export const ITEM_COLUMNS = {
  code: {
    label: 'Code',
    needed: true,
    headings: ['reference', 'ref', 'code article', 'numero', 'n', 'article code'],
  },
  name: { label: 'Désignation', needed: true, headings: ['nom', 'article', 'libelle', 'designation article'] },
  family: { label: 'Famille', needed: true, headings: ['categorie', 'type', 'famille d articles'] },
  unit: { label: 'Unité', needed: true, headings: ['u', 'unite de stock', 'unite de mesure', 'un'] },
  dimension: { label: 'Dimension', headings: ['dimensions', 'section', 'format', 'taille', 'cote', 'cotes'] },
  minimumStock: {
    label: 'Stock minimum',
    headings: ['minimum', 'stock mini', 'seuil', 'seuil d alerte', 'stock bas', 'mini', 'stock d alerte'],
  },
  supplier: { label: 'Fournisseur', headings: ['vendeur', 'marchand'] },
  unitCost: {
    label: 'Dernier coût unitaire (€)',
    headings: ['cout unitaire', 'prix unitaire', 'prix', 'cout', 'prix d achat', 'pu', 'pu ht', 'prix ht'],
  },
  location: { label: 'Emplacement', headings: ['lieu', 'place', 'rangement', 'casier', 'rack', 'magasin'] },
  counted: {
    label: 'Quantité',
    headings: ['stock', 'en stock', 'quantite en stock', 'qte', 'qte en stock', 'stock initial', 'compte'],
  },
} as const satisfies ImportColumns<string>;
export type ItemColumn = keyof typeof ITEM_COLUMNS;

export const COST_DECIMALS = 4;

const UNIT_WORDS: Readonly<Record<string, MaterialUnit>> = {
  piece: 'piece',
  pieces: 'piece',
  pce: 'piece',
  pc: 'piece',
  p: 'piece',
  u: 'piece',
  unite: 'piece',
  m: 'metre',
  ml: 'metre',
  metre: 'metre',
  metres: 'metre',
  m2: 'square_metre',
  'm²': 'square_metre',
  'metre carre': 'square_metre',
  kg: 'kilogram',
  kilo: 'kilogram',
  kilogramme: 'kilogram',
  l: 'litre',
  litre: 'litre',
  litres: 'litre',
  boite: 'box',
  bte: 'box',
};

/** The fields of the form; those without a cell are left out. */
export const itemOf = (row: TableRow<ItemColumn>): Record<string, unknown> => ({
  code: row.needed('code', 'Écrivez le code de l’article.'),
  name: row.needed('name', 'Écrivez la désignation.'),
  family: row.needed('family', 'Écrivez la famille\u202f: acier, visserie…'),
  unit: row.text('unit') ? row.choice('unit', UNIT_WORDS, Object.values(MATERIAL_UNIT_LABELS)) : missingUnit(row),
  dimension: row.text('dimension') ?? undefined,
  minimumStock: row.decimal('minimumStock', STOCK_DECIMALS) ?? undefined,
  supplier: row.text('supplier') ?? undefined,
});

const missingUnit = (row: TableRow<ItemColumn>): null =>
  row.wrong('unit', `Écrivez l’unité\u202f: ${Object.values(MATERIAL_UNIT_LABELS).join(', ')}.`);

/** What of a row is there, and what a unit cost; null: nobody counted. */
export interface OpeningCount {
  readonly location: string | null;
  readonly counted: string;
}

/** Reads what was counted, and says what is wrong with it. */
export function countOf(row: TableRow<ItemColumn>): OpeningCount | null {
  const counted = row.decimal('counted', STOCK_DECIMALS);
  if (counted?.startsWith('-'))
    return row.wrong('counted', 'Une quantité comptée n’est pas négative. Écrivez 0 ou plus.');
  return counted === null ? null : { location: row.text('location'), counted };
}

export function costOfUnit(row: TableRow<ItemColumn>): string | null {
  const cost = row.decimal('unitCost', COST_DECIMALS);
  return cost?.startsWith('-') ? row.wrong('unitCost', 'Un coût n’est pas négatif. Écrivez 0 ou plus.') : cost;
}
