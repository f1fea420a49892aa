import type { Readable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';
import type { Period } from './batch.rules.js';
import type { LedgerAccountLine, LedgerEntry, LedgerEntryLine } from './format/ledger-line.rules.js';
import { remembered } from './format/text.rules.js';

/** Which entries: those a batch has just taken, those a batch once held, or all of a period. */
export type Selection = { liveBatch: string } | { everIn: string } | { period: Period };

const where = (selection: Selection): string => {
  if ('liveBatch' in selection) return `e.batch_id = ${pg.escapeLiteral(selection.liveBatch)}`;
  if ('everIn' in selection)
    return `e.id IN (SELECT entry_id FROM export_batch_entries WHERE batch_id = ${pg.escapeLiteral(selection.everIn)})`;
  const { from, to } = selection.period;
  return `e.hash IS NOT NULL AND e.entry_date BETWEEN ${pg.escapeLiteral(from)} AND ${pg.escapeLiteral(to)}`;
};

/** A letter is told when all lines that bear it are in the file: half a lettering would not balance there. */
const letter = (column: 'letter' | 'lettered_on'): string =>
  `CASE WHEN l.aux IS NOT NULL THEN (SELECT t.${column} FROM line_letters t WHERE t.line_id = l.id AND (t.aux, t.letter) NOT IN (SELECT aux, letter FROM outside)) END`;

/**
 * Opening entries first, then in the order of validation, journal and number, as the law wants them (LPF, art. A47 A-1, VII).
 * Eight columns of the entry stand first, then four of the account, then those of the line; `withDue` costs a join that the FEC does not need.
 */
export const linesSql = (selection: Selection, { withDue }: { withDue: boolean }): string => `
  WITH outside AS MATERIALIZED (
    SELECT DISTINCT t.aux, t.letter FROM line_letters t JOIN journal_lines l ON l.id = t.line_id JOIN journal_entries e ON e.id = l.entry_id
     WHERE (${where(selection)}) IS NOT TRUE)
  SELECT e.journal, h.label, e.entry_number, e.entry_date, e.piece_ref, e.piece_date, e.label, e.validated_on,
    l.account, l.account_label, l.aux, l.aux_label, l.debit_cents, l.credit_cents, ${letter('letter')} AS letter, ${letter('lettered_on')} AS lettered_on,
    ${withDue ? 'CASE WHEN l.aux IS NOT NULL THEN i.due_on END' : 'NULL'} AS due_on
  FROM journal_entries e JOIN ledger_heads h ON h.journal = e.journal JOIN journal_lines l ON l.entry_id = e.id
    ${withDue ? 'LEFT JOIN invoices i ON i.id = e.source_id' : ''}
  WHERE ${where(selection)}
  ORDER BY e.journal <> 'AN', e.validated_on, e.journal COLLATE "C" DESC, e.entry_number, l.position`;

/**
 * Bytes of rows that are read together: each part costs a turn of the loop, a write and a look at the clock. Small enough that the
 * lines of a part are gone before V8 collects its young objects twice: what outlives that moves among the old ones, which are
 * collected only when they have grown by some hundred megabytes (at 256 KiB a million lines took 60 MB each time).
 */
const PART = 32 * 1024;

/** The lines as PostgreSQL's COPY gives them, some thousand at a time: memory does not grow with their number. */
export async function* ledgerLines(runner: QueryRunner, sql: string): AsyncGenerator<LedgerEntryLine[]> {
  const client = (await runner.connect()) as pg.PoolClient;
  const source: Readable = client.query(copyTo(`COPY (${sql}) TO STDOUT`, { highWaterMark: PART }));
  const read = rowReader();
  let parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.length;
      if (size < PART) continue;
      const bytes = Buffer.concat(parts, size);
      const end = bytes.lastIndexOf(LINE_END) + 1;
      const rest = bytes.subarray(end);
      parts = [rest];
      size = rest.length;
      if (end > 0) yield read(bytes.toString('latin1', 0, end));
    }
    if (size > 0) yield read(Buffer.concat(parts, size).toString('latin1'));
  } finally {
    // a connection in the middle of a COPY takes no other command: what nobody wants any more is read to its end
    await drained(source);
  }
}

