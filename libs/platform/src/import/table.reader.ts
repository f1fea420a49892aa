import { isWorkbook, readWorkbook } from '../documents/sheet-reader.js';
import { cellsOf, textOf } from '../documents/text-table.js';
import { importErrors } from './import.errors.js';

export const IMPORT_FILE_LIMIT = 5 * 1024 * 1024;
export const MOST_ROWS = 1000;
export const MOST_CELLS = 40;
/** the longest note that a record takes */
export const LONGEST_CELL = 2000;

/** A program's own CSV writes an apostrophe before what a spreadsheet would run (OWASP, "CSV Injection"). */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@])/u, '');

/**
 * Rows of cells as texts: of an XLSX (its first sheet), a CSV or cells pasted from a sheet; of a formula the value that was saved with
 * it, never run. Days read 'YYYY-MM-DD'. Throws 422 `import.unreadable`, `import.too_long`, `sheet.unreadable`.
 */
export async function readTable(content: Buffer | string): Promise<string[][]> {
  const rows =
    typeof content !== 'string' && isWorkbook(content)
      ? (await readWorkbook(content)).map((row) => row.map(String))
      : separated(content);
  const filled = rows
    .map((row) => row.slice(0, MOST_CELLS).map((cell) => plain(cell.trim()).slice(0, LONGEST_CELL)))
    .filter((row) => row.some((cell) => cell !== ''));
  if (filled.length < 2) throw importErrors.invalid('import.unreadable', 'file');
  if (filled.length > MOST_ROWS + 15) throw importErrors.invalid('import.too_long', 'file', { most: MOST_ROWS });
  return filled;
}

function separated(content: Buffer | string): string[][] {
  const text = typeof content === 'string' ? content : textOf(content);
  const rows = text === null ? null : cellsOf(text);
  if (!rows) throw importErrors.invalid('import.unreadable', 'file');
  return rows;
}
