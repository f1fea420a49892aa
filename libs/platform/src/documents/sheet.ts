import { stringify } from 'csv-stringify/sync';
import writeExcelFile, { type Cell } from 'write-excel-file/node';

/**
 * - `text`: a string
 * - `integer`, `decimal`: a number or a decimal string of the database ('12.5000')
 * - `euros`: integer cents, shown as euros
 * - `minutes`: integer minutes, shown as decimal hours, so that they can be summed and multiplied by a rate
 * - `day`: 'YYYY-MM-DD'
 */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'euros' | 'minutes' | 'day';
export interface SheetColumn {
  header: string;
  kind: ColumnKind;
  /** in characters; default by kind */
  width?: number;
}
export type SheetValue = string | number | null | undefined;
export type SheetRow = readonly SheetValue[];
export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly SheetRow[];
}

const WIDTHS: Record<ColumnKind, number> = { text: 28, integer: 12, decimal: 14, euros: 16, minutes: 12, day: 13 };
/** Excel's own way of writing formats; each reader shows them in its language. */
const FORMATS: Record<Exclude<ColumnKind, 'text'>, string> = {
  integer: '#,##0',
  decimal: '#,##0.00##',
  euros: '#,##0.00\\ "€"',
  minutes: '#,##0.00',
  day: 'dd/mm/yyyy',
};
/** Not allowed in XML 1.0, hence in no workbook. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/**
 * A workbook (ECMA-376): bold header that stays in view, typed cells, so that sums and filters work.
 *
 * @throws {RangeError} a value that is not of its column's kind
 */
export function xlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const names = new Set<string>();
  return writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheetName(sheet.name, names),
      stickyRowsCount: 1,
      columns: sheet.columns.map((column) => ({ width: column.width ?? WIDTHS[column.kind] })),
      data: [
        sheet.columns.map(headerCell),
        ...sheet.rows.map((row) => sheet.columns.map((column, i) => cell(column, row[i]))),
      ],
    })),
  ).toBuffer();
}

/**
 * A CSV as French spreadsheets open it: `;`, CRLF, UTF-8 with byte order mark, decimal comma, days as JJ/MM/AAAA. A text that
 * a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection").
 *
 * @throws {RangeError} a value that is not of its column's kind
 */
export function csv(columns: readonly SheetColumn[], rows: readonly SheetRow[]): string {
  const lines = [
    columns.map(({ header }) => harmless(header)),
    ...rows.map((row) => columns.map((column, i) => field(column, row[i]))),
  ];
  return stringify(lines, { delimiter: ';', bom: true, record_delimiter: 'windows' });
}

function headerCell({ header, kind }: SheetColumn): Cell {
  return {
    value: header,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#E2E8F0',
    align: kind === 'text' || kind === 'day' ? 'left' : 'right',
    wrap: true,
    alignVertical: 'center',
  };
}

function cell({ header, kind }: SheetColumn, value: SheetValue): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (kind === 'text') return { value: String(value).replaceAll(CONTROLS, ''), type: String };
  if (kind === 'day')
    return { value: new Date(`${checkedDay(header, value)}T00:00:00Z`), type: Date, format: FORMATS.day };
  return { value: checkedNumber(header, value) / divisor(kind), type: Number, format: FORMATS[kind] };
}

function field({ header, kind }: SheetColumn, value: SheetValue): string {
  if (value === null || value === undefined || value === '') return '';
  if (kind === 'text') return harmless(String(value));
  if (kind === 'day') return checkedDay(header, value).split('-').reverse().join('/');
  const number = checkedNumber(header, value);
  if (kind === 'euros' || kind === 'minutes') return (number / divisor(kind)).toFixed(2).replace('.', ',');
  return String(value).trim().replace('.', ',');
}

function divisor(kind: ColumnKind): number {
  return kind === 'euros' ? 100 : kind === 'minutes' ? 60 : 1;
}

function checkedNumber(header: string, value: string | number): number {
  if (!/^-?\d+(\.\d+)?$/u.test(String(value).trim()))
    throw new RangeError(`column ${header}: ${value} is not a number`);
  return Number(value);
}

function checkedDay(header: string, value: string | number): string {
  const day = String(value);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) throw new RangeError(`column ${header}: ${value} is not a day`);
  return day;
}

function harmless(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}

/** Excel refuses a workbook whose sheet names are longer than 31 signs, hold []:*?/\ or are not different. */
function sheetName(name: string, taken: Set<string>): string {
  const clean =
    name
      .replaceAll(/[[\]:*?/\\]/gu, ' ')
      .replaceAll(CONTROLS, '')
      .trim()
      .slice(0, 31) || 'Feuille';
  let free = clean;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${clean.slice(0, 28)} ${n}`;
  taken.add(free.toLowerCase());
  return free;
}
