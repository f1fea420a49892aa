import type { EntityManager } from 'typeorm';
import { CREDIT_REST_SQL, LOOSE_RECEIPTS_SQL, PAYMENT_REST_SQL } from '../payment/rests.js';
import type { CreditUseView, InvoiceSummaryView } from './invoice.dto.js';

/** The credit notes that settle the invoice; of a credit note, the invoices it settles and what of it was paid back. */
export const creditUses = (tx: EntityManager, id: string): Promise<CreditUseView[]> =>
  tx.query(
    `SELECT s.settled_on AS "on", o.id AS "invoiceId", o.number, NULL::uuid AS "paymentId", s.amount_cents AS "amountCents"
       FROM settlements s JOIN invoices o ON o.id = CASE WHEN s.credit_note_id = $1 THEN s.invoice_id ELSE s.credit_note_id END
      WHERE s.credit_note_id IS NOT NULL AND $1 IN (s.credit_note_id, s.invoice_id)
     UNION ALL
     SELECT p.received_on, NULL, NULL, p.id, -p.amount_cents
       FROM payments p LEFT JOIN payments r ON r.id = p.reverses_id
      WHERE coalesce(p.refunds_credit_note_id, r.refunds_credit_note_id) = $1
      ORDER BY 1, 3, 4`,
    [id],
  );

type Rests = Pick<
  InvoiceSummaryView,
  'creditDraftCount' | 'creditRestCount' | 'creditRestCents' | 'paymentRestCount' | 'paymentRestCents'
>;

/** What customers have with the school: the rests of credit notes and of payments. */
export async function restsOfCustomers(tx: EntityManager): Promise<Rests> {
  const [row] = (await tx.query(
    `SELECT n.drafts AS "creditDraftCount", n.rests AS "creditRestCount", n.cents AS "creditRestCents",
            m.rests AS "paymentRestCount", m.cents AS "paymentRestCents"
       FROM (SELECT count(*) FILTER (WHERE number IS NULL) AS drafts, count(*) FILTER (WHERE rest > 0) AS rests,
                    coalesce(sum(rest), 0)::bigint AS cents
               FROM (SELECT i.number, CASE WHEN i.number IS NULL THEN 0 ELSE ${CREDIT_REST_SQL} END AS rest
                       FROM invoices i WHERE i.kind = 'credit_note') AS notes) AS n,
            (SELECT count(*) FILTER (WHERE rest > 0) AS rests, coalesce(sum(rest), 0)::bigint AS cents
               FROM (SELECT ${PAYMENT_REST_SQL} AS rest FROM payments p WHERE p.id IN (${LOOSE_RECEIPTS_SQL})) AS money) AS m`,
  )) as Rests[];
  return row!;
}
