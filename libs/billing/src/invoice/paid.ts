import type { EntityManager } from 'typeorm';

/** What is paid of the invoice `i`, and the state that follows: the SQL of `invoiceState`, checked against it by a db-spec. Needs `:today`. */
export const PAID_SQL =
  '(SELECT coalesce(sum(a.amount_cents), 0)::bigint FROM payment_allocations a WHERE a.invoice_id = i.id)';

export const STATE_SQL = `CASE
  WHEN i.number IS NULL THEN 'draft'
  WHEN ${PAID_SQL} >= i.gross_cents THEN 'paid'
  WHEN EXISTS (SELECT 1 FROM invoice_disputes d WHERE d.invoice_id = i.id AND d.closed_on IS NULL) THEN 'disputed'
  WHEN i.due_on < :today THEN 'overdue'
  WHEN ${PAID_SQL} > 0 THEN 'partly_paid'
  ELSE 'issued' END`;

export async function paidOf(tx: EntityManager, invoiceId: string): Promise<number> {
  const [row] = (await tx.query(
    'SELECT coalesce(sum(amount_cents), 0)::bigint AS paid FROM payment_allocations WHERE invoice_id = $1',
    [invoiceId],
  )) as {
    paid: number;
  }[];
  return row!.paid;
}
