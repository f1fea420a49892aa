import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Work } from '@etabli/platform';

/** Days that are fixed beforehand: terms, holidays, weeks in firms, exams. */
export interface Milestone {
  readonly label: string;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
}

/** What the school's calendar and the exam sessions say of the days of a youth. Asks nothing about the actor. */
@Injectable()
export class CalendarFacts {
  constructor(private readonly work: Work) {}

  /** Of the whole school, of his group and of the sessions of his diploma that he is registered for, the earliest first. */
  of(studentId: string, from: CivilDate, to: CivilDate): Promise<Milestone[]> {
    return this.work.manager.query(
      `SELECT p.label, p.from_on AS "fromOn", p.to_on AS "toOn" FROM calendar_periods p JOIN students s ON s.id = $1
        WHERE p.kind <> 'extra_day' AND (p.group_id IS NULL OR p.group_id = s.group_id) AND p.to_on >= $2 AND p.from_on <= $3
       UNION ALL
       SELECT 'Épreuves, session ' || e.year, e.exams_from, e.exams_to FROM exam_registrations r JOIN exam_sessions e ON e.id = r.session_id
        WHERE r.student_id = $1 AND r.state <> 'withdrawn' AND e.exams_to >= $2 AND e.exams_from <= $3
        ORDER BY 2, 3, 1`,
      [studentId, from, to],
    );
  }
}
