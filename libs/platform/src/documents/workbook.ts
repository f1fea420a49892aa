import { Zip, ZipDeflate } from 'fflate';
import {
  type ColumnKind,
  checkedDay,
  checkedNumber,
  divisor,
  isEmpty,
  type SheetColumn,
  type SheetRow,
  type SheetValue,
} from './sheet-column.js';
import { escaped, frame, printable, SHEET_END, sheetHead, STYLES } from './workbook.parts.js';

/** What a sheet of Excel holds, its header included. */
export const ROWS_A_SHEET = 1_048_576;

/** A sheet whose rows come some at a time. */
export interface SheetSource {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly SheetRow[]> | Iterable<readonly SheetRow[]>;
}

/**
 * A workbook (ECMA-376) part by part, in memory that does not grow with its rows: bold header that stays in view, typed cells, so
 * that sums and filters work. A sheet that is full goes on in another one under the same header. The same rows give the same bytes.
 *
 * @throws {RangeError} a value that is not of its column's kind
 */
export async function* workbook(
  sheets: readonly SheetSource[],
  { rowsASheet = ROWS_A_SHEET } = {},
): AsyncGenerator<Buffer> {
  const parcel = new Parcel();
  const names: string[] = [];
  for (const { name, columns, rows } of sheets) {
    const record = rowOf(columns);
    let row = 0;
    const begin = (): void => {
      names.push(sheetName(name, names));
      parcel.begin(`xl/worksheets/sheet${names.length}.xml`);
      parcel.write(sheetHead(columns, lettersOf));
      row = 1;
    };
    begin();
    for await (const some of rows) {
      let xml = '';
      for (const values of some) {
        if (row === rowsASheet) {
          parcel.write(xml + SHEET_END, true);
          xml = '';
          begin();
        }
        xml += record(values, ++row);
      }
      parcel.write(xml);
      yield* parcel.made();
    }
    parcel.write(SHEET_END, true);
  }
  for (const [path, xml] of frame(names)) {
    parcel.begin(path);
    parcel.write(xml, true);
  }
  yield* parcel.sealed();
}

/** A ZIP that is written while it is filled. Its files bear one day, whoever packs them and when. */
class Parcel {
  private readonly chunks: Buffer[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.chunks.push(Buffer.from(chunk));
  });
  private file: ZipDeflate;

  begin(path: string): void {
    // without a zone: a ZIP knows local times alone
    this.file = Object.assign(new ZipDeflate(path, { level: 6 }), { mtime: '2000-01-01T00:00:00' });
    this.zip.add(this.file);
  }

  write(xml: string, last = false): void {
    this.file.push(Buffer.from(xml), last);
  }

  made(): Buffer[] {
    return this.chunks.splice(0);
  }

  sealed(): Buffer[] {
    this.zip.end();
    return this.made();
  }
}

function rowOf(columns: readonly SheetColumn[]): (values: SheetRow, row: number) => string {
  const cells = columns.map(({ header, kind }, i) => ({ header, kind, letters: lettersOf(i) }));
  return (values, row) => {
    let xml = `<row r="${row}">`;
    for (let i = 0; i < cells.length; i++) xml += isEmpty(values[i]) ? '' : cellOf(cells[i]!, values[i], row);
    return `${xml}</row>`;
  };
}

function cellOf(
  { header, kind, letters }: { header: string; kind: ColumnKind; letters: string },
  value: SheetValue,
  row: number,
): string {
  if (kind === 'text')
    return `<c r="${letters}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`;
  const number = kind === 'day' ? serial(checkedDay(header, value)) : checkedNumber(header, value) / divisor(kind);
  return `<c r="${letters}${row}" s="${STYLES[kind]}"><v>${number}</v></c>`;
}

const DAY_MS = 86_400_000;
/** Excel counts days from 30 December 1899. */
const serial = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY_MS;

/** 0 → 'A', 25 → 'Z', 26 → 'AA'. */
const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Excel refuses a workbook whose sheet names are longer than 31 signs, hold []:*?/\ or are not different. */
function sheetName(name: string, taken: readonly string[]): string {
  const clean =
    printable(name)
      .replaceAll(/[[\]:*?/\\]/gu, ' ')
      .trim()
      .slice(0, 31) || 'Feuille';
  const known = new Set(taken.map((one) => one.toLowerCase()));
  let free = clean;
  for (let n = 2; known.has(free.toLowerCase()); n++) free = `${clean.slice(0, 28)} ${n}`;
  return free;
}
