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
  type Refusal,
  wallTime,
  wallTimeAt,
} from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import type { RequestedMachine, Stint } from '@etabli/safety';
import { Months, Timetable } from '@etabli/school';
import { RollCalls, type StudentFace, StudentQueries, Visibility } from '@etabli/students';
import { standingJson, type StandingRow, toRequestedMachine } from '../machine/standing.js';
import { isOpen, type OrderState } from '../order/order.rules.js';
import { awayIn } from './away.js';
import { classStints, type Missed, supervision, type Beside, type Supervision } from './supervision.js';
import type { FaceFacts, HalfDayFacts, OperationFacts, Piece, SlotHours } from './hours.rules.js';

/** A group's half-day: what the board shows and what hours are logged for. */
export interface GroupHalfDay {
  readonly groupId: string;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
}

interface OperationRow {
  id: string;
  title: string;
  machine: StandingRow | null;
  orderId: string;
  done: boolean;
  orderState: OrderState;
}

export interface LoadedOperation extends OperationFacts {
  readonly machine: RequestedMachine | null;
  readonly orderId: string;
}

export interface LoadedHalfDay extends HalfDayFacts, Supervision {
  readonly operations: ReadonlyMap<string, LoadedOperation>;
  /** the hours of each youth in that week and on the days beside it, those that are corrected left out */
  readonly week: ReadonlyMap<string, readonly Stint[]>;
}

interface WeekEntry {
  entryId: string;
  studentId: string;
  operationId: string;
  day: CivilDate;
  startsAt: string;
  endsAt: string;
}

interface Around {
  trainerId: string | null;
  actorStaffId: string | null;
  operations: OperationRow[];
  entries: WeekEntry[];
  /** half-days of that week, or slots of them, of which the roll call says absent */
  missed: Missed[];
  /** what other groups do in the half-day: hours, or the plan where none are written yet */
  beside: Beside[];
}

export interface LoggedPiece extends Piece {
  readonly entryId: string;
  readonly studentId: string;
}

/** Reads what the rules of hours ask: seven queries at most, whatever the number of youths and operations. */
@Injectable()
export class HalfDayReader {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly timetable: Timetable,
    private readonly months: Months,
    private readonly students: StudentQueries,
    private readonly rollCalls: RollCalls,
    private readonly visibility: Visibility,
  ) {}

  /** Throws 404 for a group that the actor may not see. */
  async read(
    at: GroupHalfDay,
    operationIds: readonly string[],
    correcting?: { entryId: string },
  ): Promise<LoadedHalfDay> {
    await this.visibility.assertGroup(at.groupId);
    const [from, to] = daysAround(at.day);
    const plan = await this.timetable.plan(at.groupId, from, to);
    const slot = plan.window(at.day, at.halfDay) ?? (await this.timetable.window(at.groupId, at.day, at.halfDay));
    const today = plan.days.find(({ day }) => day === at.day)?.slots ?? [];
    const refusals = await this.refusals(at, slot);
    const members = (await this.students.ofGroup(at.groupId, at.day)).filter(worksHere);
    const ids = members.map(({ id }) => id);
    const marks = await this.rollCalls.marks(ids, at.day, at.halfDay);
    const around = await this.around(at, slot, ids, operationIds);
    const week = around.entries.filter(({ entryId }) => entryId !== correcting?.entryId);
    const logged = week.filter(({ day }) => day === at.day).map(toLogged);
    const faces = members.map(({ id, firstName, lastInitial }): [string, FaceFacts] => {
      const mark = marks.get(id);
      return [
        id,
        {
          name: `${firstName} ${lastInitial}.`,
          absent: mark?.status === 'absent',
          away: awayIn(mark, today, at.halfDay, slot.start),
          logged: logged.filter(({ studentId }) => studentId === id),
        },
      ];
    });
    return {
      slot,
      refusals,
      faces: new Map(faces),
      operations: takingHours(around.operations, correcting !== undefined),
      week: new Map(
        ids.map((id) => [
          id,
          [...week.filter(({ studentId }) => studentId === id).map(toStint), ...classStints(plan, id, around.missed)],
        ]),
      ),
      ...supervision(plan, at, around),
    };
  }

  /** What speaks against the half-day as a whole: its month is closed, it has not begun. */
  async refusals({ day }: Pick<GroupHalfDay, 'day'>, slot: SlotHours): Promise<Refusal[]> {
    const from = wallTime(slot.start);
    return [
      ...((await this.months.isLocked('hours', day))
        ? [{ code: 'hours.month_locked', params: { month: formatMonth(monthOf(day)) } }]
        : []),
      ...(instantAt(day, from) > this.clock.now() ? [{ code: 'hours.not_begun', params: { from, day } }] : []),
    ];
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

  /** The steps with their machines, the week of these youths and who is with them: one query. */
  private async around(
    { groupId, day, halfDay }: GroupHalfDay,
    slot: SlotHours,
    studentIds: readonly string[],
    operationIds: readonly string[],
  ): Promise<Around> {
    const [around]: [Around] = await this.work.manager.query(AROUND, [
      groupId,
      currentActor().userId,
      [...new Set(operationIds)],
      studentIds,
      ...daysAround(day),
      day,
      halfDay,
      // a machine stopped in the afternoon ran in the morning, one repaired in it may be used
      instantAt(day, wallTime(slot.end)),
    ]);
    return around;
  }
}

