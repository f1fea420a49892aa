import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { type CandidateCategory, Framework } from '@etabli/curriculum';
import { Clock, invalidFields, Work } from '@etabli/platform';
import { Student } from '@etabli/students';
import { ExamArrangement } from '../arrangement/exam-arrangement.entity.js';
import { ExamDecision, ExamResult } from '../result/exam-result.entity.js';
import { ExamSession } from '../session/exam-session.entity.js';
import { examSessionErrors } from '../session/exam-session.errors.js';
import { ExamRegistration } from './exam-registration.entity.js';
import { examRegistrationErrors } from './exam-registration.errors.js';
import { pastErrors, planRefusals, REGISTRATION_TRANSITIONS, withdrawRefusals } from './exam-registration.rules.js';

const AT_SCHOOL: readonly string[] = ['enrolled', 'suspended'];

/** Who is a candidate of which session. */
@Injectable()
export class ExamRegistrations {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Plans these youths, all or none; answers the ids in the order given. Throws 404, 409 with every reason, by name. */
  plan(sessionId: string, studentIds: readonly string[], category: CandidateCategory): Promise<string[]> {
    return this.work.run('exam_registration.plan', async (tx) => {
      const session = await tx.findOne(ExamSession, { where: { id: sessionId }, lock: { mode: 'pessimistic_write' } });
      if (!session) throw examSessionErrors.notFound('exam_session.not_found');
      examRegistrationErrors.throwIfAny(await this.refusals(tx, session, studentIds));
      const rows = studentIds.map((studentId) => ({
        id: newId(),
        sessionId,
        studentId,
        category,
        state: 'planned' as const,
        registeredOn: null,
        candidateNumber: null,
        withdrawnOn: null,
        createdAt: this.clock.now(),
      }));
      await tx.insert(ExamRegistration, rows);
      return rows.map(({ id }) => id);
    });
  }

  /** The authority has it, on that day; also after a withdrawal. Throws 404, 422 by field, `exam_registration.already_registered`. */
  register(
    id: string,
    { on, candidateNumber = null }: { on: CivilDate; candidateNumber?: string | null },
  ): Promise<void> {
    return this.work.run('exam_registration.register', async (tx) => {
      const { state } = await this.locked(tx, id);
      if (!REGISTRATION_TRANSITIONS.can(state, 'registered'))
        throw examRegistrationErrors.refused('exam_registration.already_registered');
      const wrong = pastErrors('on', on, this.clock.today());
      if (wrong.length > 0) throw invalidFields(wrong);
      await tx.update(
        ExamRegistration,
        { id },
        { state: 'registered', registeredOn: on, candidateNumber, withdrawnOn: null },
      );
    });
  }

  /** Missing = unchanged, null = emptied. Throws 404; a number before the registration is `exam_registration.not_registered`. */
  edit(id: string, change: { category?: CandidateCategory; candidateNumber?: string | null }): Promise<void> {
    return this.work.run('exam_registration.edit', async (tx) => {
      const before = await this.locked(tx, id);
      const { category = before.category } = change;
      const candidateNumber = change.candidateNumber === undefined ? before.candidateNumber : change.candidateNumber;
      if (candidateNumber && before.registeredOn === null)
        throw examRegistrationErrors.refused('exam_registration.not_registered');
      await tx.update(ExamRegistration, { id }, { category, candidateNumber });
    });
  }

  /** Throws 404, 422 by field, `exam_registration.not_registered`, `exam_registration.answered`. */
  withdraw(id: string, on: CivilDate): Promise<void> {
    return this.work.run('exam_registration.withdraw', async (tx) => {
      const { state, registeredOn } = await this.locked(tx, id);
      examRegistrationErrors.throwIfAny(withdrawRefusals(state, await answered(tx, id)));
      const wrong = pastErrors('on', on, this.clock.today(), registeredOn);
      if (wrong.length > 0) throw invalidFields(wrong);
      await tx.update(ExamRegistration, { id }, { state: 'withdrawn', withdrawnOn: on });
    });
  }

  /** Takes a mere plan away, with the arrangements thought of. Throws 404, `exam_registration.already_registered`. */
  remove(id: string): Promise<void> {
    return this.work.run('exam_registration.remove', async (tx) => {
      const { state } = await this.locked(tx, id);
      if (state !== 'planned') throw examRegistrationErrors.refused('exam_registration.already_registered');
      await tx.delete(ExamArrangement, { registrationId: id });
      await tx.delete(ExamRegistration, { id });
    });
  }

  /** In the running command. Throws 404. */
  async locked(tx: EntityManager, id: string): Promise<ExamRegistration> {
    const found = await tx.findOne(ExamRegistration, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw examRegistrationErrors.notFound('exam_registration.not_found');
    return found;
  }

  private async refusals(tx: EntityManager, session: ExamSession, studentIds: readonly string[]) {
    const students = await tx.findBy(Student, { id: In(studentIds) });
    if (students.length < studentIds.length)
      throw examRegistrationErrors.invalid('exam_registration.student_unknown', 'studentIds');
    const frameworks = await tx.findBy(Framework, {
      id: In([session.frameworkId, ...students.flatMap(({ frameworkId }) => frameworkId ?? [])]),
    });
    const codeOf = new Map(frameworks.map(({ id, code }) => [id, code]));
    const planned = await tx.findBy(ExamRegistration, { sessionId: session.id, studentId: In(studentIds) });
    return planRefusals(
      { code: codeOf.get(session.frameworkId)! },
      students.map((student) => ({
        name: `${student.firstName} ${student.lastName}`,
        frameworkCode: student.frameworkId === null ? null : codeOf.get(student.frameworkId)!,
        planned: planned.some(({ studentId }) => studentId === student.id),
        enrolled: AT_SCHOOL.includes(student.state),
      })),
    );
  }
}

const answered = async (tx: EntityManager, registrationId: string): Promise<boolean> =>
  (await tx.existsBy(ExamResult, { registrationId })) || (await tx.existsBy(ExamDecision, { registrationId }));
