import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { DomainError } from '@etabli/kernel';

/** A text, a number, a day 'YYYY-MM-DD', or '' for an empty cell. */
export type ReadCell = string | number;

/** A workbook is a zip (ECMA-376, part 2). */
export const isWorkbook = (content: Buffer): boolean => content.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';

/** A small file may unfold to gigabytes. */
const UNFOLDED_LIMIT = 64 * 1024 * 1024;

const unreadable = (detail: string): DomainError => new DomainError('invalid', 'sheet.unreadable', detail);

export interface ReadSheet {
  readonly name: string;
  readonly rows: ReadCell[][];
}

/** The cells of the first sheet, row by row, empty rows too so that rows keep their number. Throws 422 `sheet.unreadable`. */
export const readWorkbook = async (content: Buffer): Promise<ReadCell[][]> =>
  (await readSheets(content))[0]?.rows ?? [];

/** Every sheet with its name, in the workbook's order; rows as `readWorkbook`. Throws 422 `sheet.unreadable`. */
export async function readSheets(content: Buffer): Promise<ReadSheet[]> {
  try {
    if (unfoldedSize(content) <= UNFOLDED_LIMIT) {
      const sheets = await readExcelFile(content);
      return sheets.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row) => row.map((cell) => readCell(cell as KnownCell))),
      }));
    }
  } catch {
    throw unreadable('Ce classeur n’est pas lisible. Enregistrez-le en .xlsx ou en CSV, puis envoyez-le de nouveau.');
  }
  throw unreadable('Ce classeur est trop grand. Gardez la seule feuille à lire, puis envoyez-le de nouveau.');
}

function unfoldedSize(content: Buffer): number {
  let size = 0;
  unzipSync(content, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
}

/** The library types its cells by its schemas; without a schema these are all. */
type KnownCell = string | number | boolean | Date | null;

function readCell(value: KnownCell): ReadCell {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'boolean' ? String(value) : value;
}
