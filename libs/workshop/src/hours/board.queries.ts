import { Injectable } from '@nestjs/common';
import { type CivilDate, type HalfDay, halfDayAt, wallTime } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { Timetable } from '@etabli/school';
import { RollCalls, StudentQueries, Visibility } from '@etabli/students';
import { Assignment } from './assignment.entity.js';
import { awayIn } from './away.js';
import { type GroupHalfDay, HalfDayReader, type LoggedPiece, worksHere } from './half-day.reader.js';
import {
  type BoardBatchView,
  type BoardFaceView,
  type BoardOperationView,
  type BoardSlotView,
  type BoardView,
  type LoggedStretchView,
  toRefusalView,
} from './hours.dto.js';
import { type SlotHours, slotMinutes, UNDO_SECONDS } from './hours.rules.js';
import { SPENT_ON } from './spent.sql.js';

export type Board = BoardView;

/** Everything the trainer's screen shows of a half-day, in one answer. */
@Injectable()
export class BoardQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly timetable: Timetable,
    private readonly students: StudentQueries,
    private readonly rollCalls: RollCalls,
    private readonly visibility: Visibility,
    private readonly reader: HalfDayReader,
  ) {}

  /** Without day or half-day: now. Throws 404 for a group that the actor may not see. */
  async board(
    groupId: string,
    day: CivilDate = this.clock.today(),
    halfDay: HalfDay = halfDayAt(this.clock.now()),
  ): Promise<Board> {
    await this.visibility.assertGroup(groupId);
    const at = { groupId, day, halfDay };
    const plan = await this.timetable.plan(groupId, day, day);
    const slot = plan.window(day, halfDay) ?? (await this.timetable.window(groupId, day, halfDay));
    const today = plan.days[0]!.slots;
    const members = (await this.students.ofGroup(groupId, day)).filter(worksHere);
    const ids = members.map(({ id }) => id);
    const marks = await this.rollCalls.marks(ids, day, halfDay);
    const logged = (await this.reader.logged(ids, day)).filter(({ start }) => start >= slot.start && start < slot.end);
    const placed = await this.placed(ids, at);
    const batches = await this.batches(at);
    const operations = await this.operations([...placed.values(), ...logged.map(({ operationId }) => operationId)]);
    const faces = members.map(({ bornOn: _bornOn, ...face }): BoardFaceView => {
      const mark = marks.get(face.id);
      const operationId = placed.get(face.id);
      const mine = logged.filter(({ studentId }) => studentId === face.id);
      const present = mark?.status === 'present' || mark?.status === 'late';
      return {
        ...face,
        presence: mark?.status ?? 'unknown',
        lateMinutes: mark?.lateMinutes ?? 0,
        missed: [...(mark?.missed ?? [])],
        lateSlot: mark?.lateSlot ?? null,
        away: awayIn(mark, today, halfDay, slot.start).map(({ start, end }) => ({
          from: wallTime(start),
          to: wallTime(end),
        })),
        operationId: operations.some(({ id }) => id === operationId) ? operationId! : null,
        logged: mine.map(toStretchView),
        gap: batches.length > 0 && present && mine.length === 0,
      };
    });
    return {
      ...at,
      groupName: await this.groupName(groupId),
      slot: toSlotView(slot),
      refusals: (await this.reader.refusals(at, slot)).map(toRefusalView),
      operations,
      faces,
      batches,
      ...(await this.rollCall(at)),
    };
  }

  /** Each youth's operation: as planned for this half-day, else the last one of the group's last half-day. */
  private async placed(ids: readonly string[], at: GroupHalfDay): Promise<Map<string, string>> {
    const planned = await this.work.manager
      .createQueryBuilder(Assignment, 'a')
      .where('a.student_id = ANY(:ids) AND a.day = :day AND a.half_day = :halfDay', {
        ids,
        day: at.day,
        halfDay: at.halfDay,
      })
      .orderBy('a.id')
      .getMany();
    return new Map(
      [...(await this.lastHalfDay(at)), ...planned].map(({ studentId, operationId }) => [studentId, operationId]),
    );
  }

  private lastHalfDay({ groupId, day, halfDay }: GroupHalfDay): Promise<{ studentId: string; operationId: string }[]> {
    return this.work.manager.query(
      `WITH last AS (
         SELECT day, half_day FROM time_batches
          WHERE group_id = $1 AND voided_at IS NULL AND (day, half_day = 'afternoon') < ($2::date, $3 = 'afternoon')
          ORDER BY day DESC, half_day = 'afternoon' DESC LIMIT 1)
       SELECT e.student_id AS "studentId", e.operation_id AS "operationId"
         FROM last JOIN time_batches b ON b.group_id = $1 AND b.day = last.day AND b.half_day = last.half_day
         JOIN time_entries e ON e.batch_id = b.id AND e.voided_at IS NULL ORDER BY e.starts_at`,
      [groupId, day, halfDay],
    );
  }

  /** The operations that take hours: those of this half-day first, then by due day. */
  private operations(plannedIds: readonly string[]): Promise<BoardOperationView[]> {
    return this.work.manager.query(
      `SELECT o.id, o.title, p.id AS "orderId", p.number AS "orderNumber", p.title AS "orderTitle",
              CASE WHEN c.id IS NOT NULL THEN concat_ws(' ', c.first_name, c.name) END AS "customerName",
              m.name AS "machineName", m.id AS "machineId", coalesce(m.state <> 'in_use', false) AS "machineStopped",
              m.stop_reason AS "machineStopReason", coalesce(o.due_on, p.due_on) AS "dueOn",
              coalesce(coalesce(o.due_on, p.due_on) < $2, false) AS late, o.allotted_minutes AS "allottedMinutes",
              ${SPENT_ON('o.id')} AS "spentMinutes",
              CASE WHEN l.delivered_quantity > 0 THEN trim_scale(l.quantity - l.delivered_quantity)::text END AS remaining, l.unit,
              o.id = ANY($1) AS planned
         FROM operations o JOIN production_orders p ON p.id = o.order_id
         LEFT JOIN customers c ON c.id = p.customer_id LEFT JOIN machines m ON m.id = o.machine_id
         LEFT JOIN production_order_lines l ON l.id = o.line_id
        WHERE o.state = 'open' AND p.state IN ('released', 'in_work')
        ORDER BY planned DESC, coalesce(o.due_on, p.due_on) NULLS LAST, p.number, o.position, o.id LIMIT 200`,
      [[...new Set(plannedIds)], this.clock.today()],
    );
  }

  private async batches({ groupId, day, halfDay }: GroupHalfDay): Promise<BoardBatchView[]> {
    const rows: { id: string; recordedAt: Date; recordedByName: string | null }[] = await this.work.manager.query(
      `SELECT b.id, b.recorded_at AS "recordedAt", u.name AS "recordedByName" FROM time_batches b LEFT JOIN users u ON u.id = b.recorded_by
        WHERE b.group_id = $1 AND b.day = $2 AND b.half_day = $3 AND b.voided_at IS NULL ORDER BY b.recorded_at, b.id`,
      [groupId, day, halfDay],
    );
    return rows.map(({ recordedAt, ...row }) => ({
      ...row,
      recordedAt: recordedAt.toISOString(),
      undoUntil: new Date(recordedAt.getTime() + UNDO_SECONDS * 1000).toISOString(),
    }));
  }

  private async rollCall({
    groupId,
    day,
    halfDay,
  }: GroupHalfDay): Promise<Pick<BoardView, 'rollCallId' | 'rollCallValidated'>> {
    const [found]: { rollCallId: string; rollCallValidated: boolean }[] = await this.work.manager.query(
      `SELECT id AS "rollCallId", validated_at IS NOT NULL AS "rollCallValidated" FROM roll_calls
        WHERE group_id = $1 AND day = $2 AND half_day = $3`,
      [groupId, day, halfDay],
    );
    return found ?? { rollCallId: null, rollCallValidated: false };
  }

  private async groupName(id: string): Promise<string> {
    const [group]: { name: string }[] = await this.work.manager.query('SELECT name FROM groups WHERE id = $1', [id]);
    return group!.name;
  }
}

const toStretchView = ({ entryId, operationId, start, end }: LoggedPiece): LoggedStretchView => ({
  entryId,
  operationId,
  from: wallTime(start),
  to: wallTime(end),
  minutes: end - start,
});

const toSlotView = (slot: SlotHours): BoardSlotView => ({
  from: wallTime(slot.start),
  to: wallTime(slot.end),
  breaks: slot.breaks.map(({ start, end }) => ({ from: wallTime(start), to: wallTime(end) })),
  minutes: slotMinutes(slot),
});
