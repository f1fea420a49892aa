import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { compareDecimals, fold } from '@etabli/kernel';
import { containing, type CountView, Lists, type ListSpec, Work } from '@etabli/platform';
import { unitCost } from '../stock/stock.rules.js';
import type { ItemDetailView, ItemSort, ItemsRequest, ItemsView, ItemView, LevelView } from './material-item.dto.js';
import { MaterialItem } from './material-item.entity.js';
import { materialItemErrors } from './material-item.errors.js';

const LIST: ListSpec<ItemSort> = {
  id: 'i.id',
  sorts: { name: { sql: 'i.name', type: 'text' }, code: { sql: 'i.code', type: 'text' } },
  by: 'name',
};

/** A workshop keeps some hundred items: the search needs no index. */
const MATCHES = "unaccent(lower(concat_ws(' ', i.code, i.name, i.family, i.dimension, i.supplier))) LIKE :like";

/** What the open orders keep of the item `i`. */
export const RESERVED = `(SELECT coalesce(sum(r.reserved), 0) FROM order_materials r JOIN production_orders ro ON ro.id = r.order_id
  WHERE r.item_id = i.id AND r.reserved > 0 AND ro.state NOT IN ('delivered', 'cancelled'))`;
const LOW = `(i.minimum_stock > 0 AND i.on_hand - ${RESERVED} < i.minimum_stock)`;

@Injectable()
export class MaterialItemQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  page(request: ItemsRequest): Promise<ItemsView> {
    return this.lists.page<ItemView, ItemSort>(select(this.query(request)), LIST, request);
  }

  count(request: ItemsRequest): Promise<CountView> {
    return this.lists.count(this.query(request));
  }

  /** Throws `material_item.not_found`. */
  async find(id: string): Promise<ItemDetailView> {
    const item = await select(this.work.manager.createQueryBuilder(MaterialItem, 'i'))
      .where('i.id = :id', { id })
      .getRawOne<ItemView>();
    if (!item) throw materialItemErrors.notFound('material_item.not_found');
    const levels: LevelView[] = await this.work.manager.query(
      `SELECT l.id AS "locationId", l.name AS "locationName", trim_scale(s.quantity)::text AS quantity FROM stock_levels s
         JOIN stock_locations l ON l.id = s.location_id WHERE s.item_id = $1 AND s.quantity > 0 ORDER BY l.name, l.id`,
      [id],
    );
    const averageCost = compareDecimals(item.onHand, '0') > 0 ? unitCost(item.valueCents, item.onHand) : null;
    return { ...item, averageCost, levels };
  }

  private query({ q, state = 'kept' }: ItemsRequest): SelectQueryBuilder<MaterialItem> {
    const query = this.work.manager.createQueryBuilder(MaterialItem, 'i');
    if (state !== 'all') query.andWhere('i.active');
    if (state === 'low') query.andWhere(LOW);
    if (q) query.andWhere(MATCHES, { like: containing(fold(q)) });
    return query;
  }
}

const select = (query: SelectQueryBuilder<MaterialItem>): SelectQueryBuilder<MaterialItem> =>
  query
    .select([
      'i.id AS id',
      'i.code AS code',
      'i.name AS name',
      'i.family AS family',
      'i.unit AS unit',
      'i.dimension AS dimension',
      'i.supplier AS supplier',
      'i.active AS active',
      'i.value_cents AS "valueCents"',
    ])
    .addSelect('trim_scale(i.minimum_stock)::text', 'minimumStock')
    .addSelect('trim_scale(i.last_unit_cost)::text', 'lastUnitCost')
    .addSelect('trim_scale(i.on_hand)::text', 'onHand')
    .addSelect(`trim_scale(${RESERVED})::text`, 'reserved')
    .addSelect(`trim_scale(i.on_hand - ${RESERVED})::text`, 'available')
    .addSelect(LOW, 'low');
