import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { fold } from '@etabli/kernel';
import { Customer } from '@etabli/customers';
import { containing, type CountView, Lists, type ListSpec, Work } from '@etabli/platform';
import { ProductionOrder } from '../order/order.entity.js';
import { correctableRefusals } from './opening-correction.rules.js';
import type {
  OpeningCorrectionView,
  OrderOpeningDetailView,
  OrderOpeningsRequest,
  OrderOpeningSort,
  OrderOpeningsView,
  OrderOpeningView,
} from './order-opening.dto.js';
import { OrderOpening } from './order-opening.entity.js';
import { orderOpeningErrors } from './order-opening.errors.js';

const LIST: ListSpec<OrderOpeningSort> = {
  id: 'g.order_id',
  sorts: { takenOn: { sql: 'g.taken_on', type: 'date', direction: 'desc' } },
  by: 'takenOn',
};

const ROW = [
  'g.order_id AS id',
  'p.number AS number',
  'g.previous_number AS "previousNumber"',
  'p.title AS title',
  `CASE WHEN c.id IS NOT NULL THEN concat_ws(' ', c.first_name, c.name) END AS "customerName"`,
  'p.state AS state',
  'g.taken_on AS "takenOn"',
  '(SELECT coalesce(sum(w.minutes), 0)::int FROM operations o JOIN operation_openings w ON w.operation_id = o.id WHERE o.order_id = p.id) AS minutes',
  '(SELECT count(*)::int FROM production_order_lines l WHERE l.order_id = p.id AND l.billed_quantity < l.delivered_quantity) AS "billableLines"',
  '(SELECT u.name FROM users u WHERE u.id = g.entered_by) AS "enteredByName"',
  'g.entered_at AS "enteredAt"',
];

const LINES = `SELECT l.id AS "lineId", l.label, l.unit, trim_scale(l.quantity)::text AS quantity,
    trim_scale(b.delivered_quantity)::text AS "deliveredQuantity", trim_scale(b.billed_quantity)::text AS "billedQuantity"
  FROM production_order_lines l JOIN line_openings b ON b.line_id = l.id WHERE l.order_id = $1 ORDER BY l.position, l.id`;
const OPERATIONS = `SELECT o.id AS "operationId", o.title, coalesce(w.minutes, 0) AS "minutesToDate"
  FROM operations o LEFT JOIN operation_openings w ON w.operation_id = o.id WHERE o.order_id = $1 ORDER BY o.position, o.id`;

/** What was entered of the time before. */
@Injectable()
export class OrderOpeningQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  async page(request: OrderOpeningsRequest): Promise<OrderOpeningsView> {
    type Row = Omit<OrderOpeningView, 'enteredAt'> & { enteredAt: Date };
    const { items, nextCursor } = await this.lists.page<Row, OrderOpeningSort>(
      this.filtered(request).select(ROW),
      LIST,
      request,
    );
    return { items: items.map((row) => ({ ...row, enteredAt: row.enteredAt.toISOString() })), nextCursor };
  }

  /** What was entered, what was put right since. Throws `order_opening.not_found`. */
  async find(id: string): Promise<OrderOpeningDetailView> {
    const { manager } = this.work;
    const row = await this.filtered({})
      .select(ROW)
      .where('g.order_id = :id', { id })
      .getRawOne<Omit<OrderOpeningView, 'enteredAt'> & { enteredAt: Date }>();
    if (!row) throw orderOpeningErrors.notFound('order_opening.not_found');
    const corrections: (Omit<OpeningCorrectionView, 'correctedAt'> & { correctedAt: Date })[] = await manager.query(
      `SELECT k.id, k.reason, k.changes, u.name AS "correctedByName", k.corrected_at AS "correctedAt"
         FROM order_opening_corrections k LEFT JOIN users u ON u.id = k.corrected_by WHERE k.order_id = $1 ORDER BY k.id DESC`,
      [id],
    );
    return {
      ...row,
      enteredAt: row.enteredAt.toISOString(),
      lines: await manager.query(LINES, [id]),
      operations: await manager.query(OPERATIONS, [id]),
      corrections: corrections.map((one) => ({ ...one, correctedAt: one.correctedAt.toISOString() })),
      refusals: correctableRefusals(row.state)
        .map(orderOpeningErrors.say)
        .map(({ code, detail }) => ({ code, detail })),
    };
  }

  count(request: OrderOpeningsRequest): Promise<CountView> {
    return this.lists.count(this.filtered(request));
  }

  private filtered({ q }: OrderOpeningsRequest): SelectQueryBuilder<ObjectLiteral> {
    const query = this.work.manager
      .createQueryBuilder(OrderOpening, 'g')
      .innerJoin(ProductionOrder, 'p', 'p.id = g.order_id')
      .leftJoin(Customer, 'c', 'c.id = p.customer_id');
    if (q) query.andWhere('(p.search_text LIKE :like OR c.search_text LIKE :like)', { like: containing(fold(q)) });
    return query;
  }
}