const AROUND = `
  SELECT (SELECT trainer_id FROM groups WHERE id = $1) AS "trainerId",
    (SELECT id FROM staff_members WHERE user_id = $2 AND kind = 'master_trainer') AS "actorStaffId",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'title', o.title, 'orderId', o.order_id, 'done', o.state = 'done', 'orderState', p.state,
       'machine', CASE WHEN m.id IS NOT NULL
         THEN ${standingJson('$9::timestamptz', '$7::date')} END)), '[]')
       FROM operations o JOIN production_orders p ON p.id = o.order_id LEFT JOIN machines m ON m.id = o.machine_id WHERE o.id = ANY($3)) AS operations,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('entryId', id, 'studentId', student_id, 'operationId', operation_id, 'day', day,
       'startsAt', starts_at, 'endsAt', ends_at) ORDER BY starts_at, id), '[]')
       FROM time_entries WHERE student_id = ANY($4) AND day BETWEEN $5 AND $6 AND voided_at IS NULL) AS entries,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('studentId', student_id, 'day', day, 'halfDay', half_day,
       'slots', CASE WHEN status <> 'absent' THEN missed END)), '[]')
       FROM marks_in_force WHERE student_id = ANY($4) AND day BETWEEN $5 AND $6 AND (status = 'absent' OR missed <> '{}')) AS missed,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('studentId', m.student_id, 'trainerId', g.trainer_id, 'startsAt', e.starts_at, 'endsAt', e.ends_at)), '[]')
       FROM group_memberships m JOIN groups g ON g.id = m.group_id
       LEFT JOIN time_entries e ON e.student_id = m.student_id AND e.day = $7 AND e.voided_at IS NULL
      WHERE m.group_id <> $1 AND m.from_on <= $7 AND (m.to_on IS NULL OR m.to_on >= $7)
        AND (e.id IS NOT NULL OR EXISTS (SELECT FROM assignments a WHERE a.student_id = m.student_id AND a.day = $7 AND a.half_day = $8))) AS beside`;

/** The week with the days beside it, which rests are counted to. */
function daysAround(day: CivilDate): [CivilDate, CivilDate] {
  const monday = addDays(day, 1 - isoWeekday(day));
  return [addDays(monday, -1), addDays(monday, 7)];
}

/** Somebody in his trial week watches: he is called, but works at no machine. Somebody in a firm is not there. */
export const worksHere = ({ trial, placed }: StudentFace): boolean => !trial && !placed;

/** A correction may name a step that is over, since the hours were worked; never one of an order that is cancelled or not released. */
function takingHours(rows: readonly OperationRow[], closedToo: boolean): Map<string, LoadedOperation> {
  const open = ({ done, orderState }: OperationRow): boolean =>
    closedToo ? orderState !== 'cancelled' && orderState !== 'planned' : !done && isOpen(orderState);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        title: row.title,
        machine: row.machine && toRequestedMachine(row.machine),
        orderId: row.orderId,
        open: open(row),
      },
    ]),
  );
}

const iso = (text: string): string => new Date(text).toISOString();
const toStint = ({ startsAt, endsAt }: WeekEntry): Stint => ({ startsAt: iso(startsAt), endsAt: iso(endsAt) });

function toLogged({ entryId, studentId, operationId, startsAt, endsAt }: WeekEntry): LoggedPiece {
  const start = minutesOfDay(wallTimeAt(new Date(startsAt)));
  const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
  return { entryId, studentId, operationId, start, end: start + minutes };
}
