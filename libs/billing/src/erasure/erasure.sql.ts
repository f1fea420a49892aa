import { SETTLED_SQL } from '../invoice/paid.js';
import type { Buyer } from '../invoice/snapshot.rules.js';
import { PAYMENT_REST_SQL } from '../payment/rests.js';

/** What of the customer $1 is under way or unsettled, and the last days of his documents and of any contact. */
export const FACTS_SQL = `
  SELECT (SELECT count(*) FROM invoices i WHERE i.customer_id = $1 AND i.number IS NULL)
       + (SELECT count(*) FROM quotes q WHERE q.customer_id = $1 AND q.state = 'draft') AS "openCount",
         (SELECT count(*) FROM invoices i WHERE i.customer_id = $1 AND i.number IS NOT NULL AND i.payable_cents <> ${SETTLED_SQL})
       + (SELECT count(*) FROM payments p WHERE p.customer_id = $1 AND ${PAYMENT_REST_SQL} <> 0) AS "restCount",
         (SELECT max(day) FROM (SELECT max(issued_on) AS day FROM invoices WHERE customer_id = $1
            UNION ALL SELECT max(received_on) FROM payments WHERE customer_id = $1
            UNION ALL SELECT max(s.settled_on) FROM settlements s JOIN invoices i ON i.id = s.invoice_id WHERE i.customer_id = $1) AS documents) AS "lastDocumentOn",
         (SELECT max(day) FROM (SELECT max(greatest(created_on, sent_on, accepted_on, refused_on)) AS day FROM quotes WHERE customer_id = $1
            UNION ALL SELECT max(opened_on) FROM production_orders WHERE customer_id = $1
            UNION ALL SELECT max(d.delivered_on) FROM deliveries d JOIN production_orders p ON p.id = d.order_id WHERE p.customer_id = $1) AS contacts) AS "lastContactOn"`;

const DELIVERIES = `SELECT d.id FROM deliveries d JOIN production_orders p ON p.id = d.order_id WHERE p.customer_id = $1`;
const OWN = `SELECT id FROM invoices WHERE customer_id = $1 UNION ALL SELECT id FROM quotes WHERE customer_id = $1
  UNION ALL ${DELIVERIES} UNION ALL SELECT id FROM reminders WHERE customer_id = $1
  UNION ALL SELECT id FROM order_confirmations WHERE customer_id = $1 UNION ALL SELECT id FROM pro_formas WHERE customer_id = $1
  UNION ALL SELECT $1::uuid`;

/** What of him the log of quotes and deliveries holds. */
const NAMES = ['accepted_by_name', 'refused_by_name', 'received_by_name', 'signed_by_name'];

/**
 * Statement by statement; `buyer` as documents name him from now on, labels before and from now on. Triggers let through
 * these columns and no other. The salt is forgotten with the name, on the invoice and in the log, so that no name can be tried on the hash.
 */
export const erasing = (
  customerId: string,
  { buyer, before, left }: { readonly buyer: Buyer; readonly before: string; readonly left: string },
): readonly (readonly [sql: string, parameters: readonly unknown[]])[] => [
  [
    `UPDATE invoices i SET buyer = $2::jsonb, buyer_salt = '', search_text = lower(concat_ws(' ', i.number, i.title, c.code))
       FROM customers c WHERE c.id = i.customer_id AND i.customer_id = $1`,
    [customerId, JSON.stringify(buyer)],
  ],
  [
    `UPDATE quotes q SET accepted_by_name = CASE WHEN accepted_by_name IS NOT NULL THEN $2 END,
            refused_by_name = CASE WHEN refused_by_name IS NOT NULL THEN $2 END, search_text = lower(concat_ws(' ', q.number, q.title, c.code))
       FROM customers c WHERE c.id = q.customer_id AND q.customer_id = $1`,
    [customerId, left],
  ],
  [
    `UPDATE deliveries SET received_by_name = CASE WHEN received_by_name IS NOT NULL THEN $2 END,
            signed_by_name = CASE WHEN signed_by_name IS NOT NULL THEN $2 END WHERE id IN (${DELIVERIES})`,
    [customerId, left],
  ],
  [
    `UPDATE reminders SET recipient = CASE WHEN recipient IS NOT NULL THEN '-' END, letter = jsonb_set(letter, '{buyer}', $2::jsonb) WHERE customer_id = $1`,
    [customerId, JSON.stringify(buyer)],
  ],
  [
    `UPDATE journal_entries e SET label = replace(e.label, $2, $3)
      WHERE e.id IN (SELECT l.entry_id FROM journal_lines l JOIN customers c ON c.code = l.aux WHERE c.id = $1)`,
    [customerId, before, left],
  ],
  ['UPDATE journal_lines l SET aux_label = $2 FROM customers c WHERE c.id = $1 AND l.aux = c.code', [customerId, left]],
  [
    `UPDATE inquiries SET contact_name = NULL, contact_details = NULL, search_text = lower(subject) WHERE customer_id = $1`,
    [customerId],
  ],
  [`UPDATE mail_messages SET recipient = '-', subject = '-', body = '-' WHERE about_id IN (${OWN})`, [customerId]],
  [
    `UPDATE audit_changes SET before = before - 'buyer_salt', after = after - 'buyer_salt'
      WHERE table_name = 'invoices' AND row_id IN (SELECT id FROM invoices WHERE customer_id = $1)`,
    [customerId],
  ],
  [
    `UPDATE audit_changes SET before = before - $2::text[], after = after - $2::text[]
      WHERE table_name IN ('quotes', 'deliveries') AND row_id IN (SELECT id FROM quotes WHERE customer_id = $1 UNION ALL ${DELIVERIES})`,
    [customerId, NAMES],
  ],
  [
    `UPDATE audit_changes SET before = before - $2::text[], after = after - $2::text[]
      WHERE table_name = 'inquiries' AND row_id IN (SELECT id FROM inquiries WHERE customer_id = $1)`,
    [customerId, ['contact_name', 'contact_details']],
  ],
];
