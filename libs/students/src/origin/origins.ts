import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Visibility } from '../student/visibility.js';
import type { OriginIndicatorsView, OriginView } from './origin.dto.js';
import { OriginErasure, StudentOrigin } from './origin.entity.js';
import { originErrors } from './origin.errors.js';

/** null: not known. */
export interface OriginFacts {
  monthsOutOfSchool?: number | null;
  lastClass?: string | null;
  qpv?: boolean | null;
  zrr?: boolean | null;
  socialSituation?: boolean | null;
  convention?: string | null;
}

/** The indicators of origin: for the director alone, until the report is made. */
@Injectable()
export class Origins {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
  ) {}

  /** Throws 404 for a foreign youth. */
  async of(studentId: string): Promise<OriginView> {
    await this.visibility.assertStudent(studentId);
    const row = await this.work.manager.findOneBy(StudentOrigin, { studentId });
    const erasures = await this.work.manager.find(OriginErasure, { where: { studentId }, order: { erasedAt: 'DESC' } });
    return {
      known: row !== null,
      monthsOutOfSchool: row?.monthsOutOfSchool ?? null,
      lastClass: row?.lastClass ?? null,
      qpv: row?.qpv ?? null,
      zrr: row?.zrr ?? null,
      socialSituation: row?.socialSituation ?? null,
      convention: row?.convention ?? null,
      erasures: erasures.map(({ erasedAt, erasedByName, reason }) => ({ erasedAt, erasedByName, reason })),
    };
  }

  /** All that is known, in place of what was. Throws 404, 422 `origin.convention_missing`. */
  write(studentId: string, facts: OriginFacts): Promise<void> {
    return this.work.run('origin.write', async (tx) => {
      await this.visibility.assertStudent(studentId);
      const after = {
        monthsOutOfSchool: facts.monthsOutOfSchool ?? null,
        lastClass: facts.lastClass ?? null,
        qpv: facts.qpv ?? null,
        zrr: facts.zrr ?? null,
        socialSituation: facts.socialSituation ?? null,
        convention: facts.convention ?? null,
      };
      if (after.socialSituation !== null && after.convention === null)
        throw originErrors.invalid('origin.convention_missing', 'convention');
      await tx.query('SELECT 1 FROM students WHERE id = $1 FOR UPDATE', [studentId]);
      const known = await tx.findOneBy(StudentOrigin, { studentId });
      if (known) await tx.update(StudentOrigin, { id: known.id }, after);
      else await tx.insert(StudentOrigin, { id: newId(), studentId, ...after });
    });
  }

  /** Takes all of it away for good. Throws 404, `origin.nothing`. */
  erase(studentId: string, { reason }: { reason: string }): Promise<void> {
    return this.work.run('origin.erase', async (tx) => {
      await this.visibility.assertStudent(studentId);
      const { affected } = await tx.delete(StudentOrigin, { studentId });
      if (!affected) throw originErrors.refused('origin.nothing');
      const erasedByName = currentActor().name;
      await tx.insert(OriginErasure, { id: newId(), studentId, erasedAt: this.clock.now(), erasedByName, reason });
    });
  }

  /** Counts of those who were enrolled in the period, both days included, by their first enrolment. */
  async indicators({ from, to }: { from: CivilDate; to: CivilDate }): Promise<OriginIndicatorsView> {
    const [row] = await this.work.manager.query(
      `SELECT count(*)::int AS entries, count(o.id)::int AS known,
              count(*) FILTER (WHERE o.months_out_of_school >= 6)::int AS "outOfSchoolSixMonths",
              count(*) FILTER (WHERE o.qpv)::int AS qpv, count(*) FILTER (WHERE o.zrr)::int AS zrr
         FROM (SELECT student_id FROM student_steps WHERE to_state = 'enrolled' GROUP BY 1 HAVING min(happened_on) BETWEEN $1 AND $2) e
         LEFT JOIN student_origins o ON o.student_id = e.student_id`,
      [from, to],
    );
    return row;
  }
}
