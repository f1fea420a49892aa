import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Lists, type ListSpec, Work } from '@etabli/platform';
import type {
  CountLineView,
  CountRowView,
  CountSort,
  CountsRequest,
  StockCountsView,
  StockCountView,
} from './stock-count.dto.js';
import { StockCount } from './stock-count.entity.js';
import { stockCountErrors } from './stock-count.errors.js';

const LIST: ListSpec<CountSort> = {
  id: 'c.id',
  by: 'openedAt',
  sorts: { openedAt: { sql: 'c.opened_at', type: 'timestamptz', direction: 'desc' } },
};

type Row = Omit<CountRowView, 'openedAt' | 'closedAt'> & { openedAt: Date; closedAt: Date | null };

@Injectable()
export class StockCountQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  /** The last first. */
  async page(request: CountsRequest): Promise<StockCountsView> {
    const page = await this.lists.page<Row, CountSort>(this.query(), LIST, request);
    return { ...page, items: page.items.map(toView) };
  }

  /** Throws `stock_count.not_found`. */
  async find(id: string): Promise<StockCountView> {
    const row = await this.query().where('c.id = :id', { id }).getRawOne<Row>();
    if (!row) throw stockCountErrors.notFound('stock_count.not_found');
    const lines: CountLineView[] = await this.work.manager.query(
      `SELECT i.id AS "itemId", i.code, i.name, i.dimension, i.unit, trim_scale(coalesce(l.expected, s.quantity, 0))::text AS expected,
              trim_scale(l.counted)::text AS counted, trim_scale(l.counted - l.expected)::text AS difference,
              CASE WHEN $3 = 'open' THEN trim_scale(coalesce(s.quantity, 0) - l.expected)::text END AS moved
         FROM stock_count_lines l JOIN material_items i ON i.id = l.item_id
         LEFT JOIN stock_levels s ON s.item_id = l.item_id AND s.location_id = $2
        WHERE l.count_id = $1 ORDER BY i.family, i.name, i.id`,
      [id, row.locationId, row.state],
    );
    return { ...toView(row), lines };
  }

  private query(): SelectQueryBuilder<StockCount> {
    return this.work.manager
      .createQueryBuilder(StockCount, 'c')
      .innerJoin('stock_locations', 'l', 'l.id = c.location_id')
      .leftJoin('users', 'u', 'u.id = c.opened_by')
      .select([
        'c.id AS id',
        'c.location_id AS "locationId"',
        'l.name AS "locationName"',
        'c.state AS state',
        'c.opened_at AS "openedAt"',
        'c.closed_at AS "closedAt"',
        'u.name AS "openedByName"',
      ])
      .addSelect('(SELECT count(counted)::int FROM stock_count_lines WHERE count_id = c.id)', 'counted')
      .addSelect(
        '(SELECT count(*)::int FROM stock_count_lines WHERE count_id = c.id AND counted <> expected)',
        'differences',
      );
  }
}

const toView = ({ openedAt, closedAt, ...row }: Row): CountRowView => ({
  ...row,
  openedAt: openedAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
});
