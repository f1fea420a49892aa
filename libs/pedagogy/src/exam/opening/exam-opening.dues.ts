import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Clock, DueDateSource, type DueDates, type DueItem, Work } from '@etabli/platform';
import { examYearOf, type OpenedSession, openingTasks, type Preparing } from './exam-opening.rules.js';
import { ExamSettingsService } from './exam-settings.service.js';

/** A last year whose session nobody opened, or whose youths nobody put into it, by the day that the school set. */
@DueDateSource('exam.edit')
@Injectable()
export class ExamOpeningDues implements DueDates {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly settings: ExamSettingsService,
  ) {}

  async due(until: CivilDate, limit: number): Promise<DueItem[]> {
    const { openBy } = await this.settings.find();
    if (openBy === null) return [];
    const today = this.clock.today();
    const youths: Preparing[] = await this.work.manager.query(
      `SELECT f.code AS "diplomaCode", f.title AS diploma, s.enrolled_on AS "enrolledOn",
              EXISTS (SELECT FROM exam_registrations r JOIN exam_sessions e ON e.id = r.session_id JOIN frameworks x ON x.id = e.framework_id
                       WHERE r.student_id = s.id AND r.state <> 'withdrawn' AND e.exams_to >= $1 AND x.code = f.code) AS candidate
         FROM students s JOIN frameworks f ON f.id = s.framework_id
        WHERE s.state IN ('enrolled', 'suspended') AND s.enrolled_on IS NOT NULL ORDER BY f.valid_from_session DESC NULLS LAST, f.id`,
      [today],
    );
    const sessions: OpenedSession[] = await this.work.manager.query(
      `SELECT e.id, f.code AS "diplomaCode", e.year FROM exam_sessions e JOIN frameworks f ON f.id = e.framework_id
        WHERE e.year = $1 AND e.kind = 'main' ORDER BY e.exams_from, e.id`,
      [examYearOf(today)],
    );
    return openingTasks(youths, sessions, { today, openBy })
      .filter(({ dueOn }) => dueOn <= until)
      .slice(0, limit)
      .map(({ kind, dueOn, diploma, what, sessionId }) => ({
        kind,
        dueOn,
        title: `${diploma}, session ${examYearOf(today)}\u202f: ${what}`,
        detail: null,
        path: sessionId === null ? '/examens?ouvert=nouveau' : `/examens/${sessionId}?ouvert=ajouter`,
      }));
  }
}
