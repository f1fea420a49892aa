import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { decimalIsZero } from '@etabli/kernel';
import { type CountView, Lists, type ListSpec, Work } from '@etabli/platform';
import { RESERVED } from '../item/material-item.queries.js';
import type { MaterialUnit } from '../item/material-item.rules.js';
import { onOrder } from '../order-material/order-material.queries.js';
import type {
  PurchaseLineView,
  PurchaseNeedView,
  PurchaseRowView,
  PurchaseSort,
  PurchasesRequest,
  PurchasesView,
  PurchaseView,
} from './purchase.dto.js';
import { PurchaseList } from './purchase.entity.js';
import { purchaseErrors } from './purchase.errors.js';
import { itemNeed } from './purchase.rules.js';

const LIST: ListSpec<PurchaseSort> = {
  id: 'p.id',
  by: 'createdAt',
  sorts: { createdAt: { sql: 'p.created_at', type: 'timestamptz', direction: 'desc' } },
};

type Row = Omit<PurchaseRowView, 'createdAt'> & { createdAt: Date };

@Injectable()
export class PurchaseQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  /** The last first. */
  async page(request: PurchasesRequest): Promise<PurchasesView> {
    const page = await this.lists.page<Row, PurchaseSort>(select(this.query(request)), LIST, request);
    return { ...page, items: page.items.map(toView) };
  }

  count(request: PurchasesRequest): Promise<CountView> {
    return this.lists.count(this.query(request));
  }

  /** Throws `purchase.not_found`. */
  async find(id: string): Promise<PurchaseView> {
    const row = await select(this.query({})).where('p.id = :id', { id }).getRawOne<Row>();
    if (!row) throw purchaseErrors.notFound('purchase.not_found');
    const lines: PurchaseLineView[] = await this.work.manager.query(
      `SELECT l.id, l.item_id AS "itemId", l.order_material_id AS "orderMaterialId", o.number AS "orderNumber", l.label, l.unit,
              trim_scale(l.quantity)::text AS quantity, trim_scale(l.received)::text AS received, trim_scale(greatest(l.quantity - l.received, 0))::text AS remaining,
              (SELECT coalesce(sum(r.cost_cents), 0)::bigint FROM material_receipts r WHERE r.purchase_line_id = l.id) AS "costCents"
         FROM purchase_lines l LEFT JOIN order_materials m ON m.id = l.order_material_id LEFT JOIN production_orders o ON o.id = m.order_id
        WHERE l.list_id = $1 ORDER BY l.position, l.id`,
      [id],
    );
    return { ...toView(row), lines };
  }

  /** What is to buy: items below their minimum or that orders lack, then what is bought for orders. */
  async needs(): Promise<PurchaseNeedView[]> {
    const items: ItemRow[] = await this.work.manager.query(ITEM_NEEDS);
    const stock = items.flatMap(({ id, name, supplier, unit, ...facts }) => {
      const quantity = itemNeed(facts);
      const need = { itemId: id, orderMaterialId: null, orderNumber: null, label: name, supplier, unit, quantity };
      return decimalIsZero(quantity) ? [] : [need];
    });
    const bought: PurchaseNeedView[] = await this.work.manager.query(ORDER_NEEDS);
    return [...stock, ...bought];
  }

  private query({ q, state }: PurchasesRequest): SelectQueryBuilder<PurchaseList> {
    const query = this.work.manager.createQueryBuilder(PurchaseList, 'p');
    if (state) query.andWhere('p.state = :state', { state });
    if (q) query.andWhere("position(lower(:q) IN lower(concat_ws(' ', p.title, p.supplier))) > 0", { q });
    return query;
  }
}

interface ItemRow {
  id: string;
  name: string;
  supplier: string | null;
  unit: MaterialUnit;
  minimum: string;
  available: string;
  lacking: string;
  onOrder: string;
}

const ITEM_NEEDS = `SELECT i.id, concat_ws(' ', i.name, i.dimension) AS name, i.supplier, i.unit, i.minimum_stock::text AS minimum,
    (i.on_hand - ${RESERVED})::text AS available, ${onOrder('l.item_id = i.id')}::text AS "onOrder",
    (SELECT coalesce(sum(greatest(m.wanted - m.reserved - m.consumed, 0)), 0)::text FROM order_materials m JOIN production_orders o ON o.id = m.order_id
      WHERE m.item_id = i.id AND o.state NOT IN ('delivered', 'cancelled')) AS lacking
  FROM material_items i WHERE i.active ORDER BY i.supplier NULLS LAST, i.name, i.id LIMIT 2000`;

const ORDER_NEEDS = `SELECT * FROM (SELECT NULL::uuid AS "itemId", m.id AS "orderMaterialId", o.number AS "orderNumber", m.label, NULL::text AS supplier, m.unit,
    trim_scale(m.wanted - m.consumed - ${onOrder('l.order_material_id = m.id')})::text AS quantity
  FROM order_materials m JOIN production_orders o ON o.id = m.order_id WHERE m.item_id IS NULL AND o.state NOT IN ('delivered', 'cancelled')) AS need
  WHERE quantity::numeric > 0 ORDER BY "orderNumber", "orderMaterialId" LIMIT 500`;

const select = (query: SelectQueryBuilder<PurchaseList>): SelectQueryBuilder<PurchaseList> =>
  query
    .leftJoin('users', 'u', 'u.id = p.created_by')
    .select([
      'p.id AS id',
      'p.title AS title',
      'p.supplier AS supplier',
      'p.state AS state',
      'p.created_at AS "createdAt"',
      'u.name AS "createdByName"',
      'p.ordered_on AS "orderedOn"',
    ])
    .addSelect('(SELECT count(*)::int FROM purchase_lines WHERE list_id = p.id)', 'lineCount')
    .addSelect(
      '(SELECT count(*)::int FROM purchase_lines WHERE list_id = p.id AND received >= quantity)',
      'receivedCount',
    );

const toView = ({ createdAt, ...row }: Row): PurchaseRowView => ({ ...row, createdAt: createdAt.toISOString() });
