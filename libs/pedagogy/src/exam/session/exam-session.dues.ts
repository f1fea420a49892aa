import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Clock, DueDateSource, type DueDates, type DueItem, Work } from '@etabli/platform';
import { type SessionDays, sessionTasks, type SessionWork } from './exam-session.rules.js';

interface OpenSession extends SessionDays, SessionWork {
  id: string;
  title: string;
}

/** Youths whom nobody registered, arrangements that nobody asked for, results that nobody typed. */
@DueDateSource('exam.edit')
@Injectable()
export class ExamSessionDues implements DueDates {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async due(until: CivilDate, limit: number): Promise<DueItem[]> {
    const today = this.clock.today();
    const sessions: OpenSession[] = await this.work.manager.query(
      `SELECT e.id, f.title, e.year, e.registration_from AS "registrationFrom", e.registration_to AS "registrationTo", e.arrangements_by AS "arrangementsBy",
              e.exams_from AS "examsFrom", e.exams_to AS "examsTo", e.results_on AS "resultsOn",
              (SELECT count(*)::int FROM exam_registrations r WHERE r.session_id = e.id AND r.state = 'planned') AS planned,
              (SELECT count(*)::int FROM students s JOIN frameworks v ON v.id = s.framework_id
                WHERE v.code = f.code AND s.state IN ('enrolled', 'suspended')
                  AND NOT EXISTS (SELECT FROM exam_registrations r JOIN exam_sessions x ON x.id = r.session_id
                                   WHERE r.student_id = s.id AND x.exams_to >= $1)
                  AND NOT EXISTS (SELECT FROM exam_registrations r WHERE r.session_id = e.id)) AS unplanned,
              (SELECT count(*)::int FROM exam_arrangements a JOIN exam_registrations r ON r.id = a.registration_id
                WHERE r.session_id = e.id AND r.state <> 'withdrawn' AND a.asked_on IS NULL) AS "toAsk",
              (SELECT count(*)::int FROM exam_registrations r WHERE r.session_id = e.id AND r.state = 'registered'
                  AND NOT EXISTS (SELECT FROM exam_decisions d WHERE d.registration_id = r.id AND d.replaced_at IS NULL)) AS undecided
         FROM exam_sessions e JOIN frameworks f ON f.id = e.framework_id
        WHERE e.exams_to >= $1::date - 366 ORDER BY e.exams_from, e.id LIMIT $2`,
      [today, limit],
    );
    return sessions
      .flatMap((session) =>
        sessionTasks(session, session, today).map(({ kind, dueOn, what }) => ({
          kind,
          dueOn,
          title: `${session.title}, session ${session.year}\u202f: ${what}`,
          detail: null,
          path: `/examens/${session.id}`,
        })),
      )
      .filter(({ dueOn }) => dueOn <= until);
  }
}
