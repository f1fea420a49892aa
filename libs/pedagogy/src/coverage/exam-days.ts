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

/** When a youth sits his exam. */
@Injectable()
export class ExamDays {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async of(studentId: string): Promise<ExamDay> {
    const { enrolledOn } = await this.work.manager.findOneByOrFail(Student, { id: studentId });
    const today = this.clock.today();
    return { on: usualExamDay(enrolledOn ?? today, today), usual: true };
  }
}
