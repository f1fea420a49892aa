import { stringify } from 'csv-stringify/sync';
import {
  checkedDay,
  checkedNumber,
  divisor,
  isEmpty,
  type SheetColumn,
  type SheetRow,
  type SheetValue,
} from './sheet-column.js';
import { workbook } from './workbook.js';

export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly SheetRow[];
}

/**
 * A workbook of few rows, in one piece; see `workbook`.
 *
 * @throws {RangeError} a value that is not of its column's kind
 */
export async function xlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of workbook(sheets.map((sheet) => ({ ...sheet, rows: [sheet.rows] })))) parts.push(part);
  return Buffer.concat(parts);
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

function field({ header, kind }: SheetColumn, value: SheetValue): string {
  if (isEmpty(value)) return '';
  if (kind === 'text') return harmless(String(value));
  if (kind === 'day') return checkedDay(header, value).split('-').reverse().join('/');
  const number = checkedNumber(header, value);
  if (kind === 'euros' || kind === 'minutes') return (number / divisor(kind)).toFixed(2).replace('.', ',');
  return String(value).trim().replace('.', ',');
}

function harmless(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}
