import type { EntityManager } from 'typeorm';
import { addDecimals, compareDecimals, divideHalfUp, subtractDecimals } from '@etabli/kernel';
import { type ProductionOrder, ProductionOrderLine } from '@etabli/workshop';
import { Invoice, InvoiceLine } from './invoice.entity.js';
import { type Discount, type NewLine, NO_DISCOUNT, priced } from './line.rules.js';
import type { BillableLine } from './invoice.rules.js';

/** The order's lines with what other drafts already hold. */
export async function billableLines(
  tx: EntityManager,
  orderId: string,
  exceptInvoiceId?: string,
): Promise<BillableLine[]> {
  const lines = await tx.findBy(ProductionOrderLine, { orderId });
  const drafted = await tx
    .createQueryBuilder(InvoiceLine, 'l')
    .innerJoin(Invoice, 'i', 'i.id = l.invoice_id AND i.number IS NULL AND i.order_id = :orderId', { orderId })
    .where('i.id IS DISTINCT FROM CAST(:exceptInvoiceId AS uuid) AND l.order_line_id IS NOT NULL', {
      exceptInvoiceId: exceptInvoiceId ?? null,
    })
    .andWhere("i.kind <> 'credit_note'")
    .select(['l.order_line_id AS "lineId"', 'l.quantity AS quantity'])
    .getRawMany<{ lineId: string; quantity: string }>();
  return lines.map(({ id, deliveredQuantity, billedQuantity }) => ({
    id,
    deliveredQuantity,
    billedQuantity,
    draftedQuantity: drafted
      .filter(({ lineId }) => lineId === id)
      .reduce((sum, { quantity }) => addDecimals(sum, quantity), '0'),
  }));
}

/**
 * final: after this draft the whole order is billed, and deposits or situations were billed before. A draft that leaves something
 * over is an ordinary invoice and takes nothing off.
 */
export async function finalOrNot(
  tx: EntityManager,
  orderId: string,
  invoiceId: string,
  sold: readonly NewLine[],
): Promise<'invoice' | 'final'> {
  const ahead = await tx
    .createQueryBuilder(Invoice, 'i')
    .where("i.order_id = :orderId AND i.kind IN ('deposit', 'situation') AND i.number IS NOT NULL", { orderId })
    .andWhere(
      `coalesce((SELECT sum(c.net_cents) FROM invoices c WHERE c.credited_id = i.id AND c.number IS NOT NULL), 0) < i.net_cents`,
    )
    .getCount();
  if (ahead === 0) return 'invoice';
  const lines = await tx.findBy(ProductionOrderLine, { orderId });
  const open = await billableLines(tx, orderId, invoiceId);
  const left = lines.map((line) => {
    const mine = sold.filter(({ orderLineId }) => orderLineId === line.id);
    const billed = mine.reduce((sum, { quantity }) => addDecimals(sum, quantity), line.billedQuantity);
    const drafted = open.find(({ id }) => id === line.id)?.draftedQuantity ?? '0';
    return subtractDecimals(subtractDecimals(line.quantity, billed), drafted);
  });
  return left.every((rest) => compareDecimals(rest, '0') <= 0) ? 'final' : 'invoice';
}

/**
 * The order's discount on a draft. A percentage holds on each; of an amount each invoice bears its part by what is sold so far, so
 * that all of them together bear exactly the amount.
 */
export async function discountLeft(
  tx: EntityManager,
  order: ProductionOrder,
  invoiceId: string,
  sold: readonly NewLine[],
): Promise<Discount> {
  if (order.discountBp > 0) return { discountBp: order.discountBp, discountCents: 0 };
  if (order.discountCents === 0) return NO_DISCOUNT;
  const whole = priced(await tx.findBy(ProductionOrderLine, { orderId: order.id })).netCents;
  const [before] = (await tx.query(
    `SELECT coalesce(sum((SELECT sum(l.net_cents) FROM invoice_lines l WHERE l.invoice_id = i.id AND l.order_line_id IS NOT NULL)), 0)::bigint AS sold,
            coalesce(sum(i.discount_cents), 0)::bigint AS borne
       FROM invoices i WHERE i.order_id = $1 AND i.kind IN ('invoice', 'final') AND i.id <> $2
        AND NOT EXISTS (SELECT FROM invoices c WHERE c.credited_id = i.id AND c.number IS NOT NULL AND c.net_cents = i.net_cents)`,
    [order.id, invoiceId],
  )) as { sold: number; borne: number }[];
  const soldSoFar = before!.sold + priced(sold).netCents;
  const due = whole === 0 ? 0 : Number(divideHalfUp(BigInt(order.discountCents) * BigInt(soldSoFar), BigInt(whole)));
  return { discountBp: 0, discountCents: Math.max(Math.min(due, order.discountCents) - before!.borne, 0) };
}
