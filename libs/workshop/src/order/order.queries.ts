import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import {
  addDays,
  addDecimals,
  type CivilDate,
  decimalIsZero,
  fold,
  type SaidRefusal,
  subtractDecimals,
} from '@etabli/kernel';
import { Customer } from '@etabli/customers';
import {
  Clock,
  containing,
  type CountView,
  currentContext,
  Lists,
  type ListSpec,
  mayActor,
  type Page,
  Work,
} from '@etabli/platform';
import { DeliveryQueries } from '../delivery/delivery.queries.js';
import { SPENT_ON_ORDER } from '../hours/spent.sql.js';
import { deliverable } from '../delivery/delivery.rules.js';
import { CheckGate } from '../inspection/check-gate.js';
import { inspectionErrors } from '../inspection/inspection.errors.js';
import { openNonconformities } from '../nonconformity/open-count.js';
import { ReturnQueries } from '../return/return.queries.js';
import { OperationQueries } from '../operation/operation.queries.js';
import type { OrderActionView, OrderLineView, OrderRowView, OrderSort, OrdersRequest, OrderView } from './order.dto.js';
import { ProductionOrder, ProductionOrderLine } from './order.entity.js';
import { orderErrors } from './order.errors.js';
import {
  cancelRefusals,
  checkPartRefusals,
  checkRefusals,
  closeRefusals,
  deliverRefusals,
  isOpen,
  editRefusals,
  PROMISED_DAYS,
  type ClosingFacts,
  type OrderFacts,
  operationsRefusals,
  releaseRefusals,
  reopenRefusals,
} from './order.rules.js';

const LIST: ListSpec<OrderSort> = {
  id: 'p.id',
  sorts: {
    dueOn: { sql: 'p.due_on', type: 'date' },
    number: { sql: 'p.number', type: 'text', direction: 'desc' },
    openedOn: { sql: 'p.opened_on', type: 'date', direction: 'desc' },
    title: { sql: 'p.title', type: 'text' },
  },
  by: 'dueOn',
};

const OPEN = "p.state IN ('released', 'in_work')";
const UNFINISHED = "p.state IN ('planned', 'released', 'in_work', 'checked')";
const LATE = `(${UNFINISHED} AND p.due_on < :today)`;
/** Promised for the week that begins today. */
const PROMISED = `(${UNFINISHED} AND p.due_on BETWEEN :today AND :soon)`;

const ROW = [
  'p.id AS id',
  'p.number AS number',
  'p.title AS title',
  'p.customer_id AS "customerId"',
  `CASE WHEN c.id IS NOT NULL THEN concat_ws(' ', c.first_name, c.name) END AS "customerName"`,
  'p.state AS state',
  'p.opened_on AS "openedOn"',
  'p.due_on AS "dueOn"',
  `coalesce(${LATE}, false) AS late`,
  '(SELECT coalesce(sum(o.allotted_minutes), 0)::int FROM operations o WHERE o.order_id = p.id) AS "allottedMinutes"',
  `${SPENT_ON_ORDER('p.id')} AS "spentMinutes"`,
  '(SELECT g.taken_on FROM order_openings g WHERE g.order_id = p.id) AS "takenOverOn"',
  '(SELECT count(*)::int FROM operations o WHERE o.order_id = p.id) AS operations',
  `(SELECT count(*)::int FROM operations o WHERE o.order_id = p.id AND o.state = 'done') AS "operationsDone"`,
  `(${UNFINISHED} AND EXISTS (SELECT 1 FROM production_order_lines l WHERE l.order_id = p.id AND l.delivered_quantity > 0)) AS "partlyDelivered"`,
];

const DETAIL = [
  'p.quote_id AS "quoteId"',
  'p.estimate_id AS "estimateId"',
  '(SELECT i.id FROM inquiries i WHERE i.production_order_id = p.id) AS "inquiryId"',
  'p.customer_reference AS "customerReference"',
  'p.checked_on AS "checkedOn"',
  'p.delivered_on AS "deliveredOn"',
  'p.closed_on AS "closedOn"',
  'p.reopen_reason AS "reopenReason"',
  '(SELECT u.name FROM users u WHERE u.id = p.closed_by) AS "closedByName"',
  '(SELECT u.name FROM users u WHERE u.id = p.checked_by) AS "checkedByName"',
];

/** A line as invoices read it; quantities and the price as canonical decimals. */
export interface BillableLine {
  readonly id: string;
  readonly orderId: string;
  readonly position: number;
  readonly quoteLineId: string | null;
  readonly label: string;
  readonly nature: ProductionOrderLine['nature'];
  readonly unit: string;
  readonly unitPrice: string;
  readonly vatRateBp: number;
  readonly soldCents: number;
  readonly quantity: string;
  readonly deliveredQuantity: string;
  readonly billedQuantity: string;
  /** delivered and not billed yet */
  readonly billableQuantity: string;
}

