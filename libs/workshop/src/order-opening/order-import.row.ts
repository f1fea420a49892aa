import type { VatReason } from '@etabli/kernel';
import type { ImportColumns, TableRow } from '@etabli/platform';
import type { LineNature } from '../order/order.rules.js';

/** One row a line of an order; the rows of one order share its reference. */
export const ORDER_COLUMNS = {
  previousNumber: {
    label: 'Référence',
    needed: true,
    headings: [
      'ordre',
      'of',
      'n of',
      'numero',
      'n',
      'commande',
      'affaire',
      'n affaire',
      'numero d ordre',
      'ancien numero',
    ],
  },
  customer: { label: 'Client', headings: ['code client', 'nom du client', 'societe', 'siren', 'siren client'] },
  title: { label: 'Objet', headings: ['titre', 'projet', 'intitule', 'nom de l affaire'] },
  customerReference: {
    label: 'Référence du client',
    headings: ['reference client', 'ref client', 'bon de commande', 'n commande client', 'votre reference'],
  },
  openedOn: {
    label: 'Ouvert le',
    needed: true,
    headings: ['date', 'date d ouverture', 'ouverture', 'date de commande', 'commande le', 'debut'],
  },
  dueOn: { label: 'Délai', headings: ['a livrer le', 'echeance', 'date de livraison', 'livraison', 'pour le'] },
  label: { label: 'Ligne', needed: true, headings: ['designation', 'libelle', 'article', 'piece', 'description'] },
  nature: { label: 'Nature', headings: ['type'] },
  unit: { label: 'Unité', headings: ['u'] },
  quantity: {
    label: 'Quantité',
    needed: true,
    headings: ['qte', 'quantite commandee', 'qte commandee', 'commande qte'],
  },
  unitPrice: {
    label: 'Prix unitaire HT (€)',
    needed: true,
    headings: ['prix unitaire', 'pu', 'pu ht', 'prix', 'prix unitaire ht', 'prix ht'],
  },
  vatRate: { label: 'TVA (%)', needed: true, headings: ['taux', 'taux de tva', 'tva'] },
  vatReason: { label: 'Motif sans TVA', headings: ['motif', 'motif d exoneration', 'exoneration'] },
  allottedMinutes: {
    label: 'Heures prévues',
    headings: ['temps prevu', 'heures allouees', 'temps alloue', 'h prevues', 'temps vendu'],
  },
  minutesToDate: {
    label: 'Heures passées',
    headings: ['temps passe', 'heures faites', 'h passees', 'heures realisees', 'temps realise'],
  },
  deliveredQuantity: {
    label: 'Déjà livré',
    headings: ['livre', 'quantite livree', 'qte livree', 'deja livree'],
  },
  billedQuantity: {
    label: 'Déjà facturé',
    headings: ['facture', 'quantite facturee', 'qte facturee', 'deja facturee'],
  },
} as const satisfies ImportColumns<string>;
export type OrderColumn = keyof typeof ORDER_COLUMNS;
export type OrderRow = TableRow<OrderColumn>;

export const NATURE_LABELS = { goods: 'Pièce', service: 'Prestation' } as const satisfies Record<LineNature, string>;
const NATURE_WORDS: Readonly<Record<string, LineNature>> = {
  piece: 'goods',
  pieces: 'goods',
  bien: 'goods',
  biens: 'goods',
  prestation: 'service',
  prestations: 'service',
  service: 'service',
  services: 'service',
};

export const VAT_REASON_LABELS = {
  teaching: 'Enseignement',
  general_interest: 'Intérêt général',
  franchise: 'Franchise',
  building_subcontract: 'Sous-traitance du bâtiment',
  eu_services: 'Services dans l’Union',
  intra_eu_goods: 'Livraison dans l’Union',
  export: 'Exportation',
  foreign_services: 'Services à l’étranger',
} as const satisfies Record<VatReason, string>;
const VAT_REASON_WORDS: Readonly<Record<string, VatReason>> = {
  enseignement: 'teaching',
  'interet general': 'general_interest',
  franchise: 'franchise',
  'sous-traitance du batiment': 'building_subcontract',
  'services dans l’union': 'eu_services',
  "services dans l'union": 'eu_services',
  'livraison dans l’union': 'intra_eu_goods',
  "livraison dans l'union": 'intra_eu_goods',
  exportation: 'export',
  export: 'export',
  'services a l’etranger': 'foreign_services',
  "services a l'etranger": 'foreign_services',
};

