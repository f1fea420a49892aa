import type { ExportOptions, LedgerEntry, LedgerEntryLine, LineFormat } from './format/ledger-line.rules.js';

/** What a file holds, counted while it is written, so that the batch and its file cannot disagree. */
export class Tally {
  entryCount = 0;
  lineCount = 0;
  debitCents = 0;
  creditCents = 0;
  private current: LedgerEntry | null = null;

  add(line: LedgerEntryLine): void {
    this.lineCount++;
    this.debitCents += line.debitCents;
    this.creditCents += line.creditCents;
    if (line.entry !== this.current) this.entryCount++;
    this.current = line.entry;
  }
}

export interface Writing {
  readonly format: LineFormat;
  readonly options: ExportOptions;
  readonly tally: Tally;
  /** what becomes of a line before it is written: mirrored, numbered anew */
  readonly turn?: (line: LedgerEntryLine) => LedgerEntryLine;
}

/** The bytes of the file, part by part. */
export async function* fileOf(
  lines: AsyncIterable<readonly LedgerEntryLine[]>,
  { format, options, tally, turn }: Writing,
): AsyncGenerator<Buffer> {
  const record = format.open(options);
  if (format.head !== '') yield Buffer.from(format.head, format.encoding);
  for await (const some of lines) {
    let text = '';
    for (const given of some) {
      const line = turn ? turn(given) : given;
      tally.add(line);
      text += record(line);
    }
    yield Buffer.from(text, format.encoding);
  }
}

/** Counts on from the first number of each journal in the file: an entry dated in another year leaves no hole. */
export function numberedOn(): (line: LedgerEntryLine) => LedgerEntryLine {
  const lastOf = new Map<string, number>();
  let current: LedgerEntry | null = null;
  let numbered: LedgerEntry | null = null;
  return (line) => {
    if (line.entry !== current || numbered === null) {
      current = line.entry;
      const last = lastOf.get(current.journal);
      const number = last === undefined ? current.number : last + 1;
      lastOf.set(current.journal, number);
      numbered = number === current.number ? current : { ...current, number };
    }
    return numbered === current ? line : { ...line, entry: numbered };
  };
}
