import type { EntityManager } from 'typeorm';
import { decimalIsZero, vatCategoryOf } from '@etabli/kernel';
import { ProductionOrder, ProductionOrderLine } from '@etabli/workshop';
import { type Bucket, bucketsOf, type Nature, NATURES, priced, sectorOf } from '../invoice/line.rules.js';
import type { OrderMoney } from './progress.rules.js';

interface Known {
  kind: 'invoice' | 'deposit' | 'situation' | 'final';
  percentBp: number | null;
  rank: number | null;
  netCents: number;
  draft: boolean;
  /** entirely taken back by credit notes */
  credited: boolean;
}

/** What of the order is billed ahead. The caller holds the order's row. */
export async function orderMoney(tx: EntityManager, order: ProductionOrder): Promise<OrderMoney> {
  const lines = await tx.find(ProductionOrderLine, { where: { orderId: order.id }, order: { position: 'ASC' } });
  const sold = priced(lines, order);
  const buckets = bucketsOf(
    sold.lines.map((line) => ({ ...line, sector: sectorOf(line), vatCategory: vatCategoryOf(line) })),
    sold.allowances,
  );
  const known: Known[] = await tx.query(
    `SELECT i.kind, i.percent_bp AS "percentBp", i.situation_rank AS rank, i.net_cents AS "netCents", i.number IS NULL AS draft,
            coalesce((SELECT sum(c.net_cents) FROM invoices c WHERE c.credited_id = i.id AND c.number IS NOT NULL), 0) >= i.net_cents AS credited
       FROM invoices i WHERE i.order_id = $1 AND i.kind <> 'credit_note' ORDER BY i.id`,
    [order.id],
  );
  const live = known.filter(({ draft, credited }) => draft || !credited);
  const deposits = live.filter(({ kind }) => kind === 'deposit');
  const situations = live.filter(({ kind }) => kind === 'situation');
  const last = situations.at(-1);
  return {
    buckets,
    netCents: sold.netCents,
    depositBp: deposits.reduce((sum, { percentBp }) => sum + (percentBp ?? 0), 0),
    depositNetCents: deposits.reduce((sum, { netCents }) => sum + netCents, 0),
    situationBp: last?.percentBp ?? 0,
    situationRank: Math.max(0, ...known.map(({ rank }) => rank ?? 0)),
    situationBuckets: await situationBuckets(tx, order.id),
    situationDrafted: situations.some(({ draft }) => draft),
    // an order under way when the school began was invoiced before
    billedByQuantity:
      lines.some(({ billedQuantity }) => !decimalIsZero(billedQuantity)) ||
      live.some(({ kind }) => kind === 'invoice' || kind === 'final'),
    finalKnown: live.some(({ kind }) => kind === 'final'),
    cancelled: order.state === 'cancelled',
  };
}

/** What situations billed and no credit note took back, by bucket. */
export async function situationBuckets(tx: EntityManager, orderId: string): Promise<Bucket[]> {
  const rows: Bucket[] = await tx.query(
    `SELECT l.vat_category AS "vatCategory", l.vat_rate_bp AS "vatRateBp", l.vat_reason AS "vatReason", l.nature, l.sector,
            sum(CASE i.kind WHEN 'credit_note' THEN -l.net_cents ELSE l.net_cents END)::bigint AS "netCents"
       FROM invoices i JOIN invoice_lines l ON l.invoice_id = i.id LEFT JOIN invoices o ON o.id = i.credited_id
      WHERE i.order_id = $1 AND i.number IS NOT NULL AND 'situation' IN (i.kind, o.kind)
      GROUP BY 1, 2, 3, 4, 5 ORDER BY 2 DESC, 3, 4`,
    [orderId],
  );
  const rank = (nature: Nature): number => NATURES.indexOf(nature);
  return rows.sort((a, b) => b.vatRateBp - a.vatRateBp || rank(a.nature) - rank(b.nature));
}