@Injectable()
export class OrderQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly lists: Lists,
    private readonly operations: OperationQueries,
    private readonly deliveries: DeliveryQueries,
    private readonly returns: ReturnQueries,
    private readonly gate: CheckGate,
  ) {}

  page(request: OrdersRequest): Promise<Page<OrderRowView>> {
    return this.lists.page<OrderRowView, OrderSort>(this.filtered(request).select(ROW), LIST, request);
  }

  count(request: OrdersRequest): Promise<CountView> {
    return this.lists.count(this.filtered(request));
  }

  /** Orders not delivered yet, the late ones first: for the director's page. */
  unfinished(limit = 200): Promise<OrderRowView[]> {
    return this.rows()
      .select(ROW)
      .where(UNFINISHED)
      .orderBy('p.due_on', 'ASC', 'NULLS LAST')
      .addOrderBy('p.id')
      .limit(limit)
      .getRawMany<OrderRowView>();
  }

  /** Throws `order.not_found`. */
  async find(id: string): Promise<OrderView> {
    type Row = Omit<
      OrderView,
      'lines' | 'operationList' | 'deliveries' | 'returns' | 'openNonconformities' | 'actions'
    >;
    const row = await this.rows()
      .select([...ROW, ...DETAIL])
      .where('p.id = :id', { id })
      .getRawOne<Row>();
    if (!row) throw orderErrors.notFound('order.not_found');
    const lines = await this.linesOf(id);
    const left = await openNonconformities(this.work.manager, id);
    const unchecked = (await this.gate.refusals(this.work.manager, id)).map(inspectionErrors.say);
    return {
      ...row,
      lines: lines.map(toLineView),
      operationList: await this.operations.ofOrder(id),
      deliveries: await this.deliveries.ofOrder(id),
      returns: await this.returns.ofOrder(id),
      openNonconformities: left,
      actions: actionsOf(
        {
          state: row.state,
          openNonconformities: left,
          partlyDelivered: lines.some((line) => !decimalIsZero(line.deliveredQuantity)),
          partlyChecked: lines.some((line) => !decimalIsZero(deliverable(line))),
        },
        unchecked,
      ),
    };
  }

  /** The lines with what is delivered, billed and still to bill, by position. For invoices; asks nothing about the actor. */
  async billableLines(orderId: string): Promise<BillableLine[]> {
    return (await this.linesOf(orderId)).map((line) => ({
      ...line,
      quantity: canonical(line.quantity),
      unitPrice: canonical(line.unitPrice),
      deliveredQuantity: canonical(line.deliveredQuantity),
      billedQuantity: canonical(line.billedQuantity),
      billableQuantity: subtractDecimals(line.deliveredQuantity, line.billedQuantity),
    }));
  }

  private linesOf(orderId: string): Promise<ProductionOrderLine[]> {
    return this.work.manager.find(ProductionOrderLine, { where: { orderId }, order: { position: 'ASC' } });
  }

  private rows(): SelectQueryBuilder<ObjectLiteral> {
    const today: CivilDate = this.clock.today();
    return this.work.manager
      .createQueryBuilder(ProductionOrder, 'p')
      .leftJoin(Customer, 'c', 'c.id = p.customer_id')
      .setParameters({ today });
  }

  private filtered({ q, state, customerId }: OrdersRequest): SelectQueryBuilder<ObjectLiteral> {
    const query = this.rows();
    if (q) query.andWhere('(p.search_text LIKE :like OR c.search_text LIKE :like)', { like: containing(fold(q)) });
    if (customerId) query.andWhere('p.customer_id = :customerId', { customerId });
    if (state === 'open') query.andWhere(OPEN);
    else if (state === 'unfinished') query.andWhere(UNFINISHED);
    else if (state === 'late') query.andWhere(LATE);
    else if (state === 'promised') query.andWhere(PROMISED, { soon: addDays(this.clock.today(), PROMISED_DAYS) });
    else if (state) query.andWhere('p.state = :state', { state });
    return query;
  }
}

/** '12.5000' → '12.5' */
const canonical = (decimal: string): string => addDecimals(decimal, '0');

function toLineView(line: ProductionOrderLine): OrderLineView {
  const { id, label, nature, unit, quantity, deliveredQuantity, billedQuantity, allottedMinutes } = line;
  return {
    id,
    label,
    nature,
    unit,
    quantity: canonical(quantity),
    checkedQuantity: canonical(line.checkedQuantity),
    deliverableQuantity: deliverable(line),
    deliveredQuantity: canonical(deliveredQuantity),
    billedQuantity: canonical(billedQuantity),
    remainingQuantity: subtractDecimals(quantity, deliveredQuantity),
    allottedMinutes,
    soldCents: seesPrices() ? line.soldCents : null,
  };
}

function seesPrices(): boolean {
  const actor = currentContext()?.actor;
  return actor ? mayActor(actor, 'quote.read') : false;
}

/** The checks that are missing or failed stand with the other refusals of checking the order. */
function actionsOf(order: OrderFacts & ClosingFacts, unchecked: readonly SaidRefusal[]): OrderActionView[] {
  const refusals = {
    edit: editRefusals,
    split: operationsRefusals,
    release: releaseRefusals,
    check: checkRefusals,
    checkPart: checkPartRefusals,
    deliver: deliverRefusals,
    close: closeRefusals,
    reopen: reopenRefusals,
    cancel: cancelRefusals,
  };
  return (Object.keys(refusals) as (keyof typeof refusals)[]).map((act) => ({
    act,
    refusals: [
      ...refusals[act](order).map(orderErrors.say),
      ...(act === 'check' && isOpen(order.state) ? unchecked : []),
    ].map(({ code, detail }) => ({ code, detail })),
  }));
}
