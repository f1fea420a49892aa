import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { StockLocation } from '../item/material-item.entity.js';
import { materialItemErrors } from '../item/material-item.errors.js';
import { Stock } from '../stock/stock.js';
import { StockCount, StockCountLine } from './stock-count.entity.js';
import { stockCountErrors } from './stock-count.errors.js';
import { corrections, type CountedLine, validateRefusals } from './stock-count.rules.js';

/** Counting a place: a sheet, quantities typed, and all corrections at once. Locks go sheet first, then the items by id. */
@Injectable()
export class StockCounts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly stock: Stock,
  ) {}

  /** A sheet with every item that is kept; answers its id. Throws 404 `stock_location.not_found`, 409 `stock_count.already_open`. */
  open(locationId: string): Promise<string> {
    return this.work.run('stock_count.open', async (tx) => {
      const place = await tx.findOne(StockLocation, { where: { id: locationId }, lock: { mode: 'pessimistic_write' } });
      if (!place) throw materialItemErrors.notFound('stock_location.not_found');
      if (await tx.existsBy(StockCount, { locationId, state: 'open' }))
        throw stockCountErrors.refused('stock_count.already_open');
      const id = newId();
      const by = { openedBy: currentActor().userId, openedAt: this.clock.now(), closedBy: null, closedAt: null };
      await tx.insert(StockCount, { id, locationId, state: 'open', ...by });
      await tx.query(
        'INSERT INTO stock_count_lines (count_id, item_id) SELECT $1, id FROM material_items WHERE active',
        [id],
      );
      return id;
    });
  }

  /** What was found; null takes it back. Throws `stock_count.not_found`, 409 `stock_count.closed`, 422 `stock_count.item_unknown`. */
  type(id: string, found: readonly { itemId: string; counted: string | null }[]): Promise<void> {
    return this.work.run('stock_count.type', async (tx) => {
      const { locationId } = await this.opened(tx, id);
      for (const { itemId, counted } of found) {
        const written: [unknown[], number] = await tx.query(
          `UPDATE stock_count_lines SET counted = $3, expected = CASE WHEN $3::numeric IS NULL THEN NULL
             ELSE coalesce((SELECT quantity FROM stock_levels WHERE item_id = $2 AND location_id = $4), 0) END
            WHERE count_id = $1 AND item_id = $2`,
          [id, itemId, counted, locationId],
        );
        if (written[1] === 0) throw stockCountErrors.invalid('stock_count.item_unknown', 'lines');
      }
    });
  }

  /** Writes every difference as a movement, or nothing. Throws `stock_count.not_found`, 409 `stock_count.closed`, `stock_count.empty`, `stock_count.moved`. */
  validate(id: string): Promise<void> {
    return this.work.run('stock_count.validate', async (tx) => {
      const { locationId, state } = await this.locked(tx, id);
      const lines = await tx.findBy(StockCountLine, { countId: id });
      const counted = lines.filter((line) => line.counted !== null).map(({ itemId }) => itemId);
      const items = await this.stock.lockItems(tx, counted);
      const facts = await this.facts(tx, id, locationId);
      stockCountErrors.throwIfAny(validateRefusals(state, facts));
      for (const { itemId, difference } of corrections(facts))
        await this.stock.correct(tx, items.get(itemId)!, { difference, locationId }, { countId: id });
      await this.close(tx, id, 'validated');
    });
  }

  /** Nothing is written. Throws `stock_count.not_found`, 409 `stock_count.closed`. */
  drop(id: string): Promise<void> {
    return this.work.run('stock_count.drop', async (tx) => {
      await this.opened(tx, id);
      await this.close(tx, id, 'dropped');
    });
  }

  private facts(tx: EntityManager, id: string, locationId: string): Promise<CountedLine[]> {
    return tx.query(
      `SELECT l.item_id AS "itemId", i.name, l.counted, l.expected, coalesce(s.quantity, 0)::text AS level
         FROM stock_count_lines l JOIN material_items i ON i.id = l.item_id
         LEFT JOIN stock_levels s ON s.item_id = l.item_id AND s.location_id = $2 WHERE l.count_id = $1 ORDER BY l.item_id`,
      [id, locationId],
    );
  }

  private async close(tx: EntityManager, id: string, state: 'validated' | 'dropped'): Promise<void> {
    await tx.update(StockCount, { id }, { state, closedBy: currentActor().userId, closedAt: this.clock.now() });
  }

  private async opened(tx: EntityManager, id: string): Promise<StockCount> {
    const count = await this.locked(tx, id);
    if (count.state !== 'open') throw stockCountErrors.refused('stock_count.closed');
    return count;
  }

  private async locked(tx: EntityManager, id: string): Promise<StockCount> {
    const count = await tx.findOne(StockCount, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!count) throw stockCountErrors.notFound('stock_count.not_found');
    return count;
  }
}
