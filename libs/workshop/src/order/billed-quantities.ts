import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Work } from '@etabli/platform';
import { ProductionOrderLine } from './order.entity.js';
import { orderErrors } from './order.errors.js';

/** What of each sold line is billed, never more than was delivered. Billing calls it in the transaction of its issue. */
@Injectable()
export class BilledQuantities {
  constructor(private readonly work: Work) {}

  /** Called at issue, in the invoice's transaction, lines by id. Throws `order.billed_above_delivered`, `order.line_not_found`. */
  mark(lineId: string, quantity: string): Promise<void> {
    return this.work.run('order.bill', async (tx) => {
      const [, touched]: [unknown, number] = await tx.query(
        'UPDATE production_order_lines SET billed_quantity = billed_quantity + $2 WHERE id = $1 AND billed_quantity + $2 <= delivered_quantity',
        [lineId, quantity],
      );
      if (!touched)
        throw orderErrors.refused('order.billed_above_delivered', { label: await this.labelOf(tx, lineId) });
    });
  }

  /** The reverse, when what was billed is credited; a closed order is open again. Throws `order.billed_below_zero`, `order.line_not_found`. */
  unmark(lineId: string, quantity: string): Promise<void> {
    return this.work.run('order.unbill', async (tx) => {
      const [, touched]: [unknown, number] = await tx.query(
        'UPDATE production_order_lines SET billed_quantity = billed_quantity - $2 WHERE id = $1 AND billed_quantity >= $2',
        [lineId, quantity],
      );
      if (!touched) throw orderErrors.refused('order.billed_below_zero', { label: await this.labelOf(tx, lineId) });
      await tx.query(
        `UPDATE production_orders SET state = 'delivered', closed_on = NULL, closed_by = NULL
          WHERE state = 'closed' AND id = (SELECT order_id FROM production_order_lines WHERE id = $1)`,
        [lineId],
      );
    });
  }

  private async labelOf(tx: EntityManager, lineId: string): Promise<string> {
    const line = await tx.findOneBy(ProductionOrderLine, { id: lineId });
    if (!line) throw orderErrors.notFound('order.line_not_found');
    return line.label;
  }
}
