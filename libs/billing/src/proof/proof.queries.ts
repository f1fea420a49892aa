import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { ExportQueries } from '../export/export.queries.js';
import { ChainChecks } from '../ledger/chain-checks.js';
import { numberOf, type SeriesKind } from '../series/series.rules.js';
import { LACKING_BY_ROWS, unbilledSql } from './unbilled.sql.js';
import type { NamedInvoiceView, ProofView, SeriesProofView, UnbilledDeliveryView } from './proof.dto.js';

/** What an alarm shows of each list: more would not be read. */
const SHOWN = 100;

/**
 * Every `number` that a document bears with its `count` in the series of its kind and year; null when the series cannot have drawn
 * it. Opening documents bear numbers of the program before.
 */
const ISSUED = `
  borne AS (
    SELECT id, CASE WHEN kind IN ('deposit', 'credit_note') THEN kind ELSE 'invoice' END AS kind, number, issued_on FROM invoices
     WHERE number IS NOT NULL AND NOT opening
    UNION ALL SELECT id, 'quote', number, sent_on FROM quotes WHERE number IS NOT NULL
    UNION ALL SELECT id, 'order_confirmation', number, confirmed_on FROM order_confirmations
    UNION ALL SELECT id, 'pro_forma', number, written_on FROM pro_formas),
  read AS (
    SELECT b.id, b.kind, b.number, b.issued_on, s.year, s.prefix, s.digits, s.first_number, s.next_number,
           CASE WHEN b.number ~ '-[0-9]{1,9}$' THEN substring(b.number FROM '[0-9]+$')::integer END AS tail
      FROM borne b LEFT JOIN number_series s ON s.kind = b.kind AND s.year = extract(year FROM b.issued_on)),
  issued AS (
    SELECT id, kind, number, issued_on, year,
           CASE WHEN tail >= first_number AND tail < next_number
                 AND number = format('%s-%s-%s', prefix, year, lpad(tail::text, greatest(digits, length(tail::text)), '0')) THEN tail END AS count
      FROM read)`;

interface SeriesRow {
  kind: SeriesKind;
  prefix: string;
  year: number;
  digits: number;
  issued: number;
  missingCount: number;
  lowest: number | null;
  highest: number | null;
  gaps: { from: number; to: number }[] | null;
  backdated: string[] | null;
}

/** That nothing is missing, read from the rows and never from what a screen believes. Each fact is one statement, thus one moment. */
@Injectable()
export class ProofQueries {
  constructor(
    private readonly work: Work,
    private readonly chainChecks: ChainChecks,
    private readonly exports: ExportQueries,
  ) {}

  async view(): Promise<ProofView> {
    const unbilled = await this.unbilled();
    return {
      ...(await this.books()),
      unbilledCount: unbilled[0]?.found ?? 0,
      unbilled: unbilled.map(({ found: _found, ...delivery }) => delivery),
    };
  }

  /** All but what waits for an invoice. */
  async books(): Promise<Omit<ProofView, 'unbilled' | 'unbilledCount'>> {
    const notBooked = await this.notBooked();
    return {
      series: await this.series(),
      strangers: await this.read(
        `WITH ${ISSUED} SELECT id, number FROM issued WHERE count IS NULL AND kind IN ('deposit', 'invoice', 'credit_note') ORDER BY number LIMIT ${SHOWN}`,
      ),
      notBookedCount: notBooked[0]?.found ?? 0,
      notBooked: notBooked.map(({ id, number }) => ({ id, number })),
      bookedAlone: await this.bookedAlone(),
      brokenLinks: (await this.chainChecks.brokenEntries()).map(({ journal, entryNumber }) => ({
        journal,
        entryNumber,
      })),
      waiting: await this.exports.waiting(),
    };
  }

