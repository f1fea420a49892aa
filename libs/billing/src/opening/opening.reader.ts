import { DomainError, fold, isCivilDate, VAT_REASONS, type VatReason } from '@etabli/kernel';
import { cellsOf, isWorkbook, type ReadCell, readWorkbook, textOf } from '@etabli/platform';
import type { Nature } from '../invoice/line.rules.js';
import { openingErrors } from './opening.errors.js';
import { OPENING_KINDS, type OpeningDocument, type OpeningKind } from './opening.rules.js';

export const OPENING_FILE_LIMIT = 2_000_000;
const MAX_ROWS = 5000;
/** More wrong lines than these would not be read. */
const SHOWN = 100;

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

type Sheet = readonly (readonly ReadCell[])[];

/** What is wrong on a line of the file, counted from 1. */
interface WrongLine {
  readonly line: number;
  readonly what: string;
}
/** Ends the reading of one row; all of them are told together. */
class RowProblem extends Error {}

/**
 * Reads a CSV, cells pasted from a sheet (`;`, `,` or tab between cells) or a workbook, French or ISO dates and figures. Throws 422
 * `opening.file_wrong` with every wrong line, `sheet.unreadable`.
 */
export const readOpening = async (content: Buffer): Promise<OpeningDocument[]> =>
  documentsOf(isWorkbook(content) ? await readWorkbook(content) : separated(content));

function documentsOf(sheet: Sheet): OpeningDocument[] {
  const documents = new Map<string, OpeningDocument>();
  const problems: WrongLine[] = [];
  for (const { row, line } of table(sheet)) {
    try {
      const read = document(row);
      documents.set(read.number, together(documents.get(read.number), read));
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      problems.push({ line, what: error.message });
    }
  }
  if (problems.length > 0) throw wrong(problems);
  return [...documents.values()];
}

/** Rows of one number are one document. */
function together(before: OpeningDocument | undefined, read: OpeningDocument): OpeningDocument {
  if (!before) return read;
  if (before.customerCode !== read.customerCode || before.issuedOn !== read.issuedOn || before.kind !== read.kind)
    throw new RowProblem(`la pièce ${read.number} change de client, de date ou de type`);
  return { ...before, paidCents: before.paidCents + read.paidCents, groups: [...before.groups, ...read.groups] };
}

function separated(content: Buffer): string[][] {
  const text = textOf(content);
  const rows = text === null ? null : cellsOf(text);
  if (!rows) throw wrong([{ line: 1, what: 'le fichier n’est pas un tableau CSV' }]);
  return rows;
}

/** The rows under the headings, each with its line in the file; empty ones are left out. */
function table([head = [], ...rows]: Sheet): { row: Row; line: number }[] {
  const columns = head.map((cell) => columnOf(String(cell)));
  const missing = NEEDED.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw wrong([{ line: 1, what: `il manque la colonne ${missing.map((one) => HEADINGS[one][0]).join(', ')}` }]);
  if (rows.length > MAX_ROWS) throw wrong([{ line: MAX_ROWS, what: `pas plus de ${MAX_ROWS} lignes` }]);
  return rows
    .map((cells, index) => ({ row: rowOf(columns, cells), line: index + 2 }))
    .filter(({ row }) => Object.keys(row).length > 0);
}

const rowOf = (columns: readonly (Column | null)[], cells: readonly ReadCell[]): Row =>
  Object.fromEntries(
    columns.flatMap((column, index) => {
      const said = column === null ? '' : saidIn(column, cells[index] ?? '');
      return said === '' ? [] : [[column, said]];
    }),
  );

/** The cell as it would be typed: a workbook holds 20 % as 0.2, and amounts as numbers. */
function saidIn(column: Column, cell: ReadCell): string {
  if (typeof cell === 'string') return cell.trim();
  if (column === 'number' || column === 'order' || column === 'customer') return String(cell);
  const percent = (column === 'rate' && cell <= 0.2) || (column === 'percent' && cell <= 1);
  return (percent ? cell * 100 : cell).toFixed(2);
}

const columnOf = (heading: string): Column | null => {
  const said = fold(heading)
    .replace(/[^a-z%]+/g, ' ')
    .trim();
  const found = Object.entries(HEADINGS).find(([, names]) => (names as readonly string[]).includes(said));
  return (found?.[0] as Column | undefined) ?? null;
};

function document(row: Row): OpeningDocument {
  const kind = row.kind === undefined ? 'invoice' : KIND_WORDS[fold(row.kind)];
  if (!kind || !OPENING_KINDS.includes(kind)) throw new RowProblem(`type «\u202f${row.kind}\u202f» inconnu`);
  const nature = row.nature === undefined ? 'goods' : NATURE_WORDS[fold(row.nature)];
  if (!nature) throw new RowProblem(`nature «\u202f${row.nature}\u202f» inconnue (pièce ou prestation)`);
  const number = row.number ?? '';
  const issuedOn = day(row.issuedOn);
  const netCents = cents(row.net);
  const vatCents = cents(row.vat);
  const vatRateBp = row.rate === undefined ? (vatCents === 0 ? 0 : 2000) : hundredths(row.rate.replace('%', ''));
  return {
    kind,
    number,
    issuedOn,
    dueOn: row.dueOn === undefined ? issuedOn : day(row.dueOn),
    customerCode: (row.customer ?? '').toUpperCase(),
    orderNumber: row.order ?? null,
    percentBp: row.percent === undefined ? null : hundredths(row.percent.replace('%', '')),
    paidCents: row.paid === undefined ? 0 : cents(row.paid),
    groups: [{ nature, vatRateBp, vatReason: vatRateBp > 0 ? null : reason(row.reason), netCents, vatCents }],
  };
}

function reason(text: string | undefined): VatReason {
  const said = text ?? 'teaching';
  if (!(VAT_REASONS as readonly string[]).includes(said)) throw new RowProblem(`motif «\u202f${said}\u202f» inconnu`);
  return said as VatReason;
}

function day(text: string | undefined): string {
  const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text ?? '');
  const said = french ? `${french[3]}-${french[2]!.padStart(2, '0')}-${french[1]!.padStart(2, '0')}` : (text ?? '');
  if (!isCivilDate(said)) throw new RowProblem(`date «\u202f${text ?? ''}\u202f» incorrecte`);
  return said;
}

const cents = (text: string | undefined): number => hundredths((text ?? '').replace('€', ''));

/** '1 234,5' → 123450. */
function hundredths(text: string): number {
  const said = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const found = /^(-?)(\d{1,9})(?:\.(\d{1,2}))?$/.exec(said);
  if (!found) throw new RowProblem(`nombre «\u202f${text}\u202f» incorrect`);
  const value = Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0'));
  return found[1] ? -value : value;
}

function wrong(problems: readonly WrongLine[]): DomainError {
  const sentences = problems.map(({ line, what }) =>
    openingErrors.say({ code: 'opening.file_wrong', params: { line: String(line), what } }),
  );
  return new DomainError('invalid', 'opening.file_wrong', sentences[0]!.detail, {
    fields: problems.slice(0, SHOWN).map(({ line }, index) => ({
      field: `rows.${line}`,
      message: sentences[index]!.detail,
    })),
  });
}
