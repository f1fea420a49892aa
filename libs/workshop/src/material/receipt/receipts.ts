import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Cents, type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import type { MaterialItem } from '../item/material-item.entity.js';
import { OrderMaterials } from '../order-material/order-materials.js';
import { Stock } from '../stock/stock.js';
import { unitCost } from '../stock/stock.rules.js';
import { MaterialReceipt } from './receipt.entity.js';
import { receiptErrors } from './receipt.errors.js';

export interface Received {
  readonly quantity: string;
  /** before tax, of the whole quantity */
  readonly costCents: Cents;
  /** today when left out */
  readonly receivedOn?: CivilDate | null;
  readonly supplier?: string | null;
  readonly note?: string | null;
  readonly purchaseLineId?: string | null;
}

/** Material that comes. */
@Injectable()
export class Receipts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly stock: Stock,
    private readonly materials: OrderMaterials,
  ) {}

  /** Into the stock; answers its id. Throws `material_item.not_found`, 422 `receipt.in_future`, `stock_location.not_found`. */
  intoStock(itemId: string, received: Received & { locationId?: string | null }): Promise<string> {
    return this.work.run('material.receive', async (tx) => this.put(tx, await this.stock.locked(tx, itemId), received));
  }

  /** For one order, never into the stock; answers its id. Throws `order_material.not_found`, 409 `order_material.stock`, 422 `receipt.in_future`. */
  forOrder(orderMaterialId: string, received: Received): Promise<string> {
    return this.work.run('material.receive', async (tx) => {
      await this.materials.bought(tx, orderMaterialId, received.quantity, received.costCents);
      return this.write(tx, { itemId: null, orderMaterialId }, received);
    });
  }

  /** As `intoStock`, of an item that is locked. */
  async put(
    tx: EntityManager,
    item: MaterialItem,
    { locationId, ...received }: Received & { locationId?: string | null },
  ): Promise<string> {
    const { quantity, costCents: cents, note } = received;
    const receiptId = await this.write(tx, { itemId: item.id, orderMaterialId: null }, received);
    item.lastUnitCost = unitCost(cents, quantity);
    await this.stock.putIn(
      tx,
      item,
      { kind: 'receipt', quantity, cents, locationId },
      { receiptId, note: note ?? null },
    );
    return receiptId;
  }

  private async write(
    tx: EntityManager,
    what: Pick<MaterialReceipt, 'itemId' | 'orderMaterialId'>,
    { quantity, costCents, receivedOn, supplier = null, note = null, purchaseLineId = null }: Received,
  ): Promise<string> {
    const day = receivedOn ?? this.clock.today();
    if (day > this.clock.today()) throw receiptErrors.invalid('receipt.in_future', 'receivedOn');
    const id = newId();
    const by = { recordedBy: currentActor().userId, recordedAt: this.clock.now() };
    const row = { id, ...what, purchaseLineId, quantity, costCents, receivedOn: day, supplier, note, ...by };
    await tx.insert(MaterialReceipt, row);
    return id;
  }
}