  /** The ends of each series stand beside its numbers, so that one loop of `lag` finds holes at both ends too. */
  private async series(): Promise<SeriesProofView[]> {
    const rows = await this.read<SeriesRow>(`
      WITH ${ISSUED},
      marks AS (
        SELECT kind, year, count, number, issued_on FROM issued WHERE count IS NOT NULL
        UNION ALL SELECT s.kind, s.year, edge, NULL, NULL FROM number_series s, unnest(ARRAY[s.first_number - 1, s.next_number]) AS edge),
      chain AS (
        SELECT *, lag(count) OVER numbers AS count_before, lag(issued_on) OVER numbers AS day_before
          FROM marks WINDOW numbers AS (PARTITION BY kind, year ORDER BY count))
      SELECT s.kind, s.year, s.prefix, s.digits, count(c.number) AS issued,
             min(c.count) FILTER (WHERE c.number IS NOT NULL) AS lowest, max(c.count) FILTER (WHERE c.number IS NOT NULL) AS highest,
             coalesce(sum(c.count - c.count_before - 1) FILTER (WHERE c.count > c.count_before + 1), 0)::bigint AS "missingCount",
             jsonb_agg(jsonb_build_object('from', c.count_before + 1, 'to', c.count - 1) ORDER BY c.count) FILTER (WHERE c.count > c.count_before + 1) AS gaps,
             array_agg(c.number ORDER BY c.count) FILTER (WHERE c.issued_on < c.day_before) AS backdated
        FROM number_series s JOIN chain c ON c.kind = s.kind AND c.year = s.year
       GROUP BY s.kind, s.year ORDER BY s.year DESC, s.kind`);
    return rows.map(({ kind, year, issued, missingCount, lowest, highest, gaps, backdated, ...shape }) => {
      const named = (count: number): string => numberOf({ ...shape, year }, count);
      return {
        kind,
        year,
        first: lowest === null ? null : named(lowest),
        last: highest === null ? null : named(highest),
        issued,
        missingCount,
        missing: (gaps ?? [])
          .slice(0, SHOWN)
          .map(({ from, to }) => ({ first: named(from), last: named(to), count: to - from + 1 })),
        backdated: (backdated ?? []).slice(0, SHOWN),
      };
    });
  }

  /** An invoice is booked when one closed sales entry bears its number and its gross amount on the customer's account. */
  private notBooked(): Promise<(NamedInvoiceView & { found: number })[]> {
    return this.read(`
      SELECT i.id, i.number, count(*) OVER () AS found
        FROM invoices i
        LEFT JOIN (
          SELECT e.source_id, e.piece_ref, count(*) AS entries, coalesce(sum(owed.cents), 0) AS cents
            FROM journal_entries e
            LEFT JOIN (SELECT entry_id, sum(debit_cents - credit_cents)::bigint AS cents FROM journal_lines WHERE aux IS NOT NULL GROUP BY entry_id) AS owed ON owed.entry_id = e.id
           WHERE e.source_kind = 'invoice' AND e.journal = 'VE' AND e.hash IS NOT NULL GROUP BY e.source_id, e.piece_ref
        ) AS booked ON booked.source_id = i.id AND booked.piece_ref = i.number
       WHERE i.number IS NOT NULL AND NOT i.opening AND (booked.entries IS DISTINCT FROM 1
         OR booked.cents IS DISTINCT FROM CASE i.kind WHEN 'credit_note' THEN -i.gross_cents ELSE i.payable_cents END)
       ORDER BY i.number LIMIT ${SHOWN}`);
  }

  private async bookedAlone(): Promise<string[]> {
    const rows = await this.read<{ number: string }>(`
      SELECT e.piece_ref AS number FROM journal_entries e LEFT JOIN invoices i ON i.id = e.source_id AND i.number = e.piece_ref
       WHERE e.source_kind = 'invoice' AND i.id IS NULL ORDER BY e.piece_ref LIMIT ${SHOWN}`);
    return rows.map(({ number }) => number);
  }

  /** Until that day, from the rows alone: what the order lines say of themselves is not believed. */
  unbilled(until: CivilDate = '9999-12-31'): Promise<(UnbilledDeliveryView & { found: number })[]> {
    return this.read(
      `SELECT d.number, d."deliveredOn", d."orderId", d."orderNumber", d."customerLabel", count(*) OVER () AS found
         FROM ${unbilledSql(LACKING_BY_ROWS)} AS d WHERE d."deliveredOn" <= $1 ORDER BY d."deliveredOn", d.number LIMIT ${SHOWN}`,
      [until],
    );
  }

  private read<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.work.manager.query(sql, parameters);
  }
}
