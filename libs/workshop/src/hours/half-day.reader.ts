import { Injectable } from '@nestjs/common';
import {
  addDays,
  type CivilDate,
  formatMonth,
  type HalfDay,
  instantAt,
  isoWeekday,
  minutesOfDay,
  monthOf,
  parisMinute,
  type Refusal,
  wallTime,
  wallTimeAt,
} from '@etabli/kernel';
import { Clock, currentActor, type Reading, readTogether, rowsFrom, type Parameter, Work } from '@etabli/platform';
import { type MachinesAsked, type PermitFrame, Permits, type RequestedMachine, type Stint } from '@etabli/safety';
import { Months, type MonthState, Timetable } from '@etabli/school';
import { type Mark, type StudentFace, StudentQueries, Visibility } from '@etabli/students';
import { standingAt, standingsJson, type StandingsRow } from '../machine/standing.js';
import { isOpen, type OrderState } from '../order/order.rules.js';
import { awayIn } from './away.js';
import { type Beside, classHours, classStints, type Missed, supervision, type Supervision } from './supervision.js';
import type { FaceFacts, HalfDayFacts, OperationFacts, Piece, Placement, SlotHours } from './hours.rules.js';

/** A group's half-day: what the board shows and what hours are logged for. */
export interface GroupHalfDay {
  readonly groupId: string;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
}

interface OperationRow {
  id: string;
  title: string;
  machine: StandingsRow | null;
  orderId: string;
  done: boolean;
  orderState: OrderState;
}

export interface LoadedOperation extends OperationFacts {
  readonly machine: RequestedMachine | null;
  readonly orderId: string;
  /** nobody worked on it yet: the first hours put it to work */
  readonly waiting: boolean;
}

export interface LoadedHalfDay extends HalfDayFacts, Supervision {
  readonly operations: ReadonlyMap<string, LoadedOperation>;
  /** the hours of each youth in that week and on the days beside it, those that are corrected left out */
  readonly week: ReadonlyMap<string, readonly Stint[]>;
  /** what the gate reads of the youths and operations asked */
  readonly permits: PermitFrame;
}

/** A hundred and more of them: minutes since 1970 in UTC; those of the day itself say of which entry and operation they are. */
type HoursRow = [from: number, to: number, entryId?: string, operationId?: string];

interface Marked extends Mark {
  day: CivilDate;
  halfDay: HalfDay;
}

interface Around {
  trainerId: string | null;
  actorStaffId: string | null;
  operations: OperationRow[];
  /** of that week and the days beside it, by youth; null: none */
  hours: Readonly<Record<string, readonly HoursRow[] | null>>;
  /** of the roll call: who is absent in that week, or missed a slot, and everybody in the half-day; the last one taken is true */
  marks: Marked[];
  /** what other groups do in the half-day: hours, or the plan where none are written yet */
  beside: Beside[];
}

export interface LoggedPiece extends Piece {
  readonly entryId: string;
  readonly studentId: string;
}

