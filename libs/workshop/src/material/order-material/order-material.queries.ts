import { Injectable } from '@nestjs/common';
import { Work } from '@etabli/platform';
import { ProductionOrder } from '../../order/order.entity.js';
import { orderErrors } from '../../order/order.errors.js';
import { RESERVED } from '../item/material-item.queries.js';
import type { OrderMaterialsView, OrderMaterialView } from './order-material.dto.js';
import { orderMaterialErrors } from './order-material.errors.js';

/** On a list that is written or ordered, and not here yet. */
export const onOrder = (
  which: string,
): string => `(SELECT coalesce(sum(greatest(l.quantity - l.received, 0)), 0) FROM purchase_lines l JOIN purchase_lists pl ON pl.id = l.list_id
  WHERE ${which} AND pl.state IN ('draft', 'ordered'))`;

@Injectable()
export class OrderMaterialQueries {
  constructor(private readonly work: Work) {}

  /** In the order in which they were written. */
  async ofOrder(orderId: string): Promise<OrderMaterialsView> {
    if (!(await this.work.manager.existsBy(ProductionOrder, { id: orderId })))
      throw orderErrors.notFound('order.not_found');
    const items: OrderMaterialView[] = await this.work.manager.query(
      `SELECT m.id, m.item_id AS "itemId", i.code AS "itemCode", m.label, i.dimension, m.unit, trim_scale(m.wanted)::text AS wanted,
              trim_scale(m.reserved)::text AS reserved, trim_scale(m.consumed)::text AS consumed, m.cost_cents AS "costCents",
              trim_scale(${onOrder('l.order_material_id = m.id')})::text AS "onOrder",
              CASE WHEN i.id IS NOT NULL THEN trim_scale(greatest(i.on_hand - ${RESERVED} + m.reserved, 0))::text END AS available
         FROM order_materials m LEFT JOIN material_items i ON i.id = m.item_id WHERE m.order_id = $1 ORDER BY m.id`,
      [orderId],
    );
    const sum = (stock: boolean): number =>
      items.reduce((cents, { itemId, costCents }) => ((itemId !== null) === stock ? cents + costCents : cents), 0);
    return { items, consumedCents: sum(true), boughtCents: sum(false) };
  }

  /** Of the order of an operation: what the tile offers. */
  async ofOperation(operationId: string): Promise<OrderMaterialsView> {
    const [found]: { orderId: string }[] = await this.work.manager.query(
      'SELECT order_id AS "orderId" FROM operations WHERE id = $1',
      [operationId],
    );
    if (!found) throw orderMaterialErrors.notFound('order_material.operation_unknown');
    return this.ofOrder(found.orderId);
  }
}
