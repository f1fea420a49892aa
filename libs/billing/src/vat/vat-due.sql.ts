/**
 * VAT that becomes due on a day, one row a document and VAT group, signed: `rule`, `vat_category`, `vat_rate_bp`, `invoice_id`, `day`,
 * `base_cents`, `vat_cents`. At issue: what of an invoice waits for no receipt, less what its deposits brought; a credit note takes
 * back. On receipt: what settlements made due. A base goes with its VAT; without VAT it counts at issue. Opening documents were
 * declared from the program before: only what is received on them since counts.
 */
export const VAT_DUE_SQL = `
  SELECT 'on_issue' AS rule, v.vat_category, v.vat_rate_bp, i.id AS invoice_id, i.issued_on AS day,
         (CASE i.kind WHEN 'credit_note' THEN -1 ELSE 1 END * (v.base_cents - taken.base - CASE WHEN v.vat_cents = taken.vat THEN 0
           ELSE round((v.base_cents - taken.base)::numeric * v.pending_cents / (v.vat_cents - taken.vat)) END))::bigint AS base_cents,
         (CASE i.kind WHEN 'credit_note' THEN -1 ELSE 1 END * (v.vat_cents - taken.vat - v.pending_cents))::bigint AS vat_cents
    FROM invoices i JOIN invoice_vat_lines v ON v.invoice_id = i.id
    CROSS JOIN LATERAL (SELECT coalesce(sum(d.base_cents), 0) AS base, coalesce(sum(d.vat_cents), 0) AS vat
      FROM invoice_deposits t JOIN invoice_vat_lines d ON d.invoice_id = t.deposit_id
     WHERE t.invoice_id = i.id AND d.vat_category = v.vat_category AND d.vat_rate_bp = v.vat_rate_bp) taken
   WHERE i.number IS NOT NULL AND NOT i.opening AND i.issued_on BETWEEN $1 AND $2
  UNION ALL
  SELECT 'on_receipt', l.vat_category, l.vat_rate_bp, s.invoice_id, s.settled_on,
         coalesce(round(v.base_cents::numeric * l.vat_due_cents / nullif(v.vat_cents, 0)), 0)::bigint, l.vat_due_cents
    FROM settlements s JOIN settlement_vat_lines l ON l.settlement_id = s.id
    JOIN invoice_vat_lines v ON v.invoice_id = s.invoice_id AND v.vat_category = l.vat_category AND v.vat_rate_bp = l.vat_rate_bp
   WHERE l.vat_due_cents <> 0 AND s.settled_on BETWEEN $1 AND $2`;
