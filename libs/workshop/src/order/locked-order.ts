import type { EntityManager } from 'typeorm';
import { ProductionOrder } from './order.entity.js';
import { orderErrors } from './order.errors.js';

/** The order, held until the commit: locks go order first, then what hangs on it. Throws `order.not_found`. */
export async function lockedOrder(tx: EntityManager, id: string): Promise<ProductionOrder> {
  const order = await tx.findOne(ProductionOrder, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!order) throw orderErrors.notFound('order.not_found');
  return order;
}
