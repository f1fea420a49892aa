import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type CivilDate, type Month, monthEnd, monthOf, monthStart, newId } from '@etabli/kernel';
import { Clock, currentActor, Jobs, Work } from '@etabli/platform';
import { Student } from '../student/student.entity.js';
import { AbsenceFollowUp } from './absence.entity.js';
import { absenceErrors } from './absence.errors.js';
import { monthCounter, type MonthCounter } from './absence.rules.js';
import { HalfDays } from './half-days.js';

/** Renders the letter of a step once it is committed, from what is known then. */
export const LETTER_JOB = 'students.absence_letter';

/** What the counters of the month make due. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly halfDays: HalfDays,
    private readonly jobs: Jobs,
  ) {}

  /** The counters of these youths in that month, from what was known at `asOf` (now when missing). */
  async counters(studentIds: readonly string[], month: Month, asOf?: Date): Promise<Map<string, MonthCounter>> {
    if (studentIds.length === 0) return new Map();
    const students = await this.work.manager.find(Student, {
      where: { id: In([...studentIds]) },
      select: { id: true, bornOn: true },
    });
    const known = await this.halfDays.find({ from: monthStart(month), to: monthEnd(month), studentIds, asOf });
    return new Map(
      students.map(({ id, bornOn }) => {
        const mine = known.filter(({ studentId }) => studentId === id);
        return [id, monthCounter(bornOn, month, mine)];
      }),
    );
  }

  /** Opens what these youths reached and had not reached before in the month of `day`. What is open stays open. */
  async consider(tx: EntityManager, studentIds: readonly string[], day: CivilDate): Promise<void> {
    const month = monthOf(day);
    for (const [studentId, { reached }] of await this.counters(studentIds, month)) {
      for (const { step, day: reachedOn, halfDay, ageBand } of reached) {
        const id = newId();
        const { raw }: { raw: unknown[] } = await tx
          .createQueryBuilder()
          .insert()
          .into(AbsenceFollowUp)
          .values({
            id,
            studentId,
            month,
            step,
            reachedOn,
            reachedHalfDay: halfDay,
            ageBand,
            openedAt: this.clock.now(),
            closedAt: null,
            closedBy: null,
            outcome: null,
            note: null,
          })
          .orIgnore()
          .returning('id')
          .execute();
        if (step === 'letter' && raw.length > 0)
          await this.jobs.enqueue({ kind: LETTER_JOB, title: 'Lettre de signalement', params: { followUpId: id } });
      }
    }
  }

  /** The step was taken, or is not needed any more; `note` says how. Throws `absence.follow_up_not_found`, `absence.follow_up_closed`. */
  close(id: string, outcome: 'done' | 'dropped', note: string | null): Promise<void> {
    return this.work.run('absence.follow', async (tx) => {
      const found = await tx.findOne(AbsenceFollowUp, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!found) throw absenceErrors.notFound('absence.follow_up_not_found');
      if (found.closedAt) throw absenceErrors.refused('absence.follow_up_closed');
      await tx.update(AbsenceFollowUp, { id }, { ...this.closing(), outcome, note });
    });
  }

  /** Somebody spoke to the family: the first step of that month is done. */
  async contacted(tx: EntityManager, studentId: string, day: CivilDate): Promise<void> {
    const open = await tx.findOneBy(AbsenceFollowUp, { studentId, month: monthOf(day), step: 'contact' });
    if (open && !open.closedAt)
      await tx.update(AbsenceFollowUp, { id: open.id }, { ...this.closing(), outcome: 'done' });
  }

  private closing(): { closedAt: Date; closedBy: string | null } {
    return { closedAt: this.clock.now(), closedBy: currentActor().userId };
  }
}
