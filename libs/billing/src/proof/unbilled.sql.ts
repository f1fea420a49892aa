/** Lines of orders where anything can be lacking, as the rows say: drafts of credit notes count here, which makes them more, never fewer. */
export const LACKING_BY_ROWS = `
  SELECT handed.order_line_id FROM (SELECT order_line_id, sum(quantity) AS quantity FROM delivery_lines GROUP BY 1) AS handed
    LEFT JOIN (SELECT order_line_id, sum(CASE WHEN credited_line_id IS NULL THEN quantity ELSE -coalesce(returned_quantity, 0) END) AS quantity
                 FROM invoice_lines WHERE order_line_id IS NOT NULL GROUP BY 1) AS on_paper ON on_paper.order_line_id = handed.order_line_id
   WHERE handed.quantity > coalesce(on_paper.quantity, 0)`;

/** The same, as the lines say of themselves (an index holds those alone): what is delivered and not billed, less the drafts that follow. Each order is looked up: joined, all would be read. */
export const LACKING_BY_COUNTS = `
  SELECT l.id AS order_line_id FROM production_order_lines l WHERE l.delivered_quantity > l.billed_quantity
     AND (SELECT p.customer_id FROM production_orders p WHERE p.id = l.order_id) IS NOT NULL`;

/**
 * Deliveries with a quantity on no invoice and on no draft, as a table. What a delivery's own invoice does not hold may stand on one of
 * the whole order: that covers the oldest deliveries first.
 */
export const unbilledSql = (lacking: string): string => `(
  -- few, and as an array: each is then found by its index
  WITH lacking AS MATERIALIZED (SELECT ARRAY(${lacking}) AS ids),
  billed AS (
    SELECT l.order_line_id, coalesce(o.delivery_id, i.delivery_id) AS delivery_id,
           sum(CASE i.kind WHEN 'credit_note' THEN -coalesce(l.returned_quantity, 0) ELSE l.quantity END) AS quantity
      FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id LEFT JOIN invoices o ON o.id = i.credited_id
     WHERE l.order_line_id = ANY ((SELECT ids FROM lacking)::uuid[]) AND (i.kind <> 'credit_note' OR i.number IS NOT NULL) GROUP BY 1, 2),
  -- what came back is waiting for no invoice
  back AS (
    SELECT b.order_line_id, r.delivery_id, sum(b.quantity) AS quantity
      FROM delivery_return_lines b JOIN delivery_returns r ON r.id = b.return_id
     WHERE b.order_line_id = ANY ((SELECT ids FROM lacking)::uuid[]) GROUP BY 1, 2),
  settled AS (
    SELECT order_line_id, delivery_id, sum(quantity) AS quantity
      FROM (SELECT * FROM billed UNION ALL SELECT * FROM back) AS both_kinds GROUP BY 1, 2),
  totals AS (SELECT order_line_id, sum(quantity) AS quantity FROM settled GROUP BY order_line_id),
  handed AS (
    SELECT d.id, d.order_id, d.number, d.delivered_on, h.order_line_id, h.quantity, least(h.quantity, coalesce(own.quantity, 0)) AS covered,
           coalesce(totals.quantity, 0) AS billed
      FROM delivery_lines h JOIN deliveries d ON d.id = h.delivery_id
      LEFT JOIN totals ON totals.order_line_id = h.order_line_id
      LEFT JOIN settled own ON own.order_line_id = h.order_line_id AND own.delivery_id = d.id
     WHERE h.order_line_id = ANY ((SELECT ids FROM lacking)::uuid[])),
  waiting AS (
    SELECT *, billed - sum(covered) OVER (PARTITION BY order_line_id) AS elsewhere,
           sum(quantity - covered) OVER (PARTITION BY order_line_id ORDER BY delivered_on, id) AS uncovered
      FROM handed)
  SELECT w.id, w.number, w.delivered_on AS "deliveredOn", o.id AS "orderId", o.number AS "orderNumber",
         concat_ws(' ', c.first_name, c.name) AS "customerLabel", c.search_text AS "customerText"
    FROM (SELECT DISTINCT id, order_id, number, delivered_on FROM waiting WHERE quantity > covered AND uncovered > elsewhere) AS w
    JOIN production_orders o ON o.id = w.order_id JOIN customers c ON c.id = o.customer_id)`;
