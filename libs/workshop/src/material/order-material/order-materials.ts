import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDecimals, type Cents, compareDecimals, newId, subtractDecimals } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { Operation } from '../../operation/operation.entity.js';
import { lockedOrder } from '../../order/locked-order.js';
import type { MaterialItem } from '../item/material-item.entity.js';
import type { MaterialUnit } from '../item/material-item.rules.js';
import { share } from '../stock/stock.rules.js';
import { Stock } from '../stock/stock.js';
import { OrderMaterial } from './order-material.entity.js';
import { orderMaterialErrors } from './order-material.errors.js';
import { giveBackRefusals, reservedAfter, reserveRefusals } from './order-material.rules.js';

export interface NewOrderMaterial {
  /** left out: bought for the order, with `label` and `unit` */
  readonly itemId?: string | null;
  readonly label?: string | null;
  readonly unit?: MaterialUnit | null;
  readonly wanted: string;
}

export interface Taken {
  readonly quantity: string;
  readonly locationId?: string | null;
}

/** What the material of an order cost so far, in cents. */
export interface MaterialCost {
  /** taken from the stock, at the average cost of then */
  readonly consumedCents: Cents;
  /** received for the order */
  readonly boughtCents: Cents;
}

/** The material of orders. Locks go order, then its line, then the items by id. */
@Injectable()
export class OrderMaterials {
  constructor(
    private readonly work: Work,
    private readonly stock: Stock,
  ) {}

  /** Answers its id. Throws `order.not_found`, `material_item.not_found`, 409 `order_material.cancelled`, 422 `order_material.twice`, `order_material.label_missing`. */
  add(orderId: string, { itemId = null, label, unit, wanted }: NewOrderMaterial): Promise<string> {
    return this.work.run('order_material.edit', async (tx) => {
      await this.order(tx, orderId, 'open');
      const item = itemId ? await this.stock.locked(tx, itemId) : null;
      if (item && (await tx.existsBy(OrderMaterial, { orderId, itemId: item.id })))
        throw orderMaterialErrors.invalid('order_material.twice', 'itemId');
      if (!item && !(label && unit)) throw orderMaterialErrors.invalid('order_material.label_missing', 'label');
      return this.insert(tx, orderId, item ?? { id: null, name: label!, unit: unit! }, wanted);
    });
  }

  /** How much is needed, and how much of it is kept in the stock; left out: unchanged. Throws `order_material.not_found`, 409 `order_material.not_free`, `order_material.not_stock`. */
  edit(id: string, { wanted, reserved }: { wanted?: string; reserved?: string }): Promise<void> {
    return this.work.run('order_material.edit', async (tx) => {
      const line = await this.line(tx, id, 'open');
      if (reserved !== undefined && !line.itemId) throw orderMaterialErrors.refused('order_material.not_stock');
      if (reserved !== undefined && line.itemId && compareDecimals(reserved, line.reserved) > 0) {
        const { name, onHand } = await this.stock.locked(tx, line.itemId);
        const reservedByOthers = await this.stock.reserved(tx, line.itemId, id);
        orderMaterialErrors.throwIfAny(reserveRefusals({ name, onHand, reservedByOthers }, reserved));
      }
      await tx.update(OrderMaterial, { id }, { wanted: wanted ?? line.wanted, reserved: reserved ?? line.reserved });
    });
  }

  /** Throws `order_material.not_found`, 409 `order_material.used` once anything moved or is on a purchase list. */
  remove(id: string): Promise<void> {
    return this.work.run('order_material.edit', async (tx) => {
      await this.line(tx, id, 'any');
      const [{ used } = { used: true }]: { used: boolean }[] = await tx.query(
        `SELECT EXISTS (SELECT FROM stock_movements WHERE order_material_id = $1) OR EXISTS (SELECT FROM purchase_lines WHERE order_material_id = $1)
           OR EXISTS (SELECT FROM material_receipts WHERE order_material_id = $1) AS used`,
        [id],
      );
      if (used) throw orderMaterialErrors.refused('order_material.used');
      await tx.delete(OrderMaterial, { id });
    });
  }

  /** Takes from the stock for this line. Throws `order_material.not_found`, 409 `stock.not_enough`, `stock.reserved`, `order_material.not_stock`. */
  consume(id: string, taken: Taken): Promise<void> {
    return this.work.run('material.consume', async (tx) => this.take(tx, await this.line(tx, id, 'open'), taken, null));
  }

