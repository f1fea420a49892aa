import { parse } from 'csv-parse/sync';
import { isWorkbook, readWorkbook } from '@etabli/platform';
import { importErrors } from './import.errors.js';

export const IMPORT_FILE_LIMIT = 5 * 1024 * 1024;
export const MOST_ROWS = 1000;
export const MOST_CELLS = 40;
const LONGEST_CELL = 300;

/** Rows of cells as texts: of an XLSX (its first sheet), a CSV or cells pasted from a sheet. Days read 'YYYY-MM-DD'. Throws 422 `import.unreadable`, `import.too_long`, `sheet.unreadable`. */
export async function readTable(content: Buffer | string): Promise<string[][]> {
  const rows =
    typeof content !== 'string' && isWorkbook(content)
      ? (await readWorkbook(content)).map((row) => row.map(String))
      : separated(typeof content === 'string' ? content : decoded(content));
  const filled = rows
    .map((row) => row.slice(0, MOST_CELLS).map((cell) => cell.trim().slice(0, LONGEST_CELL)))
    .filter((row) => row.some((cell) => cell !== ''));
  if (filled.length < 2) throw importErrors.invalid('import.unreadable', 'file');
  if (filled.length > MOST_ROWS + 15) throw importErrors.invalid('import.too_long', 'file', { most: MOST_ROWS });
  return filled;
}

/** UTF-8, else the old Windows page. */
function decoded(bytes: Buffer): string {
  if (bytes.includes(0)) throw importErrors.invalid('import.unreadable', 'file');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function separated(text: string): string[][] {
  const lines = text.split('\n').slice(0, 20).join('\n');
  const delimiter = ['\t', ';', ','].toSorted((one, other) => lines.split(other).length - lines.split(one).length)[0];
  try {
    return parse(text, {
      delimiter,
      bom: true,
      trim: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch {
    throw importErrors.invalid('import.unreadable', 'file');
  }
}
