import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { addDecimals, fold, formatDecimalFr, type Refusal } from '@etabli/kernel';
import { containing, type CountView, currentContext, Lists, type ListSpec, mayActor, Work } from '@etabli/platform';
import type {
  NonconformitiesRequest,
  NonconformitiesView,
  NonconformityAct,
  NonconformityActionView,
  NonconformityFiguresView,
  NonconformityRowView,
  NonconformitySort,
  NonconformityView,
} from './nonconformity.dto.js';
import { Nonconformity } from './nonconformity.entity.js';
import { nonconformityErrors } from './nonconformity.errors.js';
import { decideRefusals, editRefusals, machineCents, settleRefusals, withdrawRefusals } from './nonconformity.rules.js';

const LIST: ListSpec<NonconformitySort> = {
  id: 'n.id',
  by: 'foundOn',
  sorts: { foundOn: { sql: 'n.found_on', type: 'date', direction: 'desc' } },
};

const ROW = [
  'n.id AS id',
  'n.order_id AS "orderId"',
  'p.number AS "orderNumber"',
  'p.title AS "orderTitle"',
  'n.operation_id AS "operationId"',
  '(SELECT o.title FROM operations o WHERE o.id = n.operation_id) AS "operationTitle"',
  'n.found_on AS "foundOn"',
  '(SELECT u.name FROM users u WHERE u.id = n.found_by) AS "foundByName"',
  'n.what AS what',
  'n.cause AS cause',
  'n.cause_words AS "causeWords"',
  'n.scrapped AS scrapped',
  'n.to_rework AS "toRework"',
  'n.state AS state',
  'n.decision AS decision',
  '(SELECT coalesce(sum(e.minutes), 0)::int FROM time_entries e WHERE e.operation_id = n.rework_operation_id AND e.voided_at IS NULL) AS "reworkMinutes"',
  'n.photo_id IS NOT NULL AS "hasPhoto"',
];

const DETAIL = [
  'n.accepted_by AS "acceptedBy"',
  '(SELECT u.name FROM users u WHERE u.id = n.decided_by) AS "decidedByName"',
  'n.decided_on AS "decidedOn"',
  'n.ended_on AS "endedOn"',
  'n.withdrawal_reason AS "withdrawalReason"',
  'n.rework_operation_id AS "reworkOperationId"',
  '(SELECT o.title FROM operations o WHERE o.id = n.rework_operation_id) AS "reworkOperationTitle"',
  '(SELECT o.state FROM operations o WHERE o.id = n.rework_operation_id) AS "reworkState"',
  `(SELECT json_build_object('label', c.label, 'piece', m.piece, 'value', m.value::text, 'unit', c.unit) FROM measurements m
     JOIN characteristics c ON c.id = m.characteristic_id WHERE m.id = n.measurement_id) AS shown`,
];

interface Shown {
  label: string;
  piece: number;
  value: string;
  unit: string;
}
type Detail = Omit<NonconformityView, 'actions' | 'measured'> & {
  reworkState: 'open' | 'done' | null;
  shown: Shown | null;
};

/** Minutes of the reworks, and each minute at what the machine's hour cost on that day. */
const REWORK = `coalesce((SELECT sum(e.minutes) FROM time_entries e WHERE e.operation_id = n.rework_operation_id AND e.voided_at IS NULL), 0)`;
const COST = `coalesce((SELECT sum(e.minutes * coalesce((SELECT k.cents_per_hour FROM machine_costs k WHERE k.machine_id = e.machine_id AND k.from_on <= e.day ORDER BY k.from_on DESC LIMIT 1), 0))
  FROM time_entries e WHERE e.operation_id = n.rework_operation_id AND e.voided_at IS NULL), 0)`;

