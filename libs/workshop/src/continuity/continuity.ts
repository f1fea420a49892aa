import { Injectable } from '@nestjs/common';
import type { CivilDate, HalfDay } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import { SPENT_ON, SPENT_ON_ORDER } from '../hours/spent.sql.js';
import { lockedOrder } from '../order/locked-order.js';
import { ProductionOrder } from '../order/order.entity.js';
import { orderErrors } from '../order/order.errors.js';
import { editRefusals, isLate, type OrderState } from '../order/order.rules.js';
import type { ContinuityView, CurrentOperationView, LastWorkView } from './continuity.dto.js';

interface HeadRow {
  number: string;
  title: string;
  customerName: string | null;
  state: OrderState;
  dueOn: CivilDate | null;
  allottedMinutes: number;
  spentMinutes: number;
  gesture: string | null;
  gestureByName: string | null;
  gestureAt: Date | null;
}

interface WorkerRow {
  day: CivilDate;
  halfDay: HalfDay;
  firstName: string;
  lastName: string;
  groupId: string;
  groupName: string;
  operationTitle: string;
  minutes: number;
}

const HEAD = `
  SELECT p.number, p.title, CASE WHEN c.id IS NOT NULL THEN concat_ws(' ', c.first_name, c.name) END AS "customerName", p.state, p.due_on AS "dueOn",
         (SELECT coalesce(sum(o.allotted_minutes), 0)::int FROM operations o WHERE o.order_id = p.id) AS "allottedMinutes",
         ${SPENT_ON_ORDER('p.id')} AS "spentMinutes",
         p.next_gesture AS gesture, p.next_gesture_at AS "gestureAt", u.name AS "gestureByName"
    FROM production_orders p LEFT JOIN customers c ON c.id = p.customer_id LEFT JOIN users u ON u.id = p.next_gesture_by WHERE p.id = $1`;

/** The open operation that was worked on last; with none, the next open one. */
const CURRENT = `
  SELECT o.id, o.title, m.name AS "machineName", o.allotted_minutes AS "allottedMinutes", ${SPENT_ON('o.id')} AS "spentMinutes"
    FROM operations o LEFT JOIN machines m ON m.id = o.machine_id
    LEFT JOIN LATERAL (SELECT max(e.starts_at) AS last_at FROM time_entries e WHERE e.operation_id = o.id AND e.voided_at IS NULL) h ON true
   WHERE o.order_id = $1 AND o.state = 'open' ORDER BY h.last_at DESC NULLS LAST, o.position, o.id LIMIT 1`;

const LAST_WORK = `
  WITH hours AS (SELECT e.*, o.title FROM operations o JOIN time_entries e ON e.operation_id = o.id AND e.voided_at IS NULL WHERE o.order_id = $1),
  last AS (SELECT day, half_day FROM hours ORDER BY starts_at DESC, id DESC LIMIT 1)
  SELECT h.day, h.half_day AS "halfDay", s.first_name AS "firstName", s.last_name AS "lastName", g.id AS "groupId", g.name AS "groupName",
         h.title AS "operationTitle", sum(h.minutes)::int AS minutes
    FROM hours h JOIN last l ON l.day = h.day AND l.half_day = h.half_day JOIN students s ON s.id = h.student_id
    JOIN time_batches b ON b.id = h.batch_id JOIN groups g ON g.id = b.group_id
   GROUP BY h.day, h.half_day, s.id, g.id, h.operation_id, h.title ORDER BY g.name, s.first_name, s.last_name, s.id`;

const LAST_PHOTO = `
  SELECT f.id, f.operation_id AS "operationId", f.caption, f.taken_at AS "takenAt", u.name AS "takenByName"
    FROM operation_photos f JOIN operations o ON o.id = f.operation_id LEFT JOIN users u ON u.id = f.taken_by
   WHERE o.order_id = $1 ORDER BY f.taken_at DESC, f.id DESC LIMIT 1`;

/** The continuity sheet of an order: what who takes it over must know. */
@Injectable()
export class Continuity {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
  ) {}

  /** Five reads, whatever the order's size. Throws `order.not_found`. */
  async sheet(orderId: string): Promise<ContinuityView> {
    const [head]: HeadRow[] = await this.work.manager.query(HEAD, [orderId]);
    if (!head) throw orderErrors.notFound('order.not_found');
    const { gesture, gestureAt, gestureByName, ...facts } = head;
    const [current]: CurrentOperationView[] = await this.work.manager.query(CURRENT, [orderId]);
    const [photo]: { takenAt: Date }[] = await this.work.manager.query(LAST_PHOTO, [orderId]);
    return {
      orderId,
      ...facts,
      late: isLate(head, this.clock.today()),
      current: current ?? null,
      nextGesture: gesture && gestureAt ? { text: gesture, byName: gestureByName, at: gestureAt.toISOString() } : null,
      lastPhoto: photo
        ? { ...(photo as unknown as NonNullable<ContinuityView['lastPhoto']>), takenAt: photo.takenAt.toISOString() }
        : null,
      lastWork: await this.lastWork(orderId),
    };
  }

  /** One line for whoever takes over; an empty one takes it away. Throws `order.not_found`, `order.ended`. */
  say(orderId: string, text: string): Promise<void> {
    return this.work.run('order.next_gesture', async (tx) => {
      const order = await lockedOrder(tx, orderId);
      orderErrors.throwIfAny(editRefusals(order));
      const said = text === '' ? null : text;
      await tx.update(
        ProductionOrder,
        { id: orderId },
        {
          nextGesture: said,
          nextGestureBy: said && currentActor().userId,
          nextGestureAt: said ? this.clock.now() : null,
        },
      );
    });
  }

  /** The youths of the last half-day with hours; those of another trainer's group without their names. */
  private async lastWork(orderId: string): Promise<LastWorkView | null> {
    const rows: WorkerRow[] = await this.work.manager.query(LAST_WORK, [orderId]);
    const [first] = rows;
    if (!first) return null;
    const mine = await this.visibility.groupIds();
    return {
      day: first.day,
      halfDay: first.halfDay,
      workers: rows.map(({ firstName, lastName, groupId, groupName, operationTitle, minutes }) => ({
        name: mine === 'all' || mine.includes(groupId) ? `${firstName} ${lastName.slice(0, 1)}.` : null,
        groupName,
        operationTitle,
        minutes,
      })),
    };
  }
}
