import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@etabli/kernel';
import type { LateInvoice } from './dunning.rules.js';
import type { OwedDebt } from './interest.rules.js';

/** An overdue, uncontested invoice with all that a reminder counts on. */
export interface Late extends LateInvoice, OwedDebt {
  readonly customerId: string;
  readonly issuedOn: CivilDate;
  readonly formalNoticeOn: CivilDate | null;
}

/** As they stand at this very moment; oldest first. */
export const lateInvoices = (
  tx: EntityManager,
  today: CivilDate,
  customerIds: readonly string[] | null = null,
): Promise<Late[]> =>
  tx.query(
    `SELECT i.id, i.number, i.customer_id AS "customerId", i.issued_on AS "issuedOn", i.due_on AS "dueOn", i.payable_cents AS "payableCents",
            o.open_cents AS "openCents",
            (SELECT coalesce(jsonb_agg(jsonb_build_object('day', s.settled_on, 'amountCents', s.amount_cents) ORDER BY s.settled_on), '[]')
               FROM settlements s WHERE s.invoice_id = i.id) AS settlements,
            (SELECT jsonb_build_object('rank', max(ri.rank), 'sentOn', max(r.sent_on)) FROM reminder_invoices ri JOIN reminders r ON r.id = ri.reminder_id
              WHERE ri.invoice_id = i.id HAVING count(*) > 0) AS last,
            (SELECT min(r.sent_on) FROM reminder_invoices ri JOIN reminders r ON r.id = ri.reminder_id
              WHERE ri.invoice_id = i.id AND r.formal_notice) AS "formalNoticeOn"
       FROM open_invoices o JOIN invoices i ON i.id = o.invoice_id
      WHERE i.due_on < $1 AND ($2::uuid[] IS NULL OR i.customer_id = ANY ($2))
        AND NOT EXISTS (SELECT 1 FROM invoice_disputes d WHERE d.invoice_id = i.id AND d.closed_on IS NULL)
      ORDER BY i.due_on, i.number`,
    [today, customerIds],
  );

/** How many late invoices each customer contests. */
export async function disputedCounts(tx: EntityManager, today: CivilDate): Promise<ReadonlyMap<string, number>> {
  const rows: { customerId: string; count: number }[] = await tx.query(
    `SELECT i.customer_id AS "customerId", count(*) AS count FROM invoices i JOIN invoice_disputes d ON d.invoice_id = i.id AND d.closed_on IS NULL
      WHERE i.due_on < $1 GROUP BY 1`,
    [today],
  );
  return new Map(rows.map(({ customerId, count }) => [customerId, Number(count)]));
}

/**
 * Customers with something late and uncontested, each with the state that follows: the SQL of `stateOf`, checked against it by a
 * db-spec. Needs `:today`, and `:ranks` and `:days` of the levels in force, in order.
 */
export const DUNNING_SQL = `(
  SELECT c.id, c.name, c.search_text, CASE
           WHEN EXISTS (SELECT FROM dunning_holds h WHERE h.customer_id = c.id AND h.released_on IS NULL AND (h.until IS NULL OR h.until >= :today)) THEN 'held'
           WHEN late.due THEN 'to_send' WHEN late.open THEN 'waiting' ELSE 'ended' END AS state
    FROM customers c JOIN (
      SELECT i.customer_id, coalesce(bool_or(step.due_on <= :today), false) AS due, bool_or(step.due_on IS NOT NULL) AS open
        FROM open_invoices o JOIN invoices i ON i.id = o.invoice_id
        LEFT JOIN LATERAL (SELECT max(ri.rank) AS rank, max(r.sent_on) AS sent_on FROM reminder_invoices ri JOIN reminders r ON r.id = ri.reminder_id
                            WHERE ri.invoice_id = i.id) AS last ON true
        LEFT JOIN LATERAL (
          SELECT CASE WHEN last.rank IS NULL THEN i.due_on + next.days
                      ELSE greatest(i.due_on + next.days, last.sent_on + greatest(next.days - coalesce(before.days, 0), 1)) END AS due_on
            FROM unnest(CAST(:ranks AS integer[]), CAST(:days AS integer[])) AS next (rank, days)
            LEFT JOIN unnest(CAST(:ranks AS integer[]), CAST(:days AS integer[])) AS before (rank, days) ON before.rank = last.rank
           WHERE next.rank > coalesce(last.rank, 0) ORDER BY next.rank LIMIT 1) AS step ON true
       WHERE i.due_on < :today
         AND NOT EXISTS (SELECT FROM invoice_disputes d WHERE d.invoice_id = i.id AND d.closed_on IS NULL)
       GROUP BY i.customer_id) AS late ON late.customer_id = c.id)`;
