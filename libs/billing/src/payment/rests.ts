import type { EntityManager } from 'typeorm';

/** What is left of the payment `p`: neither settled, nor paid back, nor undone. */
export const PAYMENT_REST_SQL = `CASE WHEN p.kind <> 'receipt' OR EXISTS (SELECT 1 FROM payments u WHERE u.reverses_id = p.id) THEN 0 ELSE p.amount_cents
  - coalesce((SELECT sum(s.amount_cents) FROM settlements s WHERE s.payment_id = p.id), 0)
  + coalesce((SELECT sum(r.amount_cents) FROM payments r LEFT JOIN payments u ON u.reverses_id = r.id WHERE r.refunds_payment_id = p.id AND u.id IS NULL), 0) END::bigint`;

/** Receipts of which the settlements leave something, all at once: those with a rest are among them. */
export const LOOSE_RECEIPTS_SQL = `SELECT l.id FROM payments l LEFT JOIN (SELECT payment_id, sum(amount_cents) AS cents FROM settlements GROUP BY payment_id) AS t ON t.payment_id = l.id
  WHERE l.kind = 'receipt' AND l.amount_cents > coalesce(t.cents, 0)`;

/** What is left of the credit note `i`: neither settled nor paid back. */
export const CREDIT_REST_SQL = `(i.gross_cents
  - coalesce((SELECT sum(s.amount_cents) FROM settlements s WHERE s.credit_note_id = i.id), 0)
  + coalesce((SELECT sum(r.amount_cents) FROM payments r LEFT JOIN payments u ON u.reverses_id = r.id WHERE r.refunds_credit_note_id = i.id AND u.id IS NULL), 0))::bigint`;

export const restOfPayment = async (tx: EntityManager, id: string): Promise<number> =>
  restOf(await tx.query(`SELECT ${PAYMENT_REST_SQL} AS rest FROM payments p WHERE p.id = $1`, [id]));

export const restOfCreditNote = async (tx: EntityManager, id: string): Promise<number> =>
  restOf(await tx.query(`SELECT ${CREDIT_REST_SQL} AS rest FROM invoices i WHERE i.id = $1`, [id]));

const restOf = ([row]: { rest: number }[]): number => row?.rest ?? 0;
