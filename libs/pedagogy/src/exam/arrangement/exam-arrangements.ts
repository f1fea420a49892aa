import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, invalidFields, Readings, Work } from '@etabli/platform';
import { ExamRegistration } from '../registration/exam-registration.entity.js';
import { examRegistrationErrors } from '../registration/exam-registration.errors.js';
import { ExamRegistrations } from '../registration/exam-registrations.js';
import type { ArrangementView } from './exam-arrangement.dto.js';
import { ExamArrangement } from './exam-arrangement.entity.js';
import { examArrangementErrors } from './exam-arrangement.errors.js';
import { arrangementErrors, type ArrangementDays, type ArrangementKind } from './exam-arrangement.rules.js';

/** What is arranged for a candidate at the exam; the direction's alone. */
@Injectable()
export class ExamArrangements {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly registrations: ExamRegistrations,
    private readonly readings: Readings,
  ) {}

  /** Notes who read them in the log of readings of the youth. Throws 404. */
  async of(registrationId: string): Promise<ArrangementView[]> {
    const registration = await this.work.manager.findOneBy(ExamRegistration, { id: registrationId });
    if (!registration) throw examRegistrationErrors.notFound('exam_registration.not_found');
    await this.readings.note('student', registration.studentId, 'exam-registrations/:id/arrangements');
    const rows = await this.work.manager.find(ExamArrangement, { where: { registrationId }, order: { id: 'ASC' } });
    return rows.map(({ id, kind, askedOn, decidedOn, granted }) => ({ id, kind, askedOn, decidedOn, granted }));
  }

  /** Throws 404, 422 by field, `exam_arrangement.*`. */
  add(
    registrationId: string,
    { kind, askedOn = null }: { kind: ArrangementKind; askedOn?: CivilDate | null },
  ): Promise<string> {
    return this.work.run('exam_arrangement.add', async (tx) => {
      const { studentId, state } = await this.registrations.locked(tx, registrationId);
      if (state === 'withdrawn') throw examArrangementErrors.refused('exam_arrangement.withdrawn');
      const days: ArrangementDays = { askedOn, decidedOn: null, granted: null };
      this.assertRight(days);
      if (await tx.existsBy(ExamArrangement, { registrationId, kind }))
        throw examArrangementErrors.refused('exam_arrangement.exists');
      const id = newId();
      await tx.insert(ExamArrangement, { id, registrationId, studentId, kind, ...days });
      return id;
    });
  }

  /** Missing = unchanged, null = emptied. Throws 404, 422 by field. */
  edit(id: string, change: Partial<ArrangementDays>): Promise<void> {
    return this.work.run('exam_arrangement.edit', async (tx) => {
      const { askedOn, decidedOn, granted } = await this.locked(tx, id);
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const after: ArrangementDays = { askedOn, decidedOn, granted, ...given };
      this.assertRight(after);
      await tx.update(ExamArrangement, { id }, after);
    });
  }

  /** Takes away what was noted by mistake. Throws 404. */
  remove(id: string): Promise<void> {
    return this.work.run('exam_arrangement.remove', async (tx) => {
      await this.locked(tx, id);
      await tx.delete(ExamArrangement, { id });
    });
  }

  private assertRight(days: ArrangementDays): void {
    const wrong = arrangementErrors(days, this.clock.today());
    if (wrong.length > 0) throw invalidFields(wrong);
  }

  private async locked(tx: EntityManager, id: string): Promise<ExamArrangement> {
    const found = await tx.findOne(ExamArrangement, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw examArrangementErrors.notFound('exam_arrangement.not_found');
    return found;
  }
}
