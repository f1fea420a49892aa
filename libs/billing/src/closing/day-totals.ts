import type { EntityManager } from 'typeorm';
import type { PeriodTotals } from './closing.rules.js';
import { type Sums, summed } from './period-totals.js';

/**
 * All that was linked to the chain after one position and up to another, and the perpetual total then. Opening documents were
 * issued, and closed, in the program before. The VAT of a period is that of its month: a day states what its documents say.
 */
export async function dayTotals(tx: EntityManager, after: number, through: number): Promise<Sums> {
  const read = <T>(sql: string): Promise<T[]> => tx.query(sql, [after, through]);
  const documents = await read<PeriodTotals['documents'][number]>(
    `SELECT i.kind, count(*)::integer AS count, sum(${SIGN} * i.net_cents)::bigint AS "netCents", sum(${SIGN} * i.vat_cents)::bigint AS "vatCents",
            sum(${SIGN} * i.gross_cents)::bigint AS "grossCents"
       FROM chain_links l JOIN invoices i ON i.id = l.subject_id WHERE l.kind = 'invoice' AND NOT i.opening AND ${BETWEEN} GROUP BY 1 ORDER BY 1`,
  );
  const receipts = await read<PeriodTotals['receipts'][number]>(
    `SELECT p.method, count(*)::integer AS count, sum(p.amount_cents)::bigint AS "amountCents"
       FROM chain_links l JOIN payments p ON p.id = l.subject_id WHERE l.kind = 'payment' AND ${BETWEEN} GROUP BY 1 ORDER BY 1`,
  );
  const series = await read<PeriodTotals['series'][number]>(
    `SELECT CASE WHEN i.kind IN ('deposit', 'credit_note') THEN i.kind ELSE 'invoice' END AS kind, count(*)::integer AS count,
            (array_agg(i.number ORDER BY l.position))[1] AS first, (array_agg(i.number ORDER BY l.position DESC))[1] AS last
       FROM chain_links l JOIN invoices i ON i.id = l.subject_id WHERE l.kind = 'invoice' AND NOT i.opening AND ${BETWEEN} GROUP BY 1 ORDER BY 1`,
  );
  const [booked] = await read<{ entryCount: number; debitCents: number }>(
    `SELECT count(DISTINCT e.id)::integer AS "entryCount", coalesce(sum(j.debit_cents), 0)::bigint AS "debitCents"
       FROM chain_links l JOIN journal_entries e ON e.source_kind = l.kind AND e.source_id = l.subject_id JOIN journal_lines j ON j.entry_id = e.id
      WHERE ${BETWEEN}`,
  );
  const [perpetual] = (await tx.query(
    `SELECT count(*) AS "perpetualCount", coalesce(sum(${SIGN} * i.gross_cents), 0)::bigint AS "perpetualCents"
       FROM chain_links l JOIN invoices i ON i.id = l.subject_id WHERE l.kind = 'invoice' AND NOT i.opening AND l.position <= $1`,
    [through],
  )) as { perpetualCount: number; perpetualCents: number }[];
  const totals = { documents, vat: [], receipts, series, throughPosition: through };
  return summed(totals, { ...booked!, ...perpetual! });
}

const SIGN = `CASE i.kind WHEN 'credit_note' THEN -1 ELSE 1 END`;
const BETWEEN = 'l.position > $1 AND l.position <= $2';