  /** From the tile at the workshop: the line of the order comes by itself. Throws `material_item.not_found`, 404, and as `consume`. */
  consumeAt(operationId: string, { itemId, ...taken }: Taken & { itemId: string }): Promise<void> {
    return this.work.run('material.consume', async (tx) => {
      const operation = await tx.findOneBy(Operation, { id: operationId });
      if (!operation) throw orderMaterialErrors.notFound('order_material.operation_unknown');
      const { orderId, title } = operation;
      await this.order(tx, orderId, 'open');
      const known = await tx.findOneBy(OrderMaterial, { orderId, itemId });
      const id = known?.id ?? (await this.insert(tx, orderId, await this.stock.locked(tx, itemId), '0'));
      await this.take(tx, await tx.findOneByOrFail(OrderMaterial, { id }), taken, title);
    });
  }

  /** What was not used goes back, at what it cost. Throws `order_material.not_found`, 409 `order_material.too_much_back`, `order_material.not_stock`. */
  giveBack(id: string, { quantity, locationId }: Taken): Promise<void> {
    return this.work.run('material.give_back', async (tx) => {
      const line = await this.line(tx, id, 'any');
      if (!line.itemId) throw orderMaterialErrors.refused('order_material.not_stock');
      orderMaterialErrors.throwIfAny(giveBackRefusals(line.consumed, quantity));
      const item = await this.stock.locked(tx, line.itemId);
      const cents = share(line.costCents, quantity, line.consumed);
      await this.stock.putIn(tx, item, { kind: 'return', quantity, cents, locationId }, { orderMaterialId: id });
      const consumed = subtractDecimals(line.consumed, quantity);
      await tx.update(OrderMaterial, { id }, { consumed, costCents: line.costCents - cents });
    });
  }

  /** What came for the order and never lay in stock. In the running transaction. Throws `order_material.not_found`, `order_material.stock`. */
  async bought(tx: EntityManager, id: string, quantity: string, costCents: Cents): Promise<void> {
    const line = await this.line(tx, id, 'any');
    if (line.itemId) throw orderMaterialErrors.refused('order_material.stock');
    const consumed = addDecimals(line.consumed, quantity);
    await tx.update(OrderMaterial, { id }, { consumed, costCents: line.costCents + costCents });
  }

  /** By order; every order asked has its row. */
  async costOf(orderIds: readonly string[]): Promise<Map<string, MaterialCost>> {
    const rows: ({ orderId: string } & MaterialCost)[] = await this.work.manager.query(
      `SELECT o.id AS "orderId", coalesce(sum(m.cost_cents) FILTER (WHERE m.item_id IS NOT NULL), 0)::bigint AS "consumedCents",
              coalesce(sum(m.cost_cents) FILTER (WHERE m.item_id IS NULL), 0)::bigint AS "boughtCents"
         FROM unnest($1::uuid[]) AS o(id) LEFT JOIN order_materials m ON m.order_id = o.id GROUP BY o.id`,
      [orderIds],
    );
    return new Map(rows.map(({ orderId, ...cost }) => [orderId, cost]));
  }

  private async take(
    tx: EntityManager,
    line: OrderMaterial,
    taken: Taken,
    operationTitle: string | null,
  ): Promise<void> {
    if (!line.itemId) throw orderMaterialErrors.refused('order_material.not_stock');
    const item = await this.stock.locked(tx, line.itemId);
    const reservedByOthers = await this.stock.reserved(tx, line.itemId, line.id);
    const from = { kind: 'consumption' as const, ...taken, reservedByOthers };
    const cents = await this.stock.takeOut(tx, item, from, { orderMaterialId: line.id, operationTitle });
    await tx.update(
      OrderMaterial,
      { id: line.id },
      {
        reserved: reservedAfter(line.reserved, taken.quantity),
        consumed: addDecimals(line.consumed, taken.quantity),
        costCents: line.costCents + cents,
      },
    );
  }

  private async insert(
    tx: EntityManager,
    orderId: string,
    what: Pick<MaterialItem, 'name' | 'unit'> & { id: string | null },
    wanted: string,
  ): Promise<string> {
    const id = newId();
    const nothing = { reserved: '0', consumed: '0', costCents: 0 };
    await tx.insert(OrderMaterial, {
      id,
      orderId,
      itemId: what.id,
      label: what.name,
      unit: what.unit,
      wanted,
      ...nothing,
    });
    return id;
  }

  private async line(tx: EntityManager, id: string, of: 'open' | 'any'): Promise<OrderMaterial> {
    const found = await tx.findOneBy(OrderMaterial, { id });
    if (!found) throw orderMaterialErrors.notFound('order_material.not_found');
    await this.order(tx, found.orderId, of);
    const line = await tx.findOne(OrderMaterial, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!line) throw orderMaterialErrors.notFound('order_material.not_found');
    return line;
  }

  /** A delivered order still takes material written late; a cancelled one never. */
  private async order(tx: EntityManager, id: string, of: 'open' | 'any'): Promise<void> {
    const order = await lockedOrder(tx, id);
    if (of === 'open' && order.state === 'cancelled') throw orderMaterialErrors.refused('order_material.cancelled');
  }
}
