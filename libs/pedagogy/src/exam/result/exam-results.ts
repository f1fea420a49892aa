import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { type CivilDate, newId, type Refusal } from '@etabli/kernel';
import { Clock, currentActor, invalidFields, Work } from '@etabli/platform';
import { reasonErrors, sortGiven } from '../../mark/replacing.rules.js';
import type { ExamRegistration } from '../registration/exam-registration.entity.js';
import { pastErrors } from '../registration/exam-registration.rules.js';
import { ExamRegistrations } from '../registration/exam-registrations.js';
import { ExamSession } from '../session/exam-session.entity.js';
import { ExamDecision, ExamResult } from './exam-result.entity.js';
import { examResultErrors } from './exam-result.errors.js';
import { type Decision, type GivenResult, type PastResult, resultErrors, sameResult } from './exam-result.rules.js';
import { ExamUnits } from './exam-units.js';

/** What the candidates got, read on the authority's statements and typed by the school. */
@Injectable()
export class ExamResults {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly registrations: ExamRegistrations,
    private readonly units: ExamUnits,
  ) {}

  /**
   * Writes results by unit, all or none: units left out keep theirs. A result that stands and is changed needs `reason`; the old one stays
   * with who replaced it, when and why. Throws 404, 422 by field, 409 `exam_result.*`.
   */
  write(
    registrationId: string,
    given: readonly GivenResult[],
    reason: string | null = null,
  ): Promise<{ written: number; changed: number }> {
    return this.work.run('exam_result.write', async (tx) => {
      const registration = await this.registrations.locked(tx, registrationId);
      const session = await tx.findOneByOrFail(ExamSession, { id: registration.sessionId });
      const known = await tx.findBy(ExamResult, { registrationId, replacedAt: IsNull() });
      const current = new Map(known.map((result) => [result.unitCode, result]));
      const { fresh, changed } = sortGiven(given, ({ unitCode }) => current.get(unitCode), sameResult);
      const codes = (await this.units.of(session.frameworkId, session.year, registration.category)).map(
        ({ code }) => code,
      );
      const past = (await this.past(registration)).flatMap(({ value, year, unitCode }) =>
        value === null ? [] : [{ unitCode, value, fromYear: year }],
      );
      const wrong = [...resultErrors(given, codes, session.year, past), ...reasonErrors(changed.length, reason)];
      if (wrong.length > 0) throw invalidFields(wrong);
      const begun = given.some(({ status }) => status !== 'kept');
      examResultErrors.throwIfAny(this.refusals(registration, begun ? session.examsFrom : null));
      await this.replace(
        tx,
        ExamResult,
        changed.map((one) => one.known.id),
        reason,
      );
      const rows = [...fresh, ...changed.map((one) => one.given)];
      const of = { registrationId, studentId: registration.studentId };
      if (rows.length > 0)
        await tx.insert(
          ExamResult,
          rows.map(({ unitCode, status, value, keptFromYear }) => ({
            ...of,
            unitCode,
            status,
            value,
            keptFromYear,
            ...this.typed(),
          })),
        );
      return { written: fresh.length, changed: changed.length };
    });
  }

  /** What the jury decided. A decision that stands and is changed needs `reason`. Throws 404, 422 by field, 409 `exam_result.*`. */
  decide(
    registrationId: string,
    { decision, on, reason = null }: { decision: Decision; on: CivilDate; reason?: string | null },
  ): Promise<void> {
    return this.work.run('exam_result.decide', async (tx) => {
      const registration = await this.registrations.locked(tx, registrationId);
      const { examsFrom } = await tx.findOneByOrFail(ExamSession, { id: registration.sessionId });
      const known = await tx.findOneBy(ExamDecision, { registrationId, replacedAt: IsNull() });
      if (known?.decision === decision && known.decidedOn === on) return;
      const wrong = [...pastErrors('on', on, this.clock.today()), ...reasonErrors(known ? 1 : 0, reason)];
      if (wrong.length > 0) throw invalidFields(wrong);
      examResultErrors.throwIfAny(this.refusals(registration, examsFrom));
      if (known) await this.replace(tx, ExamDecision, [known.id], reason);
      const of = { registrationId, studentId: registration.studentId };
      await tx.insert(ExamDecision, { ...of, decision, decidedOn: on, ...this.typed() });
    });
  }

  /** What this youth got in earlier sessions of the same diploma, whatever its version. Asks nothing about the actor. */
  past({ sessionId, studentId }: Pick<ExamRegistration, 'sessionId' | 'studentId'>): Promise<PastResult[]> {
    return this.work.manager.query(
      `SELECT x.unit_code AS "unitCode", x.status, x.value, coalesce(x.kept_from_year, e.year) AS year, d.decision
         FROM exam_sessions now JOIN frameworks nf ON nf.id = now.framework_id
         JOIN exam_registrations r ON r.student_id = $2 AND r.session_id <> now.id
         JOIN exam_sessions e ON e.id = r.session_id AND e.exams_from < now.exams_from
         JOIN frameworks f ON f.id = e.framework_id AND f.code = nf.code
         JOIN exam_results x ON x.registration_id = r.id AND x.replaced_at IS NULL
         LEFT JOIN exam_decisions d ON d.registration_id = r.id AND d.replaced_at IS NULL
        WHERE now.id = $1 ORDER BY x.unit_code, e.exams_from`,
      [sessionId, studentId],
    );
  }

  private refusals({ state }: ExamRegistration, from: CivilDate | null): Refusal[] {
    return [
      ...(state === 'registered' ? [] : [{ code: 'exam_result.not_registered' }]),
      ...(from !== null && from > this.clock.today() ? [{ code: 'exam_result.not_begun', params: { on: from } }] : []),
    ];
  }

  private async replace(
    tx: EntityManager,
    rows: typeof ExamResult | typeof ExamDecision,
    ids: readonly string[],
    reason: string | null,
  ): Promise<void> {
    if (ids.length === 0) return;
    const { userId, name } = currentActor();
    const by = { replacedAt: this.clock.now(), replacedBy: userId, replacedByName: name };
    await tx.update<ExamResult | ExamDecision>(
      rows,
      { id: In([...ids]) },
      { ...by, replaceReason: reason?.trim() ?? '' },
    );
  }

  private typed() {
    const { userId, name } = currentActor();
    const standing = { replacedAt: null, replacedBy: null, replacedByName: null, replaceReason: null };
    return { id: newId(), typedAt: this.clock.now(), typedBy: userId, typedByName: name, ...standing };
  }
}
