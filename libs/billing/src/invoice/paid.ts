import type { EntityManager } from 'typeorm';
import { CREDIT_REST_SQL } from '../payment/rests.js';

/** What is settled of the invoice `i`, by money and by credit notes; of a credit note, what is used or paid back. */
export const SETTLED_SQL = `CASE i.kind WHEN 'credit_note' THEN i.gross_cents - ${CREDIT_REST_SQL}
  ELSE (SELECT coalesce(sum(s.amount_cents), 0)::bigint FROM settlements s WHERE s.invoice_id = i.id) END`;

/** Of it, what was settled by money. */
export const PAID_SQL =
  '(SELECT coalesce(sum(s.amount_cents), 0)::bigint FROM settlements s WHERE s.invoice_id = i.id AND s.payment_id IS NOT NULL)';

/** What issued credit notes took back of the invoice `i`, before tax. */
export const CREDITED_NET_SQL =
  '(SELECT coalesce(sum(n.net_cents), 0)::bigint FROM invoices n WHERE n.credited_id = i.id AND n.number IS NOT NULL)';

/** Invoices on which something is due: as many rows as are open, whatever was paid in the years before. */
export const OWED_IDS_SQL = 'SELECT o.invoice_id FROM open_invoices o';

/** Documents that sales are counted by: deposits come off the final invoice, so they count nowhere themselves; opening ones were counted before. */
export const TURNOVER_SQL = `(i.number IS NOT NULL AND NOT i.opening AND i.kind <> 'deposit'
  AND NOT EXISTS (SELECT 1 FROM invoices k WHERE k.id = i.credited_id AND k.kind = 'deposit'))`;

/** The state that follows: the SQL of `invoiceState`, checked against it by a db-spec. Needs `:today`. */
export const STATE_SQL = `CASE
  WHEN i.number IS NULL THEN 'draft'
  WHEN ${SETTLED_SQL} >= i.payable_cents THEN CASE WHEN i.kind <> 'credit_note' AND ${PAID_SQL} = 0 AND i.payable_cents > 0 THEN 'credited' ELSE 'paid' END
  WHEN EXISTS (SELECT 1 FROM invoice_disputes d WHERE d.invoice_id = i.id AND d.closed_on IS NULL) THEN 'disputed'
  WHEN i.kind <> 'credit_note' AND i.due_on < :today THEN 'overdue'
  WHEN ${SETTLED_SQL} > 0 THEN 'partly_paid'
  ELSE 'issued' END`;

export async function settledOf(
  tx: EntityManager,
  invoiceId: string,
): Promise<{ settledCents: number; paidCents: number }> {
  const [row] = (await tx.query(
    `SELECT ${SETTLED_SQL} AS "settledCents", ${PAID_SQL} AS "paidCents" FROM invoices i WHERE i.id = $1`,
    [invoiceId],
  )) as { settledCents: number; paidCents: number }[];
  return row!;
}
