import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, type HalfDay, newId } from '@etabli/kernel';
import { Clock, currentActor, invalidFields, Outbox, Work } from '@etabli/platform';
import { StudentQueries } from '../student/student.queries.js';
import { Visibility } from '../student/visibility.js';
import { RollCall, RollCallMark } from './roll-call.entity.js';
import { rollCallErrors } from './roll-call.errors.js';
import './roll-call.events.js';
import { completeMarks, type GivenMark, type Mark, markErrors, newlyAbsent, type Presence } from './roll-call.rules.js';

export interface RollCallInput {
  groupId: string;
  day: CivilDate;
  halfDay: HalfDay;
  /** the exceptions; who is not named is present */
  marks: readonly GivenMark[];
}

@Injectable()
export class RollCalls {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly students: StudentQueries,
    private readonly visibility: Visibility,
  ) {}

  /**
   * Takes the roll call of a group, or corrects the one taken before. Answers its id and publishes
   * `students.absence.recorded.v1` for each new absence. Throws 404 for a foreign group, 422 by mark,
   * `roll_call.future`, `roll_call.nobody`.
   */
  record(input: RollCallInput): Promise<string> {
    const { groupId, day, halfDay } = input;
    return this.work.run('roll_call.record', async (tx) => {
      await this.visibility.assertGroup(groupId);
      if (day > this.clock.today()) throw rollCallErrors.refused('roll_call.future');
      const members = (await this.students.ofGroup(groupId, day)).map((face) => face.id);
      if (members.length === 0) throw rollCallErrors.refused('roll_call.nobody', { day });
      const wrong = markErrors(input.marks, members);
      if (wrong.length > 0) throw invalidFields(wrong);
      const id = await this.claim(tx, input);
      const before = await tx.findBy(RollCallMark, { rollCallId: id });
      const after = completeMarks(input.marks, members);
      await this.write(tx, id, before, after);
      for (const studentId of newlyAbsent(before, after)) {
        await this.outbox.publish('students.absence.recorded.v1', { studentId, day, halfDay });
      }
      return id;
    });
  }

  /** The marks of these youths in that half-day; who has none is missing from the map. One query. */
  async marks(studentIds: readonly string[], day: CivilDate, halfDay: HalfDay): Promise<Map<string, Mark>> {
    if (studentIds.length === 0) return new Map();
    const rows = await this.work.manager
      .createQueryBuilder(RollCallMark, 'm')
      .innerJoin(RollCall, 'r', 'r.id = m.roll_call_id')
      .select(['m.student_id AS "studentId"', 'm.status AS "status"', 'm.late_minutes AS "lateMinutes"'])
      .where('r.day = :day AND r.half_day = :halfDay AND m.student_id = ANY(:studentIds)', { day, halfDay, studentIds })
      .orderBy('r.taken_at')
      .getRawMany<Mark>();
    return new Map(rows.map((mark) => [mark.studentId, mark]));
  }

  /** The presence of each of these youths in that half-day. One query. */
  async presence(studentIds: readonly string[], day: CivilDate, halfDay: HalfDay): Promise<Map<string, Presence>> {
    const marks = await this.marks(studentIds, day, halfDay);
    return new Map(studentIds.map((id) => [id, marks.get(id)?.status ?? 'unknown']));
  }

  /** The row of the roll call, locked: two tablets at once write one after the other. */
  private async claim(tx: EntityManager, { groupId, day, halfDay }: RollCallInput): Promise<string> {
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO roll_calls (id, group_id, day, half_day, taken_by, taken_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (group_id, day, half_day) DO UPDATE SET taken_by = EXCLUDED.taken_by, taken_at = EXCLUDED.taken_at RETURNING id`,
      [newId(), groupId, day, halfDay, currentActor().userId, this.clock.now()],
    );
    return rows[0]!.id;
  }

  /** Only what differs, so that the audit trail shows the correction and nothing else. */
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
        fresh.map((mark) => ({ id: newId(), rollCallId, ...mark })),
      );
    for (const { studentId, status, lateMinutes } of after) {
      const old = known.get(studentId);
      if (old && (old.status !== status || old.lateMinutes !== lateMinutes))
        await tx.update(RollCallMark, { id: old.id }, { status, lateMinutes });
    }
    const gone = before.filter((mark) => !after.some((one) => one.studentId === mark.studentId));
    for (const { id } of gone) await tx.delete(RollCallMark, { id });
  }
}
