import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDecimals, type Cents, type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { MaterialItem } from '../item/material-item.entity.js';
import { OrderMaterial } from '../order-material/order-material.entity.js';
import { Receipts } from '../receipt/receipts.js';
import { Stock } from '../stock/stock.js';
import { PurchaseLine, PurchaseList } from './purchase.entity.js';
import { purchaseErrors } from './purchase.errors.js';
import { cancelRefusals, editRefusals, isComplete, orderRefusals, receiveRefusals } from './purchase.rules.js';

export interface WantedLine {
  /** into the stock; left out: `orderMaterialId`, bought for that order */
  readonly itemId?: string | null;
  readonly orderMaterialId?: string | null;
  readonly quantity: string;
}

export interface NewPurchase {
  readonly title: string;
  readonly supplier?: string | null;
  readonly lines: readonly WantedLine[];
}

export interface Arrival {
  readonly receivedOn?: CivilDate | null;
  readonly note?: string | null;
  readonly locationId?: string | null;
  readonly lines: readonly { lineId: string; quantity: string; costCents: Cents }[];
}

/** Purchase lists, from the draft to the last receipt. Locks go list, then its lines, then orders and items. */
@Injectable()
export class Purchases {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly stock: Stock,
    private readonly receipts: Receipts,
  ) {}

  /** A draft; answers its id. Throws 422 `purchase.line_what`. */
  create({ title, supplier = null, lines }: NewPurchase): Promise<string> {
    return this.work.run('purchase.edit', async (tx) => {
      const id = newId();
      const by = { createdBy: currentActor().userId, createdAt: this.clock.now() };
      await tx.insert(PurchaseList, { id, title, supplier, state: 'draft', orderedOn: null, ...by });
      await this.write(tx, id, lines);
      return id;
    });
  }

  /** The whole draft anew. Throws `purchase.not_found`, 409 `purchase.not_draft`, 422 `purchase.line_what`. */
  edit(id: string, { title, supplier = null, lines }: NewPurchase): Promise<void> {
    return this.work.run('purchase.edit', async (tx) => {
      const list = await this.locked(tx, id);
      purchaseErrors.throwIfAny(editRefusals(list.state));
      await tx.update(PurchaseList, { id }, { title, supplier });
      await tx.delete(PurchaseLine, { listId: id });
      await this.write(tx, id, lines);
    });
  }

  /** It was sent to the supplier. Throws `purchase.not_found`, 409 `purchase.not_draft`, `purchase.empty`. */
  order(id: string): Promise<void> {
    return this.work.run('purchase.order', async (tx) => {
      const list = await this.locked(tx, id);
      purchaseErrors.throwIfAny(orderRefusals(list.state, await tx.countBy(PurchaseLine, { listId: id })));
      await tx.update(PurchaseList, { id }, { state: 'ordered', orderedOn: this.clock.today() });
    });
  }

  /** A part or all of it came: a receipt a line. Throws `purchase.not_found`, 409 `purchase.not_ordered`, 422 `purchase.line_unknown`. */
  receive(id: string, { lines: arrived, ...how }: Arrival): Promise<void> {
    return this.work.run('purchase.receive', async (tx) => {
      const list = await this.locked(tx, id);
      purchaseErrors.throwIfAny(receiveRefusals(list.state));
      const lines = await this.lines(tx, id);
      const known = new Map(lines.map((line) => [line.id, line]));
      if (arrived.some(({ lineId }) => !known.has(lineId)))
        throw purchaseErrors.invalid('purchase.line_unknown', 'lines');
      const here = arrived.map((one) => ({ ...one, line: known.get(one.lineId)! }));
      for (const { line, quantity, costCents } of here.filter((one) => !one.line.itemId)) {
        const received = { quantity, costCents, supplier: list.supplier, purchaseLineId: line.id, ...how };
        await this.receipts.forOrder(line.orderMaterialId!, received);
      }
      const items = await this.stock.lockItems(
        tx,
        here.flatMap(({ line }) => line.itemId ?? []),
      );
      for (const { line, quantity, costCents } of here.filter((one) => one.line.itemId)) {
        const received = { quantity, costCents, supplier: list.supplier, purchaseLineId: line.id, ...how };
        await this.receipts.put(tx, items.get(line.itemId!)!, received);
      }
      for (const { line, quantity } of here) {
        line.received = addDecimals(line.received, quantity);
        await tx.update(PurchaseLine, { id: line.id }, { received: line.received });
      }
      if (isComplete(lines)) await tx.update(PurchaseList, { id }, { state: 'received' });
    });
  }

  /** What is missing will not come. Throws `purchase.not_found`, 409 `purchase.not_ordered`. */
  finish(id: string): Promise<void> {
    return this.work.run('purchase.finish', async (tx) => {
      const list = await this.locked(tx, id);
      purchaseErrors.throwIfAny(receiveRefusals(list.state));
      await tx.update(PurchaseList, { id }, { state: 'received' });
    });
  }

  /** Throws `purchase.not_found`, 409 `purchase.closed`, `purchase.partly_received`. */
  cancel(id: string): Promise<void> {
    return this.work.run('purchase.cancel', async (tx) => {
      const list = await this.locked(tx, id);
      purchaseErrors.throwIfAny(cancelRefusals(list.state, await this.lines(tx, id)));
      await tx.update(PurchaseList, { id }, { state: 'cancelled' });
    });
  }

  private lines(tx: EntityManager, listId: string): Promise<PurchaseLine[]> {
    return tx.find(PurchaseLine, { where: { listId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  private async write(tx: EntityManager, listId: string, lines: readonly WantedLine[]): Promise<void> {
    const rows = [];
    for (const [position, line] of lines.entries()) rows.push(await this.row(tx, listId, position, line));
    if (rows.length > 0) await tx.insert(PurchaseLine, rows);
  }

  private async row(
    tx: EntityManager,
    listId: string,
    position: number,
    { itemId, orderMaterialId, quantity }: WantedLine,
  ): Promise<PurchaseLine> {
    const wrong = purchaseErrors.invalid('purchase.line_what', `lines.${position}.itemId`);
    const base = { id: newId(), listId, position, quantity, received: '0' };
    if (itemId) {
      const item = await tx.findOneBy(MaterialItem, { id: itemId });
      if (!item) throw wrong;
      return { ...base, itemId, orderMaterialId: orderMaterialId ?? null, label: item.name, unit: item.unit };
    }
    const need = orderMaterialId ? await tx.findOneBy(OrderMaterial, { id: orderMaterialId }) : null;
    if (!need) throw wrong;
    return { ...base, itemId: need.itemId, orderMaterialId: need.id, label: need.label, unit: need.unit };
  }

  private async locked(tx: EntityManager, id: string): Promise<PurchaseList> {
    const list = await tx.findOne(PurchaseList, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!list) throw purchaseErrors.notFound('purchase.not_found');
    return list;
  }
}
