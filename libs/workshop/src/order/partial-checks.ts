import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { invalidFields, Work } from '@etabli/platform';
import { deliveryErrors } from '../delivery/delivery.errors.js';
import { afterCheck, checkedLinesRefusals, type HandedOver } from '../delivery/delivery.rules.js';
import { lockedOrder } from './locked-order.js';
import { ProductionOrder, ProductionOrderLine } from './order.entity.js';
import { orderErrors } from './order.errors.js';
import { checkPartRefusals } from './order.rules.js';

/** The finished part of a line leaves while the rest is in work: so many pieces are checked, and may be delivered. */
@Injectable()
export class PartialChecks {
  constructor(private readonly work: Work) {}

  /**
   * So many more of each line have passed. The last part is checked with the whole order.
   * Throws `order.not_released`, `order.already_checked`, `order.ended`, `order.check_whole`, 422 by line.
   */
  pass(orderId: string, passed: readonly HandedOver[]): Promise<void> {
    return this.work.run('order.check_part', async (tx) => {
      const order = await lockedOrder(tx, orderId);
      orderErrors.throwIfAny(checkPartRefusals(order));
      const lines = await tx.find(ProductionOrderLine, {
        where: { orderId },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const wrong = checkedLinesRefusals(lines, passed);
      if (wrong.length)
        throw invalidFields(
          wrong.map(({ field, ...refusal }) => ({ field, message: deliveryErrors.say(refusal).detail })),
        );
      const after = afterCheck(lines, passed);
      if (after.whole) throw orderErrors.refused('order.check_whole');
      for (const { id, checkedQuantity } of after.lines)
        await tx.update(ProductionOrderLine, { id }, { checkedQuantity });
    });
  }
}

/** A checked order goes back to work: what has not left yet is to be checked again. */
export async function backToWork(tx: EntityManager, orderId: string): Promise<void> {
  await tx.update(ProductionOrder, { id: orderId }, { state: 'in_work', checkedOn: null, checkedBy: null });
  await tx.query('UPDATE production_order_lines SET checked_quantity = delivered_quantity WHERE order_id = $1', [
    orderId,
  ]);
}
