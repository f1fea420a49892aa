import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type CivilDate, fold, type HalfDay, type Month, monthEnd, monthStart, wallTimeAt } from '@etabli/kernel';
import { containing, type CountView, Lists, type ListSpec, type Page, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import type { AssignmentView, TimeEntriesRequest, TimeEntrySort, TimeEntryView } from './hours.dto.js';
import { TimeEntry } from './time-entry.entity.js';

const LIST: ListSpec<TimeEntrySort> = {
  id: 'e.id',
  sorts: { day: { sql: 'e.day', type: 'date', direction: 'desc' } },
  by: 'day',
};

/** Of one group: its batches back from the last, by their index, and not the hours of all groups until enough are its own. */
const LIST_OF_GROUP: ListSpec<TimeEntrySort> = { ...LIST, sorts: { day: { ...LIST.sorts.day, sql: 'b.day' } } };

/** Names by subqueries: with three joins more the page takes ten times longer to plan than to read. */
const COLUMNS = [
  'e.id AS id',
  'e.batch_id AS "batchId"',
  'e.student_id AS "studentId"',
  `s.first_name || ' ' || s.last_name AS "studentName"`,
  'e.operation_id AS "operationId"',
  'o.title AS "operationTitle"',
  'o.order_id AS "orderId"',
  'p.number AS "orderNumber"',
  '(SELECT m.name FROM machines m WHERE m.id = e.machine_id) AS "machineName"',
  'e.day AS day',
  'e.half_day AS "halfDay"',
  'e.starts_at AS "startsAt"',
  'e.ends_at AS "endsAt"',
  'e.minutes AS minutes',
  'e.recorded_at AS "recordedAt"',
  '(SELECT u.name FROM users u WHERE u.id = e.recorded_by) AS "recordedByName"',
  'e.voided_at AS "voidedAt"',
  '(SELECT u.name FROM users u WHERE u.id = e.voided_by) AS "voidedByName"',
  'e.void_reason AS "voidReason"',
  'e.replaces_id AS "replacesId"',
];

/** Few youths and operations are found, then their hours by the index of each: arrays, since a subquery has no index behind it. */
const OF_FOUND_YOUTHS = 'e.student_id = ANY (ARRAY(SELECT f.id FROM students f WHERE f.search_text LIKE :like))';
const OF_FOUND_ORDERS = `e.operation_id = ANY (ARRAY(SELECT fo.id FROM operations fo JOIN production_orders f ON f.id = fo.order_id
  WHERE f.search_text LIKE :like))`;

const OF_ORDER = 'e.operation_id = ANY (ARRAY(SELECT f.id FROM operations f WHERE f.order_id = :orderId))';

type Row = Omit<TimeEntryView, 'from' | 'to' | 'recordedAt' | 'voidedAt'> & {
  startsAt: Date;
  endsAt: Date;
  recordedAt: Date;
  voidedAt: Date | null;
};

/** Workshop minutes of a youth in a month; `halfDays` with at least one minute. */
export interface StudentHours {
  studentId: string;
  studentName: string;
  groupId: string;
  groupName: string;
  minutes: number;
  halfDays: number;
}

/** One half-day of a youth with workshop minutes: what the share of workshop time is computed from. */
export interface StudentHalfDay {
  studentId: string;
  day: CivilDate;
  halfDay: HalfDay;
  minutes: number;
}

/** Minutes of an order: of the month asked, and in all against the allotted ones. */
export interface OrderHours {
  orderId: string;
  number: string;
  title: string;
  customerName: string | null;
  allottedMinutes: number;
  spentMinutes: number;
  monthMinutes: number;
}

/** Sums of hours. Voided rows count nowhere; the totals ask nothing about the actor. */
@Injectable()
export class HoursQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly visibility: Visibility,
  ) {}

  /** The history, voided rows too, of the groups that the actor may see. */
  async page(request: TimeEntriesRequest): Promise<Page<TimeEntryView>> {
    const { items, nextCursor } = await this.lists.page<Row, TimeEntrySort>(
      (await this.named(request)).select(COLUMNS),
      request.groupId ? LIST_OF_GROUP : LIST,
      request,
    );
    return { items: items.map(toView), nextCursor };
  }

  async count({ q, ...request }: TimeEntriesRequest): Promise<CountView> {
    const all = await this.filtered(request);
    if (!q) return this.lists.count(all);
    const found = (where: string): typeof all => all.clone().andWhere(where, { like: containing(fold(q)) });
    // at once, the hours of both indexes would be gathered, all of them, before the first is counted
    return this.lists.count(found(OF_FOUND_YOUTHS), found(`${OF_FOUND_ORDERS} AND NOT ${OF_FOUND_YOUTHS}`));
  }

  /** By youth, in the order of names. */
  byStudent(month: Month): Promise<StudentHours[]> {
    return this.work.manager.query(
      `SELECT s.id AS "studentId", s.first_name || ' ' || s.last_name AS "studentName", g.id AS "groupId", g.name AS "groupName",
              sum(e.minutes)::int AS minutes, count(DISTINCT (e.day, e.half_day))::int AS "halfDays"
         FROM time_entries e JOIN students s ON s.id = e.student_id JOIN groups g ON g.id = s.group_id
        WHERE e.voided_at IS NULL AND e.day BETWEEN $1 AND $2
        GROUP BY s.id, g.id ORDER BY g.name, s.last_name, s.first_name, s.id`,
      [monthStart(month), monthEnd(month)],
    );
  }

  halfDays(month: Month): Promise<StudentHalfDay[]> {
    return this.work.manager.query(
      `SELECT student_id AS "studentId", day, half_day AS "halfDay", sum(minutes)::int AS minutes FROM time_entries
        WHERE voided_at IS NULL AND day BETWEEN $1 AND $2 GROUP BY student_id, day, half_day ORDER BY day, half_day DESC, student_id`,
      [monthStart(month), monthEnd(month)],
    );
  }

  /** By order worked on in the month, in the order of numbers. */
  byOrder(month: Month): Promise<OrderHours[]> {
    return this.work.manager.query(
      `SELECT p.id AS "orderId", p.number, p.title, CASE WHEN c.id IS NOT NULL THEN concat_ws(' ', c.first_name, c.name) END AS "customerName",
              (SELECT coalesce(sum(o.allotted_minutes), 0)::int FROM operations o WHERE o.order_id = p.id) AS "allottedMinutes",
              (sum(e.minutes) + (SELECT coalesce(sum(w.minutes), 0) FROM operations x JOIN operation_openings w ON w.operation_id = x.id
                WHERE x.order_id = p.id))::int AS "spentMinutes", sum(e.minutes) FILTER (WHERE e.day BETWEEN $1 AND $2)::int AS "monthMinutes"
         FROM production_orders p JOIN operations o ON o.order_id = p.id JOIN time_entries e ON e.operation_id = o.id AND e.voided_at IS NULL
         LEFT JOIN customers c ON c.id = p.customer_id
        GROUP BY p.id, c.id HAVING bool_or(e.day BETWEEN $1 AND $2) ORDER BY p.number`,
      [monthStart(month), monthEnd(month)],
    );
  }

  /** Minutes spent on each of these operations; one without hours is missing. */
  async spentMinutes(operationIds: readonly string[]): Promise<Map<string, number>> {
    const rows: { id: string; minutes: number }[] = await this.work.manager.query(
      `SELECT id, sum(minutes)::int AS minutes FROM (
         SELECT operation_id AS id, minutes FROM time_entries WHERE voided_at IS NULL AND operation_id = ANY($1)
          UNION ALL SELECT operation_id, minutes FROM operation_openings WHERE operation_id = ANY($1)) AS spent GROUP BY id`,
      [operationIds],
    );
    return new Map(rows.map(({ id, minutes }) => [id, minutes]));
  }

  /** Who was on what, of a group that the actor may see. Throws 404 for another one. */
  async placements(groupId: string, from: CivilDate, to: CivilDate): Promise<AssignmentView[]> {
    await this.visibility.assertGroup(groupId);
    return this.work.manager.query(
      `SELECT a.student_id AS "studentId", a.operation_id AS "operationId", a.day, a.half_day AS "halfDay" FROM assignments a
        WHERE a.day BETWEEN $2 AND $3 AND EXISTS (SELECT 1 FROM group_memberships g
          WHERE g.student_id = a.student_id AND g.group_id = $1 AND g.from_on <= a.day AND (g.to_on IS NULL OR g.to_on >= a.day))
        ORDER BY a.day, a.half_day DESC, a.student_id, a.id LIMIT 5000`,
      [groupId, from, to],
    );
  }

  private async named(request: TimeEntriesRequest): Promise<SelectQueryBuilder<ObjectLiteral>> {
    return (await this.filtered(request))
      .innerJoin('students', 's', 's.id = e.student_id')
      .innerJoin('operations', 'o', 'o.id = e.operation_id')
      .innerJoin('production_orders', 'p', 'p.id = o.order_id');
  }

  /** Only the tables that are asked about: a count pays for no name. */
  private async filtered(request: TimeEntriesRequest): Promise<SelectQueryBuilder<ObjectLiteral>> {
    const mine = await this.visibility.groupIds();
    const query = this.work.manager.createQueryBuilder(TimeEntry, 'e');
    const { groupId, studentId, operationId, orderId, from, to, q } = request;
    if (mine !== 'all' || groupId) query.innerJoin('time_batches', 'b', 'b.id = e.batch_id');
    // each by itself: of a list the planner expects ten groups, most of a school, and a trainer has one or two
    if (mine !== 'all') query.andWhere(mine.length > 0 ? 'b.group_id IN (:...mine)' : 'false', { mine });
    if (groupId) query.andWhere('b.group_id = :groupId', { groupId });
    if (studentId) query.andWhere('e.student_id = :studentId', { studentId });
    if (operationId) query.andWhere('e.operation_id = :operationId', { operationId });
    if (orderId) query.andWhere(OF_ORDER, { orderId });
    // a batch and its entries are of one half-day
    const day = groupId ? 'b.day' : 'e.day';
    if (from) query.andWhere(`${day} >= :from`, { from });
    if (to) query.andWhere(`${day} <= :to`, { to });
    if (q) query.andWhere(`(${OF_FOUND_YOUTHS} OR ${OF_FOUND_ORDERS})`, { like: containing(fold(q)) });
    return query;
  }
}

const toView = ({ startsAt, endsAt, recordedAt, voidedAt, ...row }: Row): TimeEntryView => ({
  ...row,
  from: wallTimeAt(startsAt),
  to: wallTimeAt(endsAt),
  recordedAt: recordedAt.toISOString(),
  voidedAt: voidedAt?.toISOString() ?? null,
});
