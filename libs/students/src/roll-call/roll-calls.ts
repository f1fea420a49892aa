import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, type HalfDay, newId } from '@etabli/kernel';
import { Clock, currentActor, invalidFields, Outbox, Work } from '@etabli/platform';
import { Calendar, closedWords, Timetable } from '@etabli/school';
import { FollowUps } from '../absence/follow-ups.js';
import { StudentQueries } from '../student/student.queries.js';
import { Visibility } from '../student/visibility.js';
import { AttendanceRules } from './attendance-settings.js';
import { RollCall, RollCallMark } from './roll-call.entity.js';
import { rollCallErrors } from './roll-call.errors.js';
import './roll-call.events.js';
import {
  completeMarks,
  type GivenMark,
  type HalfDaySlots,
  type Mark,
  markErrors,
  newlyAbsent,
  type Presence,
  sameMark,
} from './roll-call.rules.js';

export interface RollCallInput {
  groupId: string;
  day: CivilDate;
  halfDay: HalfDay;
  /** the exceptions; who is not named is present */
  marks: readonly GivenMark[];
  /** the sheet is read-only from now on */
  validate?: boolean;
}

@Injectable()
export class RollCalls {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly students: StudentQueries,
    private readonly visibility: Visibility,
    private readonly calendar: Calendar,
    private readonly timetable: Timetable,
    private readonly rules: AttendanceRules,
    private readonly followUps: FollowUps,
  ) {}

  /**
   * Takes the roll call of a group, or takes it anew until it is validated. Answers its id and publishes
   * `students.absence.recorded.v1` for each new absence, `students.roll_call.validated.v1`. Throws 404 for a foreign group, 422 by
   * mark, `roll_call.future`, `roll_call.nobody`, `roll_call.closed_day`, `roll_call.validated`.
   */
  record(input: RollCallInput): Promise<string> {
    const { groupId, day, halfDay } = input;
    return this.work.run('roll_call.record', async (tx) => {
      await this.visibility.assertGroup(groupId);
      if (day > this.clock.today()) throw rollCallErrors.refused('roll_call.future');
      const faces = await this.students.ofGroup(groupId, day);
      if (faces.length === 0) throw rollCallErrors.refused('roll_call.nobody', { day });
      // who is in a firm is not due at school: whatever the sheet says of him, nothing is written
      const placed = new Set(faces.filter((face) => face.placed).map(({ id }) => id));
      const members = faces.map(({ id }) => id).filter((id) => !placed.has(id));
      const marks = input.marks.filter(({ studentId }) => !placed.has(studentId));
      const slots = await this.due(groupId, day, halfDay);
      const wrong = markErrors(marks, members, slots.starts);
      if (wrong.length > 0) throw invalidFields(wrong);
      const rollCall = await this.claim(tx, input);
      if (rollCall.validatedAt) throw rollCallErrors.refused('roll_call.validated');
      const before = await tx.findBy(RollCallMark, { rollCallId: rollCall.id });
      const after = completeMarks(marks, members, slots);
      await this.write(tx, rollCall.id, before, after);
      await this.tell(newlyAbsent(before, after), day, halfDay);
      await this.seal(tx, rollCall.id, input.validate ?? false);
      if (input.validate) await this.followUps.consider(tx, absentOf(after), day);
      return rollCall.id;
    });
  }

  /** The marks of these youths in that half-day as they are true now; who has none is missing from the map. One query. */
  async marks(studentIds: readonly string[], day: CivilDate, halfDay: HalfDay): Promise<Map<string, Mark>> {
    if (studentIds.length === 0) return new Map();
    const rows: Mark[] = await this.work.manager.query(
      `SELECT student_id AS "studentId", status, late_minutes AS "lateMinutes", missed, late_slot AS "lateSlot" FROM marks_in_force
        WHERE day = $1 AND half_day = $2 AND student_id = ANY($3) ORDER BY taken_at`,
      [day, halfDay, studentIds],
    );
    return new Map(rows.map((mark) => [mark.studentId, mark]));
  }

  /** The presence of each of these youths in that half-day. One query. */
  async presence(studentIds: readonly string[], day: CivilDate, halfDay: HalfDay): Promise<Map<string, Presence>> {
    const marks = await this.marks(studentIds, day, halfDay);
    return new Map(studentIds.map((id) => [id, marks.get(id)?.status ?? 'unknown']));
  }

  /** What a half-day of that group counts as: its slots, and the school's threshold. */
  async slots(groupId: string, day: CivilDate, halfDay: HalfDay): Promise<HalfDaySlots> {
    const slots = (await this.timetable.of(groupId, day)).filter((slot) => slot.halfDay === halfDay);
    const { absentPercent } = await this.rules.find();
    return { starts: slots.map(({ startsAt }) => startsAt), absentPercent };
  }

  /** As `slots`. Throws `roll_call.closed_day` when the school is closed and nothing is planned. */
  private async due(groupId: string, day: CivilDate, halfDay: HalfDay): Promise<HalfDaySlots> {
    const slots = await this.slots(groupId, day, halfDay);
    if (slots.starts.length === 0) {
      const status = await this.calendar.status(groupId, day);
      if (!status.open) throw rollCallErrors.refused('roll_call.closed_day', { day, why: closedWords(status) });
    }
    return slots;
  }

  /** The row of the roll call, locked: two tablets at once write one after the other. */
  private async claim(tx: EntityManager, { groupId, day, halfDay }: RollCallInput): Promise<RollCall> {
    await tx.query(
      `INSERT INTO roll_calls (id, group_id, day, half_day, taken_by, taken_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (group_id, day, half_day) DO NOTHING`,
      [newId(), groupId, day, halfDay, currentActor().userId, this.clock.now()],
    );
    return tx.findOneOrFail(RollCall, { where: { groupId, day, halfDay }, lock: { mode: 'pessimistic_write' } });
  }

  private async seal(tx: EntityManager, id: string, validate: boolean): Promise<void> {
    const now = this.clock.now();
    const by = currentActor().userId;
    const sealed = validate ? { validatedAt: now, validatedBy: by } : {};
    await tx.update(RollCall, { id }, { takenBy: by, takenAt: now, ...sealed });
    if (validate) await this.outbox.publish('students.roll_call.validated.v1', { rollCallId: id });
  }

  private async tell(studentIds: readonly string[], day: CivilDate, halfDay: HalfDay): Promise<void> {
    for (const studentId of studentIds)
      await this.outbox.publish('students.absence.recorded.v1', { studentId, day, halfDay });
  }

  /** Only what differs, so that the audit trail shows the change and nothing else. */
  private async write(
    tx: EntityManager,
    rollCallId: string,
    before: readonly RollCallMark[],
    after: readonly Mark[],
  ): Promise<void> {
    const known = new Map(before.map((mark) => [mark.studentId, mark]));
    const fresh = after.filter((mark) => !known.has(mark.studentId));
    if (fresh.length > 0)
      await tx.insert(
        RollCallMark,
        fresh.map((mark) => ({ id: newId(), rollCallId, ...mark, missed: [...mark.missed] })),
      );
    for (const { studentId, missed, ...mark } of after) {
      const old = known.get(studentId);
      if (old && !sameMark(old, { ...mark, missed }))
        await tx.update(RollCallMark, { id: old.id }, { ...mark, missed: [...missed] });
    }
    const gone = before.filter((mark) => !after.some((one) => one.studentId === mark.studentId));
    for (const { id } of gone) await tx.delete(RollCallMark, { id });
  }
}

const absentOf = (marks: readonly Mark[]): string[] =>
  marks.filter(({ status }) => status === 'absent').map(({ studentId }) => studentId);
