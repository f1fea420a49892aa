import { parse } from 'csv-parse/sync';

/** How many lines of a file say what parts its cells. */
const LOOKED_AT = 60;

/** UTF-8, UTF-16 as Excel's « texte Unicode » writes it, or the old Windows page; null for what is no text. */
export function textOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (bytes.includes(0) || start === '%PDF' || start === 'PK\u0003\u0004') return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Rows of cells of a CSV or of cells pasted from a sheet, trimmed; empty rows too, so that rows keep their number. Null: quotes that never end. */
export function cellsOf(text: string): string[][] | null {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      trim: true,
      relax_quotes: true,
      relax_column_count: true,
    });
  } catch {
    return null;
  }
}

/** `;`, tab or comma. A comma parts cells only where nothing else does: amounts and addresses hold commas too. */
export function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/u).slice(0, LOOKED_AT);
  const often = (sign: string, parts: number): number =>
    lines.filter((line) => line.split(sign).length >= parts).length;
  for (const parts of [3, 2]) {
    const [best] = [';', '\t'].toSorted((one, other) => often(other, parts) - often(one, parts)) as [string, string];
    if (often(best, parts) > 0 && often(best, parts) * 2 >= often(',', parts)) return best;
  }
  return ',';
}
