import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { addDecimals, type Cents, compareDecimals, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { MaterialItem, StockLevel, StockLocation } from '../item/material-item.entity.js';
import { materialItemErrors } from '../item/material-item.errors.js';
import { StockMovement } from './stock-movement.entity.js';
import { stockErrors } from './stock.errors.js';
import {
  foundValue,
  put,
  share,
  split,
  take,
  takeRefusals,
  transferRefusals,
  type MovementKind,
} from './stock.rules.js';

/** What a movement belongs to. */
export interface Because {
  readonly orderMaterialId?: string | null;
  readonly operationTitle?: string | null;
  readonly receiptId?: string | null;
  readonly countId?: string | null;
  readonly note?: string | null;
}

/** Entries and exits. Every writer locks the rows of the items by id first, so that two never take the same piece. */
@Injectable()
export class Stock {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Thrown away: too short, spoilt. Throws `material_item.not_found`, 409 `stock.not_enough`, `stock.reserved`. */
  scrap(itemId: string, given: { quantity: string; locationId?: string | null; note: string }): Promise<void> {
    return this.work.run('stock.scrap', async (tx) => {
      const item = await this.locked(tx, itemId);
      await this.takeOut(
        tx,
        item,
        { kind: 'scrap', ...given, reservedByOthers: await this.reserved(tx, itemId) },
        given,
      );
    });
  }

  /**
   * Carried from one place to another: an exit and an entry of the same worth, and as much is there as before. Throws
   * `material_item.not_found`, 409 `stock.not_there`, 422 `stock.same_place`, `stock_location.not_found`.
   */
  transfer(
    itemId: string,
    { quantity, fromId, toId, note }: { quantity: string; fromId: string; toId: string; note?: string | null },
  ): Promise<void> {
    return this.work.run('stock.transfer', async (tx) => {
      const item = await this.locked(tx, itemId);
      assertPositive(quantity);
      if (fromId === toId) throw stockErrors.invalid('stock.same_place', 'toId');
      await this.place(tx, toId, 'toId');
      const level = await tx.findOneBy(StockLevel, { itemId, locationId: fromId });
      stockErrors.throwIfAny(transferRefusals({ name: item.name, there: level?.quantity ?? '0' }, quantity));
      const { cents } = take(item, quantity);
      await this.write(
        tx,
        item,
        [
          { kind: 'transfer', quantity: `-${quantity}`, valueCents: -cents, locationId: fromId },
          { kind: 'transfer', quantity, valueCents: cents, locationId: toId },
        ],
        { note },
      );
    });
  }

  /** Locks the items by id. Throws `material_item.not_found`. */
  async lockItems(tx: EntityManager, ids: readonly string[]): Promise<Map<string, MaterialItem>> {
    const wanted = [...new Set(ids)];
    const items = await tx.find(MaterialItem, {
      where: { id: In(wanted) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (items.length < wanted.length) throw materialItemErrors.notFound('material_item.not_found');
    return new Map(items.map((item) => [item.id, item]));
  }

  async locked(tx: EntityManager, id: string): Promise<MaterialItem> {
    return (await this.lockItems(tx, [id])).get(id)!;
  }

  /** What open orders reserve of an item, one line left out. */
  async reserved(tx: EntityManager, itemId: string, exceptId: string | null = null): Promise<string> {
    const [row]: { reserved: string }[] = await tx.query(
      `SELECT trim_scale(coalesce(sum(r.reserved), 0))::text AS reserved FROM order_materials r JOIN production_orders o ON o.id = r.order_id
        WHERE r.item_id = $1 AND r.id IS DISTINCT FROM $2 AND r.reserved > 0 AND o.state NOT IN ('delivered', 'cancelled')`,
      [itemId, exceptId],
    );
    return row?.reserved ?? '0';
  }

  /** In the running transaction, the item locked; `item` is as it is afterwards. */
  async putIn(
    tx: EntityManager,
    item: MaterialItem,
    {
      kind,
      quantity,
      cents,
      locationId,
    }: { kind: MovementKind; quantity: string; cents: Cents; locationId?: string | null },
    because: Because,
  ): Promise<void> {
    assertPositive(quantity);
    const place = await this.place(tx, locationId);
    Object.assign(item, put(item, quantity, cents));
    await this.write(tx, item, [{ kind, quantity, valueCents: cents, locationId: place }], because);
  }

  /** As `putIn`; answers what was taken, at the average cost. Throws 409 `stock.not_enough`, `stock.reserved`. */
  async takeOut(
    tx: EntityManager,
    item: MaterialItem,
    from: { kind: MovementKind; quantity: string; locationId?: string | null; reservedByOthers: string },
    because: Because,
  ): Promise<Cents> {
    const { kind, quantity, locationId, reservedByOthers } = from;
    assertPositive(quantity);
    const { name, onHand } = item;
    stockErrors.throwIfAny(takeRefusals({ name, onHand, reservedByOthers }, quantity));
    const levels = await tx.findBy(StockLevel, { itemId: item.id });
    const places = split(levels, quantity, locationId);
    const { held, cents } = take(item, quantity);
    Object.assign(item, held);
    let [left, leftCents] = [quantity, cents];
    const rows = places.map((one) => {
      const valueCents = share(leftCents, one.quantity, left);
      left = addDecimals(left, `-${one.quantity}`);
      leftCents -= valueCents;
      return { kind, quantity: `-${one.quantity}`, valueCents: -valueCents, locationId: one.locationId };
    });
    await this.write(tx, item, rows, because);
    return cents;
  }

  /** What a count found more or less at a place; the level there holds what is taken. */
  async correct(
    tx: EntityManager,
    item: MaterialItem,
    { difference, locationId }: { difference: string; locationId: string },
    because: Because,
  ): Promise<void> {
    const more = compareDecimals(difference, '0') > 0;
    if (more) {
      const cents = foundValue(item, difference, item.lastUnitCost);
      return this.putIn(tx, item, { kind: 'count', quantity: difference, cents, locationId }, because);
    }
    const { held, cents } = take(item, difference.slice(1));
    Object.assign(item, held);
    await this.write(tx, item, [{ kind: 'count', quantity: difference, valueCents: -cents, locationId }], because);
  }

  private async place(tx: EntityManager, wanted: string | null | undefined, field = 'locationId'): Promise<string> {
    const found = wanted
      ? await tx.findOneBy(StockLocation, { id: wanted })
      : await tx.findOne(StockLocation, { where: { active: true }, order: { name: 'ASC' } });
    if (found) return found.id;
    throw wanted
      ? materialItemErrors.invalid('stock_location.not_found', field)
      : stockErrors.refused('stock.no_location');
  }

  private async write(
    tx: EntityManager,
    { id: itemId, onHand, valueCents, lastUnitCost }: MaterialItem,
    rows: readonly Pick<StockMovement, 'kind' | 'quantity' | 'valueCents' | 'locationId'>[],
    { orderMaterialId = null, operationTitle = null, receiptId = null, countId = null, note = null }: Because,
  ): Promise<void> {
    const why = { orderMaterialId, operationTitle, receiptId, countId, note };
    const by = { recordedBy: currentActor().userId, recordedAt: this.clock.now() };
    await tx.insert(
      StockMovement,
      rows.map((row) => ({ id: newId(), itemId, ...row, ...why, ...by })),
    );
    // an UPSERT's proposed row would be checked before the conflict is seen: a place is opened empty, then moved
    for (const { locationId, quantity } of rows) {
      await tx.query(
        'INSERT INTO stock_levels (item_id, location_id, quantity) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING',
        [itemId, locationId],
      );
      await tx.query('UPDATE stock_levels SET quantity = quantity + $3 WHERE item_id = $1 AND location_id = $2', [
        itemId,
        locationId,
        quantity,
      ]);
    }
    await tx.update(MaterialItem, { id: itemId }, { onHand, valueCents, lastUnitCost });
  }
}

function assertPositive(quantity: string): void {
  if (compareDecimals(quantity, '0') <= 0) throw stockErrors.invalid('stock.quantity_zero', 'quantity');
}