/** Reads what the rules of hours ask: in one statement, whatever the number of youths and operations. */
@Injectable()
export class HalfDayReader {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly timetable: Timetable,
    private readonly months: Months,
    private readonly students: StudentQueries,
    private readonly permits: Permits,
    private readonly visibility: Visibility,
  ) {}

  /** Throws 404 for a group that the actor may not see. `asked`: which youths are to work on what. */
  async read(at: GroupHalfDay, asked: readonly Placement[], correcting?: { entryId: string }): Promise<LoadedHalfDay> {
    const [from, to] = daysAround(at.day);
    const operationIds = asked.map(({ operationId }) => operationId);
    const [, plan, month, called, [around], permits] = await readTogether(
      this.work.manager,
      this.visibility.readGroup(at.groupId),
      this.timetable.readPlan(at.groupId, from, to),
      this.months.readState('hours', at.day),
      this.students.readOfGroup(at.groupId, at.day),
      aroundOf(at, operationIds),
      this.permits.readFrame(
        asked.map(({ studentId }) => studentId),
        operationIds,
        machinesOf(operationIds),
      ),
    );
    const slot = plan.window(at.day, at.halfDay) ?? (await this.timetable.window(at.groupId, at.day, at.halfDay));
    const members = called.filter(worksHere);
    const { hours, marks, operations } = around!;
    const hoursOf = (id: string): HoursRow[] =>
      (hours[id] ?? []).filter(([, , entryId]) => entryId === undefined || entryId !== correcting?.entryId);
    const absences = byYouth(marks.flatMap(missedOf));
    const today = plan.days.find(({ day }) => day === at.day)?.slots ?? [];
    const lessons = classHours(plan);
    const faces = members.map(({ id, firstName, lastInitial }): [string, FaceFacts] => {
      const mark = marks.findLast((one) => one.studentId === id && one.day === at.day && one.halfDay === at.halfDay);
      return [
        id,
        {
          name: `${firstName} ${lastInitial}.`,
          absent: mark?.status === 'absent',
          away: awayIn(mark, today, at.halfDay, slot.start),
          logged: hoursOf(id).flatMap((row) => toLogged(id, row)),
        },
      ];
    });
    return {
      slot,
      refusals: this.wholeRefusals(at, slot, month),
      faces: new Map(faces),
      operations: takingHours(operations, correcting !== undefined, instantAt(at.day, wallTime(slot.end))),
      week: new Map(
        members.map(({ id }) => [
          id,
          [...hoursOf(id).map(([start, end]): Stint => [start, end]), ...classStints(lessons, absences.get(id) ?? [])],
        ]),
      ),
      ...supervision(plan, at, around!),
      permits,
    };
  }

  /** What speaks against the half-day as a whole: its month is closed, it has not begun. */
  async refusals(at: Pick<GroupHalfDay, 'day'>, slot: SlotHours): Promise<Refusal[]> {
    return this.wholeRefusals(at, slot, await this.months.stateOn('hours', at.day));
  }

  /** The hours of these youths on that day, in the order of time; voided ones left out. */
  async logged(studentIds: readonly string[], day: CivilDate): Promise<LoggedPiece[]> {
    const rows: { entryId: string; studentId: string; operationId: string; startsAt: Date; minutes: number }[] =
      await this.work.manager.query(
        `SELECT id AS "entryId", student_id AS "studentId", operation_id AS "operationId", starts_at AS "startsAt", minutes
         FROM time_entries WHERE student_id = ANY($1) AND day = $2 AND voided_at IS NULL ORDER BY starts_at, id`,
        [studentIds, day],
      );
    return rows.map(({ startsAt, minutes, ...row }) => {
      const start = minutesOfDay(wallTimeAt(startsAt));
      return { ...row, start, end: start + minutes };
    });
  }

  private wholeRefusals({ day }: Pick<GroupHalfDay, 'day'>, slot: SlotHours, month: MonthState): Refusal[] {
    const from = wallTime(slot.start);
    return [
      ...(month === 'open' ? [] : [{ code: 'hours.month_locked', params: { month: formatMonth(monthOf(day)) } }]),
      ...(instantAt(day, from) > this.clock.now() ? [{ code: 'hours.not_begun', params: { from, day } }] : []),
    ];
  }
}

/** The steps with their machines, the week and the marks of the group's youths, and who is with them. */
const aroundOf = ({ groupId, day, halfDay }: GroupHalfDay, operationIds: readonly string[]): Reading<Around[]> =>
  rowsFrom<Around>(aroundSql, [
    groupId,
    currentActor().userId,
    [...new Set(operationIds)],
    ...daysAround(day),
    day,
    halfDay,
  ]);

const machinesOf = (operationIds: readonly string[]): MachinesAsked => ({
  sql: (first, parameter) =>
    `SELECT DISTINCT m.id, m.family FROM machines m JOIN operations o ON o.machine_id = m.id WHERE o.id = ANY (${parameter(first, 'uuid[]')})`,
  values: [operationIds],
});

