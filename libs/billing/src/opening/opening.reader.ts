import { parse } from 'csv-parse/sync';
import { fold, isCivilDate, VAT_REASONS, type VatReason } from '@etabli/kernel';
import type { Nature } from '../invoice/line.rules.js';
import { openingErrors } from './opening.errors.js';
import { OPENING_KINDS, type OpeningDocument, type OpeningKind } from './opening.rules.js';

export const OPENING_FILE_LIMIT = 2_000_000;
const MAX_ROWS = 5000;

/** Headings as people write them, folded; one row a VAT group, rows of one number are one document. */
const HEADINGS = {
  kind: ['type', 'nature de piece', 'piece'],
  number: ['numero', 'n', 'no', 'number'],
  issuedOn: ['date', 'date de facture', 'emise le'],
  dueOn: ['echeance', 'date d echeance'],
  customer: ['client', 'code client'],
  order: ['ordre', 'commande'],
  percent: ['avancement', 'pourcentage'],
  nature: ['nature'],
  rate: ['taux', 'taux de tva', 'tva %'],
  reason: ['motif'],
  net: ['ht', 'montant ht', 'total ht'],
  vat: ['tva', 'montant tva'],
  paid: ['paye', 'deja paye', 'regle'],
} as const;
type Column = keyof typeof HEADINGS;
const NEEDED: readonly Column[] = ['number', 'issuedOn', 'customer', 'net', 'vat'];

const KIND_WORDS: Readonly<Record<string, OpeningKind>> = {
  facture: 'invoice',
  acompte: 'deposit',
  situation: 'situation',
};
const NATURE_WORDS: Readonly<Record<string, Nature>> = {
  bien: 'goods',
  biens: 'goods',
  piece: 'goods',
  pieces: 'goods',
  service: 'service',
  services: 'service',
  prestation: 'service',
  prestations: 'service',
};

type Row = Partial<Record<Column, string>>;

/** Reads a CSV, or cells pasted from a sheet: `;`, `,` or tab between cells, French or ISO dates and figures. Throws 422 `opening.file_wrong`. */
export function readOpening(content: Buffer | string): OpeningDocument[] {
  const text = content.toString('utf8').replace(/^\uFEFF/, '');
  const rows = table(text);
  const documents = new Map<string, OpeningDocument>();
  for (const [index, row] of rows.entries()) {
    const line = index + 2;
    const read = document(row, line);
    const before = documents.get(read.number);
    if (!before) documents.set(read.number, read);
    else if (
      before.customerCode !== read.customerCode ||
      before.issuedOn !== read.issuedOn ||
      before.kind !== read.kind
    )
      throw wrong(line, `la pièce ${read.number} change de client, de date ou de type`);
    else
      documents.set(read.number, {
        ...before,
        paidCents: before.paidCents + read.paidCents,
        groups: [...before.groups, ...read.groups],
      });
  }
  return [...documents.values()];
}

function table(text: string): Row[] {
  const delimiter = ['\t', ';', ','].find((sign) => (text.split('\n', 1)[0] ?? '').includes(sign)) ?? ';';
  let cells: string[][];
  try {
    cells = parse(text, { delimiter, trim: true, skip_empty_lines: true, relax_column_count: true });
  } catch {
    throw wrong(1, 'le fichier n’est pas un tableau CSV');
  }
  const [head = [], ...rows] = cells;
  const columns = head.map((cell) => columnOf(cell));
  const missing = NEEDED.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw wrong(1, `il manque la colonne ${missing.map((one) => HEADINGS[one][0]).join(', ')}`);
  if (rows.length > MAX_ROWS) throw wrong(MAX_ROWS, `pas plus de ${MAX_ROWS} lignes`);
  return rows.map((row) =>
    Object.fromEntries(columns.flatMap((column, index) => (column && row[index] ? [[column, row[index]]] : []))),
  );
}

const columnOf = (heading: string): Column | null => {
  const said = fold(heading)
    .replace(/[^a-z%]+/g, ' ')
    .trim();
  const found = Object.entries(HEADINGS).find(([, names]) => (names as readonly string[]).includes(said));
  return (found?.[0] as Column | undefined) ?? null;
};

function document(row: Row, line: number): OpeningDocument {
  const kind = row.kind === undefined ? 'invoice' : KIND_WORDS[fold(row.kind)];
  if (!kind || !OPENING_KINDS.includes(kind)) throw wrong(line, `type «\u202f${row.kind}\u202f» inconnu`);
  const nature = row.nature === undefined ? 'goods' : NATURE_WORDS[fold(row.nature)];
  if (!nature) throw wrong(line, `nature «\u202f${row.nature}\u202f» inconnue (pièce ou prestation)`);
  const number = row.number ?? '';
  const issuedOn = day(row.issuedOn, line);
  const netCents = cents(row.net, line);
  const vatCents = cents(row.vat, line);
  const vatRateBp = row.rate === undefined ? (vatCents === 0 ? 0 : 2000) : hundredths(row.rate.replace('%', ''), line);
  return {
    kind,
    number,
    issuedOn,
    dueOn: row.dueOn === undefined ? issuedOn : day(row.dueOn, line),
    customerCode: (row.customer ?? '').toUpperCase(),
    orderNumber: row.order ?? null,
    percentBp: row.percent === undefined ? null : hundredths(row.percent.replace('%', ''), line),
    paidCents: row.paid === undefined ? 0 : cents(row.paid, line),
    groups: [{ nature, vatRateBp, vatReason: vatRateBp > 0 ? null : reason(row.reason, line), netCents, vatCents }],
  };
}

function reason(text: string | undefined, line: number): VatReason {
  const said = text ?? 'teaching';
  if (!(VAT_REASONS as readonly string[]).includes(said)) throw wrong(line, `motif «\u202f${said}\u202f» inconnu`);
  return said as VatReason;
}

function day(text: string | undefined, line: number): string {
  const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text ?? '');
  const said = french ? `${french[3]}-${french[2]!.padStart(2, '0')}-${french[1]!.padStart(2, '0')}` : (text ?? '');
  if (!isCivilDate(said)) throw wrong(line, `date «\u202f${text ?? ''}\u202f» incorrecte`);
  return said;
}

const cents = (text: string | undefined, line: number): number => hundredths((text ?? '').replace('€', ''), line);

/** '1 234,5' → 123450. */
function hundredths(text: string, line: number): number {
  const said = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const found = /^(-?)(\d{1,9})(?:\.(\d{1,2}))?$/.exec(said);
  if (!found) throw wrong(line, `nombre «\u202f${text}\u202f» incorrect`);
  const value = Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0'));
  return found[1] ? -value : value;
}

const wrong = (line: number, what: string) =>
  openingErrors.invalid('opening.file_wrong', 'file', { line: String(line), what });
