import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Visibility } from '../student/visibility.js';
import type { CohortOriginView, OriginIndicatorsView, OriginView } from './origin.dto.js';
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

/** Who was enrolled for the first time in a period. */
const COHORT = `SELECT student_id, min(happened_on) AS enrolled_on FROM student_steps WHERE to_state = 'enrolled' GROUP BY 1 HAVING min(happened_on) BETWEEN $1 AND $2`;

export interface Period {
  from: CivilDate;
  to: CivilDate;
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
  async indicators({ from, to }: Period): Promise<OriginIndicatorsView> {
    const [row] = await this.work.manager.query(
      `SELECT count(*)::int AS entries, count(o.id)::int AS known,
              count(*) FILTER (WHERE o.months_out_of_school >= 6)::int AS "outOfSchoolSixMonths",
              count(*) FILTER (WHERE o.qpv)::int AS qpv, count(*) FILTER (WHERE o.zrr)::int AS zrr,
              count(*) FILTER (WHERE o.social_situation)::int AS "socialSituation"
         FROM (${COHORT}) e
         LEFT JOIN student_origins o ON o.student_id = e.student_id`,
      [from, to],
    );
    const lastClasses = await this.work.manager.query(
      `SELECT o.last_class AS "lastClass", count(*)::int AS youths FROM (${COHORT}) e JOIN student_origins o ON o.student_id = e.student_id
        WHERE o.last_class IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
      [from, to],
    );
    return { ...row, lastClasses };
  }

  /** The youths enrolled in the period of whom something is noted: what `eraseCohort` would take away. */
  cohort({ from, to }: Period): Promise<CohortOriginView[]> {
    return this.work.manager.query(
      `SELECT s.id AS "studentId", s.first_name || ' ' || s.last_name AS name, e.enrolled_on AS "enrolledOn"
         FROM (${COHORT}) e JOIN student_origins o ON o.student_id = e.student_id JOIN students s ON s.id = e.student_id
        ORDER BY s.last_name, s.first_name, s.id`,
      [from, to],
    );
  }

  /** Takes away for good what is noted of a whole cohort, as the preview showed it. Throws `origin.cohort_changed`, `origin.cohort_empty`. */
  eraseCohort({ reason, expected, ...period }: Period & { reason: string; expected: number }): Promise<void> {
    return this.work.run('origin.erase_cohort', async (tx) => {
      const youths = await this.cohort(period);
      if (youths.length === 0) throw originErrors.refused('origin.cohort_empty');
      if (youths.length !== expected) throw originErrors.refused('origin.cohort_changed', { count: youths.length });
      const [erasedAt, erasedByName] = [this.clock.now(), currentActor().name];
      for (const { studentId } of youths) {
        await tx.delete(StudentOrigin, { studentId });
        await tx.insert(OriginErasure, { id: newId(), studentId, erasedAt, erasedByName, reason });
      }
    });
  }
}
