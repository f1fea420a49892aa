import { Injectable } from '@nestjs/common';
import { Lists, type ListSpec, Work } from '@etabli/platform';
import { MaterialItem } from '../item/material-item.entity.js';
import { materialItemErrors } from '../item/material-item.errors.js';
import type { MovementSort, MovementsRequest, MovementsView, MovementView } from './stock.dto.js';
import { StockMovement } from './stock-movement.entity.js';

const LIST: ListSpec<MovementSort> = {
  id: 'v.id',
  by: 'recordedAt',
  sorts: { recordedAt: { sql: 'v.recorded_at', type: 'timestamptz', direction: 'desc' } },
};

@Injectable()
export class StockQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  /** The movements of an item, the last first. */
  async ofItem(itemId: string, request: MovementsRequest): Promise<MovementsView> {
    if (!(await this.work.manager.existsBy(MaterialItem, { id: itemId })))
      throw materialItemErrors.notFound('material_item.not_found');
    const query = this.work.manager
      .createQueryBuilder(StockMovement, 'v')
      .innerJoin('stock_locations', 'l', 'l.id = v.location_id')
      .leftJoin('order_materials', 'om', 'om.id = v.order_material_id')
      .leftJoin('production_orders', 'p', 'p.id = om.order_id')
      .leftJoin('users', 'u', 'u.id = v.recorded_by')
      .select([
        'v.id AS id',
        'v.kind AS kind',
        'v.value_cents AS "valueCents"',
        'l.name AS "locationName"',
        'p.id AS "orderId"',
        'p.number AS "orderNumber"',
        'v.operation_title AS "operationTitle"',
        'v.note AS note',
        'v.recorded_at AS "recordedAt"',
        'u.name AS "byName"',
      ])
      .addSelect('trim_scale(v.quantity)::text', 'quantity')
      .where('v.item_id = :itemId', { itemId });
    if (request.kind) query.andWhere('v.kind = :kind', { kind: request.kind });
    type Row = Omit<MovementView, 'recordedAt'> & { recordedAt: Date };
    const page = await this.lists.page<Row, MovementSort>(query, LIST, request);
    return { ...page, items: page.items.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() })) };
  }
}