const aroundSql = (first: number, parameter: Parameter): string => {
  const [group, actor] = [parameter(first, 'uuid'), parameter(first + 1, 'uuid')];
  const [from, to, day] = [3, 4, 5].map((place) => parameter(first + place, 'date'));
  const halfDay = parameter(first + 6, 'text');
  const minute = (column: string): string => `(date_part('epoch', t.${column}) / 60)::int`;
  const during = (table: string): string =>
    `${table}.from_on <= ${day} AND (${table}.to_on IS NULL OR ${table}.to_on >= ${day})`;
  return `
  WITH members AS MATERIALIZED (SELECT m.student_id FROM group_memberships m WHERE m.group_id = ${group} AND ${during('m')}),
    actor AS MATERIALIZED (SELECT id FROM staff_members WHERE user_id = ${actor} AND kind = 'master_trainer'),
    -- whoever may be with the group, and whom those replace who are away: their other groups are beside it
    staff AS MATERIALIZED (SELECT trainer_id AS id FROM groups WHERE id = ${group} UNION SELECT id FROM actor
      UNION SELECT teacher_id FROM timetable_slots WHERE group_id = ${group}
      UNION SELECT (s ->> 'teacherId')::uuid FROM timetable_exceptions x, jsonb_array_elements(x.slots) AS s WHERE x.group_id = ${group} AND x.day = ${day}
      UNION SELECT unnest(ARRAY[staff_id, replacement_id]) FROM staff_absences WHERE from_on <= ${day} AND to_on >= ${day}),
    others AS MATERIALIZED (SELECT m.student_id, g.trainer_id FROM groups g JOIN group_memberships m ON m.group_id = g.id
      WHERE g.trainer_id IN (SELECT id FROM staff) AND g.id <> ${group} AND ${during('m')})
  SELECT (SELECT trainer_id FROM groups WHERE id = ${group}) AS "trainerId", (SELECT id FROM actor) AS "actorStaffId",
    (SELECT coalesce(json_agg(json_build_object('id', o.id, 'title', o.title, 'orderId', o.order_id, 'done', o.state = 'done', 'orderState', p.state,
       'machine', CASE WHEN m.id IS NOT NULL
         THEN ${standingsJson(day)} END)), '[]')
       FROM operations o JOIN production_orders p ON p.id = o.order_id LEFT JOIN machines m ON m.id = o.machine_id
      WHERE o.id = ANY (${parameter(first + 2, 'uuid[]')})) AS operations,
    (SELECT coalesce(json_object_agg(members.student_id, (SELECT json_agg(CASE WHEN t.day = ${day}
           THEN json_build_array(${minute('starts_at')}, ${minute('ends_at')}, t.id, t.operation_id)
           ELSE json_build_array(${minute('starts_at')}, ${minute('ends_at')}) END ORDER BY t.starts_at, t.id)
         FROM time_entries t WHERE t.student_id = members.student_id AND t.day BETWEEN ${from} AND ${to} AND t.voided_at IS NULL)), '{}')
       FROM members) AS hours,
    (SELECT coalesce(json_agg(json_build_object('studentId', k.student_id, 'day', k.day, 'halfDay', k.half_day, 'status', k.status,
       'lateMinutes', k.late_minutes, 'missed', k.missed, 'lateSlot', k.late_slot) ORDER BY k.taken_at), '[]')
       FROM members JOIN marks_in_force k USING (student_id) WHERE k.day BETWEEN ${from} AND ${to}
        AND (k.status = 'absent' OR k.missed <> '{}' OR (k.day = ${day} AND k.half_day = ${halfDay}))) AS marks,
    (SELECT coalesce(json_agg(json_build_object('studentId', o.student_id, 'trainerId', o.trainer_id, 'startsAt', e.starts_at, 'endsAt', e.ends_at)), '[]')
       FROM others o LEFT JOIN LATERAL (SELECT * FROM time_entries t WHERE t.student_id = o.student_id AND t.day = ${day}
         AND t.voided_at IS NULL OFFSET 0) AS e ON true
      WHERE e.id IS NOT NULL OR EXISTS (SELECT FROM assignments a WHERE a.student_id = o.student_id AND a.day = ${day}
              AND a.half_day = ${halfDay})) AS beside`;
};

function byYouth<T extends { readonly studentId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const own = found.get(row.studentId);
    if (own) own.push(row);
    else found.set(row.studentId, [row]);
  }
  return found;
}

const missedOf = ({ studentId, day, halfDay, status, missed }: Marked): (Missed & { studentId: string })[] =>
  status === 'absent'
    ? [{ studentId, day, halfDay, slots: null }]
    : missed.length > 0
      ? [{ studentId, day, halfDay, slots: missed }]
      : [];

/** The week with the days beside it, which rests are counted to. */
function daysAround(day: CivilDate): [CivilDate, CivilDate] {
  const monday = addDays(day, 1 - isoWeekday(day));
  return [addDays(monday, -1), addDays(monday, 7)];
}

/** Somebody in his trial week watches: he is called, but works at no machine. Somebody in a firm is not there. */
export const worksHere = ({ trial, placed }: StudentFace): boolean => !trial && !placed;

/** A correction may name a step that is over, since the hours were worked; never one of an order that is cancelled or not released. */
function takingHours(rows: readonly OperationRow[], closedToo: boolean, until: Date): Map<string, LoadedOperation> {
  const open = ({ done, orderState }: OperationRow): boolean =>
    closedToo ? orderState !== 'cancelled' && orderState !== 'planned' : !done && isOpen(orderState);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        title: row.title,
        machine: row.machine && standingAt(row.machine, until),
        orderId: row.orderId,
        open: open(row),
        waiting: row.orderState === 'released',
      },
    ]),
  );
}

function toLogged(studentId: string, [from, to, entryId, operationId]: HoursRow): LoggedPiece[] {
  if (entryId === undefined || operationId === undefined) return [];
  const { minute: start } = parisMinute(from);
  return [{ entryId, studentId, operationId, start, end: start + to - from }];
}