@Injectable()
export class NonconformityQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  /** The last found first. */
  async page(request: NonconformitiesRequest): Promise<NonconformitiesView> {
    const query = this.filtered(request).select(ROW);
    const page = await this.lists.page<NonconformityRowView, NonconformitySort>(query, LIST, request);
    return { ...page, items: page.items.map(canonical) };
  }

  count(request: NonconformitiesRequest): Promise<CountView> {
    return this.lists.count(this.filtered(request));
  }

  /** How many, and what their rework took. */
  async figures(request: NonconformitiesRequest): Promise<NonconformityFiguresView> {
    const row = (await this.filtered(request)
      .select("count(*)::int AS count, (count(*) FILTER (WHERE n.state IN ('open', 'in_rework')))::int AS pending")
      .addSelect(`coalesce(sum(${REWORK}), 0)::int`, 'minutes')
      .addSelect(`coalesce(sum(${COST}), 0)::text`, 'cost')
      .getRawOne<{ count: number; pending: number; minutes: number; cost: string }>())!;
    const { count, pending, minutes: reworkMinutes, cost } = row;
    return { count, pending, reworkMinutes, reworkCents: readsCosts() ? machineCents(BigInt(cost)) : null };
  }

  /** Throws `nonconformity.not_found`. */
  async find(id: string): Promise<NonconformityView> {
    const row = await this.filtered({})
      .select([...ROW, ...DETAIL])
      .andWhere('n.id = :id', { id })
      .getRawOne<Detail>();
    if (!row) throw nonconformityErrors.notFound('nonconformity.not_found');
    const { reworkState, shown, ...view } = row;
    const rework = reworkState && { title: view.reworkOperationTitle ?? '', state: reworkState };
    return {
      ...canonical(view),
      measured: shown && measuredWords(shown),
      actions: Object.entries<Refusal[]>({
        edit: editRefusals(view),
        decide: decideRefusals(view, 'scrap'),
        settle: settleRefusals(view, rework),
        withdraw: withdrawRefusals(view),
      } satisfies Record<NonconformityAct, Refusal[]>).map(toActionView),
    };
  }

  /** Of an order, the last found first: for its page and its papers. */
  async ofOrder(orderId: string): Promise<NonconformityRowView[]> {
    const rows = await this.filtered({ orderId })
      .select(ROW)
      .orderBy('n.found_on', 'DESC')
      .addOrderBy('n.id', 'DESC')
      .limit(200)
      .getRawMany<NonconformityRowView>();
    return rows.map(canonical);
  }

  private filtered({ q, state, cause, orderId, from, to }: NonconformitiesRequest): SelectQueryBuilder<ObjectLiteral> {
    const query = this.work.manager
      .createQueryBuilder(Nonconformity, 'n')
      .innerJoin('production_orders', 'p', 'p.id = n.order_id');
    if (q) query.andWhere('(n.search_text LIKE :like OR p.search_text LIKE :like)', { like: containing(fold(q)) });
    if (state === 'pending') query.andWhere("n.state IN ('open', 'in_rework')");
    else if (state) query.andWhere('n.state = :state', { state });
    if (cause) query.andWhere('n.cause = :cause', { cause });
    if (orderId) query.andWhere('n.order_id = :orderId', { orderId });
    if (from) query.andWhere('n.found_on >= :from', { from });
    if (to) query.andWhere('n.found_on <= :to', { to });
    return query;
  }
}

const canonical = <R extends NonconformityRowView>(row: R): R => ({
  ...row,
  scrapped: addDecimals(row.scrapped, '0'),
  toRework: addDecimals(row.toRework, '0'),
});

const measuredWords = ({ label, piece, value, unit }: Shown): string =>
  `${label}, pièce ${piece}\u202f: ${formatDecimalFr(addDecimals(value, '0'))} ${unit}`;

function readsCosts(): boolean {
  const actor = currentContext()?.actor;
  return actor ? mayActor(actor, 'machine_cost.read') : false;
}

const toActionView = ([act, refusals]: [string, Refusal[]]): NonconformityActionView => ({
  act: act as NonconformityAct,
  refusals: refusals.map(nonconformityErrors.say).map(({ code, detail }) => ({ code, detail })),
});
