/**
 * `id`, `digest`, `number` of every issued invoice: what the SQL function `invoice_digest` says of one, computed for all in one pass
 * over each table. Like the function it never changes; a db-spec holds them to the same answers.
 */
export const INVOICE_DIGESTS = `
  SELECT i.id, encode(sha256(convert_to(jsonb_build_array(i.kind, i.number, i.created_on, i.issued_on, i.due_on, i.supplied_on, i.customer_id, i.order_id, i.delivery_id,
      i.title, i.order_number, i.delivery_numbers, i.quote_number, i.customer_reference, i.service_code, i.engagement_number, i.net_cents, i.vat_cents, i.gross_cents,
      i.prepaid_cents, i.payable_cents, i.credited_id, i.credit_reason, i.percent_bp, i.situation_rank, i.discount_bp, i.discount_cents, i.delivered_to, i.opening, i.seller,
      i.vat_option, i.texts, i.buyer_digest, lines.said, allowances.said, vat.said, deposits.said)::text, 'UTF8')), 'hex') AS digest, i.number
    FROM invoices i
    LEFT JOIN (SELECT l.invoice_id, jsonb_agg(jsonb_build_array(l.id, l.position, l.nature, l.sector, l.label, l.details, l.quantity::text, l.unit, l.unit_price::text,
        l.discount_bp, l.vat_rate_bp, l.vat_category, l.vat_reason, l.net_cents, l.order_line_id, l.credited_line_id, l.returned_quantity::text) ORDER BY l.position) AS said
      FROM invoice_lines l GROUP BY l.invoice_id) lines ON lines.invoice_id = i.id
    LEFT JOIN (SELECT a.invoice_id, jsonb_agg(jsonb_build_array(a.vat_category, a.vat_rate_bp, a.amount_cents, a.percent_bp, a.reason)
        ORDER BY a.vat_category, a.vat_rate_bp) AS said
      FROM invoice_allowances a GROUP BY a.invoice_id) allowances ON allowances.invoice_id = i.id
    LEFT JOIN (SELECT v.invoice_id, jsonb_agg(jsonb_build_array(v.vat_category, v.vat_rate_bp, v.base_cents, v.vat_cents, v.pending_cents, v.exemption_text,
        v.exemption_code) ORDER BY v.vat_category, v.vat_rate_bp) AS said
      FROM invoice_vat_lines v GROUP BY v.invoice_id) vat ON vat.invoice_id = i.id
    LEFT JOIN (SELECT d.invoice_id, jsonb_agg(d.deposit_id ORDER BY d.deposit_id) AS said FROM invoice_deposits d GROUP BY d.invoice_id) deposits
      ON deposits.invoice_id = i.id
   WHERE i.number IS NOT NULL`;

/** The same of payments, for `payment_digest`. */
export const PAYMENT_DIGESTS = `
  SELECT p.id, encode(sha256(convert_to(jsonb_build_array(p.kind, p.customer_id, p.received_on, p.method, p.amount_cents, p.reference, p.reverses_id, p.reason,
      p.refunds_payment_id, p.refunds_credit_note_id, extract(epoch FROM p.recorded_at))::text, 'UTF8')), 'hex') AS digest,
    to_char(p.received_on, 'DD/MM/YYYY') || ', ' || replace(round(p.amount_cents / 100.0, 2)::text, '.', ',') || ' €' AS name FROM payments p`;

/** The same of settlements, for `settlement_digest`. */
export const SETTLEMENT_DIGESTS = `
  SELECT s.id, encode(sha256(convert_to(jsonb_build_array(s.invoice_id, s.payment_id, s.credit_note_id, s.amount_cents, s.settled_on, vat.said)::text, 'UTF8')), 'hex')
      AS digest, i.number || ', ' || to_char(s.settled_on, 'DD/MM/YYYY') AS name
    FROM settlements s JOIN invoices i ON i.id = s.invoice_id
    LEFT JOIN (SELECT v.settlement_id, jsonb_agg(jsonb_build_array(v.vat_category, v.vat_rate_bp, v.gross_cents, v.vat_due_cents)
        ORDER BY v.vat_category, v.vat_rate_bp) AS said
      FROM settlement_vat_lines v GROUP BY v.settlement_id) vat ON vat.settlement_id = s.id`;