const QUANTITY_DECIMALS = 4;
const PRICE_DECIMALS = 6;

/** One line of the order, as the form sends it; where a cell cannot be read, the row says so. */
export function lineOf(row: OrderRow) {
  const amount = (column: OrderColumn, decimals: number, missing: string): string | null =>
    row.needed(column, missing) === null ? null : row.decimal(column, decimals);
  return {
    label: row.needed('label', 'Écrivez ce qui est commandé.'),
    nature: row.choice('nature', NATURE_WORDS, Object.values(NATURE_LABELS)) ?? ('goods' as const),
    unit: row.text('unit') ?? 'u',
    quantity: amount('quantity', QUANTITY_DECIMALS, 'Écrivez la quantité commandée.'),
    unitPrice: amount('unitPrice', PRICE_DECIMALS, 'Écrivez le prix d’une unité avant taxe.'),
    vatRateBp: rateOf(row),
    vatReason: row.choice('vatReason', VAT_REASON_WORDS, Object.values(VAT_REASON_LABELS)) ?? undefined,
    allottedMinutes: row.minutes('allottedMinutes') ?? 0,
    deliveredQuantity: row.decimal('deliveredQuantity', QUANTITY_DECIMALS) ?? '0',
    billedQuantity: row.decimal('billedQuantity', QUANTITY_DECIMALS) ?? '0',
  };
}

/** '20', '20 %', '5,5', or 0.2 as a workbook holds 20 %, in basis points. */
function rateOf(row: OrderRow): number | null {
  if (row.needed('vatRate', 'Écrivez le taux de TVA\u202f: 20, 5,5 ou 0.') === null) return null;
  const said = row.decimal('vatRate', QUANTITY_DECIMALS);
  if (said === null) return null;
  const rate = Number(said);
  return Math.round(rate > 0 && rate < 1 ? rate * 10_000 : rate * 100);
}

/** What the rows of one order say of the whole: once is enough, twice must be the same. */
const OF_ORDER = [
  'customer',
  'title',
  'customerReference',
  'openedOn',
  'dueOn',
] as const satisfies readonly OrderColumn[];

/** The row that speaks for each fact of the order; a row that contradicts it says so. */
export function speakers(rows: readonly OrderRow[]): Partial<Record<(typeof OF_ORDER)[number], OrderRow>> {
  return Object.fromEntries(
    OF_ORDER.flatMap((column) => {
      const [first, ...others] = rows.filter((row) => row.text(column) !== null);
      for (const other of others.filter((row) => row.text(column) !== first!.text(column)))
        other.wrong(
          column,
          `La ligne ${first!.line} du même ordre dit «\u202f${first!.text(column)}\u202f». Écrivez la même chose, ou changez la référence.`,
        );
      return first ? [[column, first]] : [];
    }),
  );
}

/** 'lines.2.vatRateBp' → the third row, its column; what concerns the whole order stands on the first. */
export function placeOf(field: string): { index: number; column: OrderColumn | null } {
  const [list, index, name] = field.split('.');
  if ((list === 'lines' || list === 'operations') && name !== undefined)
    return { index: Number(index), column: columnNamed(name) };
  return { index: 0, column: columnNamed(field) };
}

const RENAMED: Readonly<Record<string, OrderColumn>> = { vatRateBp: 'vatRate', customerId: 'customer' };
const columnNamed = (field: string): OrderColumn | null =>
  RENAMED[field] ?? (field in ORDER_COLUMNS ? (field as OrderColumn) : null);