const LINE_END = 10;

async function drained(source: Readable): Promise<void> {
  if (source.readableEnded || source.destroyed) return;
  await new Promise<void>((resolve) => {
    source.once('close', resolve).once('error', resolve).once('end', resolve);
    source.resume();
  });
}

/**
 * Reads rows in PostgreSQL's text format of COPY: fields between tabs, `\N` for null, a backslash before what would confuse. One
 * sign of `rows` is one byte, which is fast; what is not ASCII is decoded field by field.
 *
 * Rows of one entry follow each other and begin alike, and accounts repeat: both are read once and their objects shared.
 */
export function rowReader(): (rows: string) => LedgerEntryLine[] {
  const accountOf = remembered((fields: string) => toAccount(fields.split('\t')));
  let begin = '';
  let entry: LedgerEntry | null = null;
  return (rows) => {
    const lines: LedgerEntryLine[] = [];
    for (let start = 0, end = rows.indexOf('\n'); end >= 0; start = end + 1, end = rows.indexOf('\n', start)) {
      if (entry === null || !rows.startsWith(begin, start)) {
        begin = rows.slice(start, after(ENTRY_COLUMNS, rows, start));
        entry = toEntry(begin.split('\t'));
      }
      const ofAccount = start + begin.length;
      const ofLine = after(ACCOUNT_COLUMNS, rows, ofAccount);
      const account = accountOf(rows.slice(ofAccount, ofLine - 1));
      lines.push(toLine({ entry, account }, rows, ofLine, end));
    }
    return lines;
  };
}

const ENTRY_COLUMNS = 8;
const ACCOUNT_COLUMNS = 4;

/** Where the field begins that follows `columns` fields. */
function after(columns: number, rows: string, start: number): number {
  let end = start;
  for (let column = 0; column < columns; column++) end = rows.indexOf('\t', end) + 1;
  return end;
}

const toEntry = (cells: readonly string[]): LedgerEntry => ({
  journal: text(cells[0]!),
  journalLabel: text(cells[1]!),
  number: Number(cells[2]),
  date: cells[3]!,
  pieceRef: text(cells[4]!),
  pieceDate: cells[5]!,
  label: text(cells[6]!),
  validatedOn: cells[7]!,
});

const toAccount = (cells: readonly string[]): LedgerAccountLine => ({
  number: text(cells[0]!),
  label: text(cells[1]!),
  aux: perhaps(cells[2]!),
  auxLabel: perhaps(cells[3]!),
});

/** Two amounts, then letter, its day and the term, which most lines have not. */
function toLine(
  of: Pick<LedgerEntryLine, 'entry' | 'account'>,
  rows: string,
  start: number,
  end: number,
): LedgerEntryLine {
  const debitEnd = rows.indexOf('\t', start);
  const creditEnd = rows.indexOf('\t', debitEnd + 1);
  const bare = end - creditEnd === NOTHING.length && rows.startsWith(NOTHING, creditEnd);
  const [letter = NULL, letteredOn = NULL, dueOn = NULL] = bare ? [] : rows.slice(creditEnd + 1, end).split('\t');
  return {
    entry: of.entry,
    account: of.account,
    debitCents: digits(rows, start, debitEnd),
    creditCents: digits(rows, debitEnd + 1, creditEnd),
    letter: perhaps(letter),
    letteredOn: perhaps(letteredOn),
    dueOn: perhaps(dueOn),
  };
}

/** The integer written between two places; amounts of lines bear no sign (journal_lines_amount_check). */
function digits(rows: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + rows.charCodeAt(at) - ZERO;
  return value;
}

const ZERO = 48;
const NULL = '\\N';
const NOTHING = `\t${NULL}\t${NULL}\t${NULL}`;
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

function text(cell: string): string {
  const decoded = /[\x80-\xff]/.test(cell) ? Buffer.from(cell, 'latin1').toString('utf8') : cell;
  return decoded.includes('\\') ? decoded.replace(/\\(.)/gsu, (_all, sign: string) => ESCAPES[sign] ?? sign) : decoded;
}
const perhaps = (cell: string): string | null => (cell === NULL ? null : text(cell));
