import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { addDays, type CivilDate, maxDay } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { Student } from '../student/student.entity.js';
import { StudentDiploma } from './path.entity.js';
import { writeDiploma } from './path-rows.js';

/** Which référentiel the youths of the school prepare, changed for many at once. */
@Injectable()
export class StudentFrameworks {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /**
   * Binds youths who are enrolled and prepare `from` to `to`, from today on or from their first day; answers who they are, by id.
   * Those of `ids` who no longer prepare `from` or have left stay as they are. Asks nobody’s leave: whoever calls has done it.
   */
  rebind(ids: readonly string[], { from, to }: { from: string; to: string }): Promise<string[]> {
    return this.work.run('student.rebind', async (tx) => {
      const youths = await tx.find(Student, {
        select: { id: true, enrolledOn: true },
        where: { id: In(ids), frameworkId: from, state: In(['enrolled', 'suspended']) },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      if (youths.length === 0) return [];
      await tx.update(Student, { id: In(youths.map(({ id }) => id)) }, { frameworkId: to });
      for (const { id, enrolledOn } of youths) {
        const on: CivilDate = maxDay(this.clock.today(), enrolledOn!);
        const before = await tx.findOneBy(StudentDiploma, { studentId: id, frameworkId: to, toOn: addDays(on, -1) });
        await writeDiploma(tx, id, before ? null : to, on);
        // moved back on the same day: one stay, not two that touch
        if (before) await tx.update(StudentDiploma, { id: before.id }, { toOn: null });
      }
      return youths.map(({ id }) => id);
    });
  }
}
