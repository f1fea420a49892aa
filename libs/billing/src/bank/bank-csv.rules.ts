import { fold, isCivilDate } from '@etabli/kernel';
import { euroCents } from './bank-line.rules.js';

/** What a column of a bank's CSV may hold; an amount stands in one signed column or in two. */
export const COLUMN_ROLES = [
  'bookedOn',
  'valueOn',
  'label',
  'details',
  'debit',
  'credit',
  'amount',
  'reference',
  'counterparty',
  'iban',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];
/** Index of the column from 0, or null. */
export type Columns = Readonly<Record<ColumnRole, number | null>>;

const NONE: Columns = {
  bookedOn: null,
  valueOn: null,
  label: null,
  details: null,
  debit: null,
  credit: null,
  amount: null,
  reference: null,
  counterparty: null,
  iban: null,
};

/** Headers of French banks, folded, without units and small words; the first that fits wins. */
const NAMES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['valueOn', /^(date )?val(eur)?\b|^dateval|^value date/],
  ['bookedOn', /^date(?! (valeur|val)\b)|^booking date|^jour\b/],
  ['debit', /\bdebit|^sorties?$|^depenses?$/],
  ['credit', /\bcredit|^entrees?$|^recettes?$/],
  ['amount', /^montant|^amount|^somme$/],
  ['iban', /^iban|^compte (contrepartie|tiers)/],
  ['counterparty', /^(nom )?(tiers|contrepartie|donneur ordre|emetteur|beneficiaire)/],
  ['details', /^(libelle|infos?|informations?) complementaires?|^details?|^commentaire|^motif|^communication/],
  ['label', /^libelle|^designation|^description|^intitule|^operation|^nature/],
  ['reference', /^ref(erence)?s?\b|^numero (piece|cheque)|^n piece|^piece/],
];

const named = (header: string): string =>
  fold(header)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replaceAll(/\b(d|l|de|la|le|du|en|eur|euros?)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** '23/11/2026', '23.11.26', '2026-11-23', '20261123' → '2026-11-23'; null for what is no day. */
export function dayIn(text: string): string | null {
  const bare = text.trim().split(/[ T]/, 1)[0]!;
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(bare) ?? [];
  const day = d
    ? `${y!.length === 2 ? `20${y}` : y}-${m!.padStart(2, '0')}-${d.padStart(2, '0')}`
    : bare.replace(/^(\d{4})[/.]?(\d{2})[/.]?(\d{2})$/, '$1-$2-$3');
  return isCivilDate(day) ? day : null;
}

export interface Guess {
  /** null: the file has no line of names */
  readonly headerRow: number | null;
  readonly columns: Columns;
}

const LOOKED_AT = 40;

/** Where the names stand and what each column holds: by the names, else by what is in the columns. */
export function guessColumns(table: readonly (readonly string[])[]): Guess {
  for (const [index, row] of table.slice(0, LOOKED_AT).entries()) {
    const columns = byNames(row);
    const amounts = columns.amount !== null || (columns.debit !== null && columns.credit !== null);
    if (columns.bookedOn !== null && amounts) return { headerRow: index, columns };
  }
  return { headerRow: null, columns: byContent(table) };
}

function byNames(row: readonly string[]): Columns {
  const found: Record<ColumnRole, number | null> = { ...NONE };
  for (const [index, header] of row.entries()) {
    const name = named(header);
    if (name === '') continue;
    const role = NAMES.find(([candidate, pattern]) => found[candidate] === null && pattern.test(name))?.[0];
    if (role) found[role] = index;
    else if (found.details === null && /^(libelle|operation|type)/.test(name)) found.details = index;
  }
  if (found.bookedOn === null && found.valueOn !== null) return { ...found, bookedOn: found.valueOn, valueOn: null };
  return found.amount === null && found.debit !== null && found.credit === null
    ? { ...found, amount: found.debit, debit: null }
    : found;
}

function byContent(table: readonly (readonly string[])[]): Columns {
  const rows = table.filter((row) => row.some((cell) => dayIn(cell) !== null));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const all = Array.from({ length: width }, (_, index) => index);
  const share = (index: number, is: (cell: string) => boolean): number =>
    rows.filter((row) => is(row[index] ?? '')).length / (rows.length || 1);
  const days = all.filter((index) => share(index, (cell) => dayIn(cell) !== null) > 0.8);
  const money = all.filter(
    (index) =>
      !days.includes(index) &&
      share(index, (cell) => cell.trim() === '' || euroCents(cell) !== null) > 0.9 &&
      share(index, (cell) => /[.,]\d{2}\D*$/.test(cell)) > 0.05,
  );
  const full = money.find((index) => share(index, (cell) => euroCents(cell) !== null) > 0.9);
  const long = all
    .filter((index) => !days.includes(index) && !money.includes(index))
    .toSorted((a, b) => lengthOf(rows, b) - lengthOf(rows, a));
  const two = full === undefined && money.length >= 2;
  return {
    ...NONE,
    bookedOn: days[0] ?? null,
    valueOn: days[1] ?? null,
    label: long[0] ?? null,
    amount: full ?? (two ? null : (money[0] ?? null)),
    debit: two ? money[0]! : null,
    credit: two ? money[1]! : null,
  };
}

const lengthOf = (rows: readonly (readonly string[])[], index: number): number =>
  rows.reduce((sum, row) => sum + (row[index] ?? '').length, 0);

/** What of the choice cannot be read, in words. */
export function columnRefusals(columns: Columns): string[] {
  return [
    ...(columns.bookedOn === null ? ['Dites quelle colonne porte la date.'] : []),
    ...(columns.amount === null && (columns.debit === null || columns.credit === null)
      ? ['Dites quelle colonne porte le montant, ou lesquelles portent le débit et le crédit.']
      : []),
    ...(columns.label === null && columns.details === null && columns.counterparty === null
      ? ['Dites quelle colonne porte le libellé.']
      : []),
  ];
}
