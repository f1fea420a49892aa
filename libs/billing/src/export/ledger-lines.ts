import type { Readable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';
import type { Period } from './batch.rules.js';
import type { LedgerEntryLine } from './format/ledger-line.rules.js';

/** Which entries: those a batch has just taken, those a batch once held, or all of a period. */
export type Selection = { liveBatch: string } | { everIn: string } | { period: Period };

const where = (selection: Selection): string => {
  if ('liveBatch' in selection) return `e.batch_id = ${pg.escapeLiteral(selection.liveBatch)}`;
  if ('everIn' in selection)
    return `e.id IN (SELECT entry_id FROM export_batch_entries WHERE batch_id = ${pg.escapeLiteral(selection.everIn)})`;
  const { from, to } = selection.period;
  return `e.hash IS NOT NULL AND e.entry_date BETWEEN ${pg.escapeLiteral(from)} AND ${pg.escapeLiteral(to)}`;
};

/**
 * Opening entries first, then in the order of validation, journal and number, as the law wants them (LPF, art. A47 A-1, VII).
 * The columns stand in the order of LedgerEntryLine; `withDue` costs a join that the FEC does not need.
 */
export const linesSql = (selection: Selection, { withDue }: { withDue: boolean }): string => `
  SELECT e.journal, h.label, e.entry_number, e.entry_date, l.account, l.account_label, l.aux, l.aux_label, e.piece_ref, e.piece_date,
    e.label, l.debit_cents, l.credit_cents, NULL AS letter, NULL AS lettered_on, e.validated_on,
    ${withDue ? 'CASE WHEN l.aux IS NOT NULL THEN i.due_on END' : 'NULL'} AS due_on
  FROM journal_entries e JOIN ledger_heads h ON h.journal = e.journal JOIN journal_lines l ON l.entry_id = e.id
    ${withDue ? 'LEFT JOIN invoices i ON i.id = e.source_id' : ''}
  WHERE ${where(selection)}
  ORDER BY e.journal <> 'AN', e.validated_on, e.journal COLLATE "C" DESC, e.entry_number, l.position`;

/** The lines as PostgreSQL's COPY gives them, some hundred at a time: memory does not grow with their number. */
export async function* ledgerLines(runner: QueryRunner, sql: string): AsyncGenerator<LedgerEntryLine[]> {
  const client = (await runner.connect()) as pg.PoolClient;
  const source: Readable = client.query(copyTo(`COPY (${sql}) TO STDOUT`));
  try {
    let rest: Buffer = Buffer.alloc(0);
    for await (const part of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      const bytes = rest.length === 0 ? part : Buffer.concat([rest, part]);
      const end = bytes.lastIndexOf(LINE_END) + 1;
      rest = bytes.subarray(end);
      if (end > 0) yield parseLines(bytes.toString('utf8', 0, end));
    }
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

function parseLines(text: string): LedgerEntryLine[] {
  const lines: LedgerEntryLine[] = [];
  for (let start = 0, end = text.indexOf('\n'); end >= 0; start = end + 1, end = text.indexOf('\n', start))
    lines.push(parseLine(text.slice(start, end)));
  return lines;
}

/** One row in PostgreSQL's text format of COPY: fields between tabs, `\N` for null, backslash before what would confuse. */
export function parseLine(row: string): LedgerEntryLine {
  const cells = row.split('\t');
  const escaped = row.includes('\\');
  const text = (index: number): string => (escaped ? unescaped(cells[index]!) : cells[index]!);
  const perhaps = (index: number): string | null => (cells[index] === NULL ? null : text(index));
  return {
    journal: cells[0]!,
    journalLabel: text(1),
    entryNumber: Number(cells[2]),
    entryDate: cells[3]!,
    account: cells[4]!,
    accountLabel: text(5),
    aux: perhaps(6),
    auxLabel: perhaps(7),
    pieceRef: text(8),
    pieceDate: cells[9]!,
    label: text(10),
    debitCents: Number(cells[11]),
    creditCents: Number(cells[12]),
    letter: perhaps(13),
    letteredOn: perhaps(14),
    validatedOn: cells[15]!,
    dueOn: perhaps(16),
  };
}

const NULL = '\\N';
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const unescaped = (cell: string): string =>
  cell.includes('\\') ? cell.replace(/\\(.)/gsu, (_all, sign: string) => ESCAPES[sign] ?? sign) : cell;
