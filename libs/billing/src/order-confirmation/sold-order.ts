import { In, type EntityManager } from 'typeorm';
import { addDecimals, type VatReason } from '@etabli/kernel';
import { ProductionOrder, ProductionOrderLine } from '@etabli/workshop';
import { type DocumentTotals, type Nature, priced } from '../invoice/line.rules.js';
import { Quote, QuoteLine } from '../quote/quote.entity.js';

export interface SoldLine {
  readonly label: string;
  readonly details: string | null;
  readonly nature: Nature;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly discountBp: number;
  readonly vatRateBp: number;
  readonly vatReason: VatReason | null;
  readonly netCents: number;
}

/** An order as it was sold: the quote it came of, its lines with their details, its totals. */
export interface SoldOrder {
  readonly order: ProductionOrder;
  /** null: opened without a quote */
  readonly quote: Quote | null;
  readonly lines: readonly SoldLine[];
  readonly totals: DocumentTotals;
}

export async function soldOrder(tx: EntityManager, orderId: string): Promise<SoldOrder> {
  const order = await tx.findOneByOrFail(ProductionOrder, { id: orderId });
  const quote = order.quoteId ? await tx.findOneBy(Quote, { id: order.quoteId }) : null;
  const rows = await tx.find(ProductionOrderLine, { where: { orderId }, order: { position: 'ASC' } });
  const quoted = await tx.findBy(QuoteLine, { id: In(rows.flatMap(({ quoteLineId }) => quoteLineId ?? [])) });
  const { lines, ...totals } = priced(
    rows.map(({ label, nature, unit, discountBp, vatRateBp, vatReason, ...row }) => ({
      label,
      details: quoted.find(({ id }) => id === row.quoteLineId)?.details ?? null,
      nature,
      quantity: addDecimals(row.quantity, '0'),
      unit,
      unitPrice: addDecimals(row.unitPrice, '0'),
      discountBp,
      vatRateBp,
      vatReason,
    })),
    order,
  );
  return { order, quote, lines, totals };
}
