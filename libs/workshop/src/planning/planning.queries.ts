import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { SPENT_ON_ORDER } from '../hours/spent.sql.js';
import { BOARD_STATES } from './move.rules.js';
import { RESOURCE_KINDS, type Resource } from './load.rules.js';
import type {
  LoadView,
  MachineQueueView,
  PlanningBoardView,
  PlanningCardView,
  PlanningCardsView,
  QueuedOperationView,
  QueuesView,
  ResourceLoadView,
} from './planning.dto.js';
import { RISKS } from './reason.rules.js';
import { type Outlook, type OutlookOrder, WorkshopOutlook } from './workshop-outlook.js';

/** A column shows that many cards; how many there are is said above. */
const MOST_CARDS = 100;
const WEEKS = 12;
const DELIVERED_DAYS = 30;

/** Reads for the screens of planning: one outlook, and seven queries at most. */
@Injectable()
export class PlanningQueries {
  constructor(
    private readonly work: Work,
    private readonly outlook: WorkshopOutlook,
  ) {}

  /** Late and at-risk orders first in each column. */
  async board(): Promise<PlanningBoardView> {
    const outlook = await this.outlook.read();
    const delivered = await this.delivered(
      'p.delivered_on >= $1::date ORDER BY p.delivered_on DESC, p.id DESC LIMIT $2',
      [addDays(outlook.today, -DELIVERED_DAYS), MOST_CARDS],
    );
    return {
      today: outlook.today,
      columns: BOARD_STATES.map((state) => {
        const cards =
          state === 'delivered' ? delivered : riskFirst(outlook.orders).filter((one) => one.state === state);
        return { state, count: cards.length, cards: cards.slice(0, MOST_CARDS).map(toCard) };
      }),
    };
  }

  /** The late ones first, then those at risk, each with why. */
  async risks(): Promise<PlanningCardsView> {
    const { today, orders } = await this.outlook.read();
    return { today, items: riskFirst(orders.filter(({ risk }) => risk !== 'none')).map(toCard) };
  }

  /** Orders due in [from, to], delivered ones too. */
  async calendar(from: CivilDate, to: CivilDate): Promise<PlanningCardsView> {
    const { today, orders } = await this.outlook.read();
    const open = orders.filter(({ dueOn }) => dueOn !== null && from <= dueOn && dueOn <= to);
    const delivered = await this.delivered('p.due_on BETWEEN $1 AND $2 ORDER BY p.due_on, p.number LIMIT 400', [
      from,
      to,
    ]);
    return { today, items: [...riskFirst(open).map(toCard), ...delivered.map(toCard)] };
  }

  /** Open operations in the order in which they come to each machine; those on none at the end. */
  async queues(): Promise<QueuesView> {
    const { machines, orders } = await this.outlook.read();
    const waiting = orders.flatMap((order) =>
      order.state === 'checked'
        ? []
        : order.operations
            .filter(({ operationState }) => operationState === 'open')
            .map((one) => ({ machineId: one.machineId, queuePosition: one.queuePosition, view: toQueued(one, order) })),
    );
    const of = (id: string | null): QueuedOperationView[] =>
      waiting
        .filter(({ machineId }) => machineId === id)
        .toSorted((one, other) => (one.queuePosition ?? Infinity) - (other.queuePosition ?? Infinity) || 0)
        .map(({ view }) => view);
    const toQueue = (
      id: string | null,
      name: string | null,
      stopReason: string | null,
      stopped: boolean,
    ): MachineQueueView => {
      const operations = of(id);
      const waitingMinutes = operations.reduce((sum, one) => sum + one.remainingMinutes, 0);
      return { machineId: id, machineName: name, stopped, stopReason, waitingMinutes, operations };
    };
    return {
      items: [
        ...machines.map(({ id, name, state, stopReason }) => toQueue(id, name, stopReason, state !== 'in_use')),
        toQueue(null, null, null, false),
      ],
    };
  }

  /** Twelve weeks of the workshop, of each group, family and machine, and what the capacity stands on. */
  async load(): Promise<LoadView> {
    const outlook = await this.outlook.read();
    const { today, groups, closures, settings, horizon } = outlook;
    const kindOf = ({ kind }: Resource): number => RESOURCE_KINDS.indexOf(kind);
    return {
      today,
      marginDays: settings.marginDays,
      crew: settings.crew,
      closures: closures.map(({ label, fromOn, toOn }) => ({ label, fromOn, toOn })),
      attendance: groups.map(({ id, name, attendanceBp, marks }) => ({
        groupId: id,
        groupName: name,
        attendanceBp,
        marks,
      })),
      resources: horizon.resources
        .toSorted((one, other) => kindOf(one) - kindOf(other))
        .map((resource) => toResource(resource, outlook)),
    };
  }

  private async delivered(where: string, params: unknown[]): Promise<OutlookOrder[]> {
    return this.work.manager.query(
      `SELECT p.id, p.number, p.title, p.state, p.due_on AS "dueOn", p.delivered_on AS "doneOn",
              CASE WHEN c.id IS NOT NULL THEN concat_ws(' ', c.first_name, c.name) END AS "customerName", 'none' AS risk,
              (SELECT coalesce(sum(o.allotted_minutes), 0)::int FROM operations o WHERE o.order_id = p.id) AS "allottedMinutes",
              ${SPENT_ON_ORDER('p.id')} AS "spentMinutes", 0 AS "remainingMinutes", ARRAY[]::text[] AS reasons
         FROM production_orders p LEFT JOIN customers c ON c.id = p.customer_id
        WHERE p.state = ANY (ARRAY['delivered', 'closed']) AND ${where}`,
      params,
    );
  }
}

/** As they come, which is by due day. */
const riskFirst = (orders: readonly OutlookOrder[]): OutlookOrder[] =>
  orders.toSorted((one, other) => RISKS.indexOf(other.risk) - RISKS.indexOf(one.risk));

const toCard = (order: OutlookOrder): PlanningCardView => ({
  id: order.id,
  number: order.number,
  title: order.title,
  customerName: order.customerName,
  state: order.state,
  dueOn: order.dueOn,
  doneOn: order.doneOn,
  risk: order.risk,
  reasons: [...order.reasons],
  allottedMinutes: order.allottedMinutes,
  spentMinutes: order.spentMinutes,
  remainingMinutes: order.remainingMinutes,
});

const toQueued = (one: OutlookOrder['operations'][number], order: OutlookOrder): QueuedOperationView => ({
  id: one.operationId,
  title: one.operationTitle,
  orderId: order.id,
  orderNumber: order.number,
  orderTitle: order.title,
  customerName: order.customerName,
  dueOn: order.dueOn,
  risk: order.risk,
  allottedMinutes: one.allottedMinutes,
  spentMinutes: one.spentMinutes,
  remainingMinutes: one.remainingMinutes,
});

function toResource(resource: Resource, outlook: Outlook): ResourceLoadView {
  const { kind, id, label, stopped } = resource;
  return { kind, id, label, stopped, weeks: outlook.weeks(resource).slice(0, WEEKS) };
}
