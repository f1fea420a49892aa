import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { Student } from '@etabli/students';
import { usualExamDay } from './forecast.rules.js';

export interface ExamDay {
  readonly on: CivilDate;
  /** nobody said it: the June at the end of the second school year */
  readonly usual: boolean;
}

/** When a youth sits his exam: the first day of the session he is a candidate of, else the usual one. */
@Injectable()
export class ExamDays {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async of(studentId: string): Promise<ExamDay> {
    const { enrolledOn } = await this.work.manager.findOneByOrFail(Student, { id: studentId });
    const today = this.clock.today();
    const [next]: { on: CivilDate | null }[] = await this.work.manager.query(
      `SELECT min(e.exams_from) AS on FROM exam_registrations r JOIN exam_sessions e ON e.id = r.session_id
        WHERE r.student_id = $1 AND r.state <> 'withdrawn' AND e.exams_to >= $2`,
      [studentId, today],
    );
    if (next?.on) return { on: next.on, usual: false };
    return { on: usualExamDay(enrolledOn ?? today, today), usual: true };
  }
}
