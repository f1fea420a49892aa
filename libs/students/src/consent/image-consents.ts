import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, invalidFields, Work } from '@etabli/platform';
import { signatoriesOn } from '../guardian/guardian.rules.js';
import { GuardianService } from '../guardian/guardian.service.js';
import { Student } from '../student/student.entity.js';
import { Visibility } from '../student/visibility.js';
import type { ConsentOfUseView } from './consent.dto.js';
import { StudentConsent } from './consent.entity.js';
import { imageConsentErrors } from './consent.errors.js';
import { carries, consentErrors, IMAGE_USES, type ImageUse } from './consent.rules.js';

/** What pictures of a youth may be used for. Without an answer: nothing. */
@Injectable()
export class ImageConsents {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly guardians: GuardianService,
  ) {}

  /** The youth, a guardian or both agree to one use. Throws 404, 422 by field, `consent.open`. */
  give(
    studentId: string,
    input: { use: ImageUse; byStudent: boolean; guardianId?: string | null; givenOn: CivilDate },
  ): Promise<string> {
    return this.work.run('consent.give', async (tx) => {
      await this.visibility.assertStudent(studentId);
      const { bornOn } = await tx.findOneOrFail(Student, {
        where: { id: studentId },
        lock: { mode: 'pessimistic_write' },
      });
      const consent = { ...input, guardianId: input.guardianId ?? null };
      const signing = signatoriesOn(bornOn, await this.guardians.links(studentId), input.givenOn).guardians;
      const facts = { signatories: signing.map(({ guardianId }) => guardianId), today: this.clock.today() };
      const wrong = consentErrors(consent, facts);
      if (wrong.length > 0) throw invalidFields(wrong);
      if (await tx.existsBy(StudentConsent, { studentId, use: input.use, revokedOn: IsNull() }))
        throw imageConsentErrors.refused('consent.open');
      const id = newId();
      const writtenByName = currentActor().name;
      await tx.insert(StudentConsent, { id, studentId, ...consent, revokedOn: null, writtenByName });
      return id;
    });
  }

  /** From `on` it no longer carries. Throws 404, `consent.revoked`, `consent.before_given`. */
  revoke(id: string, { on }: { on: CivilDate }): Promise<void> {
    return this.work.run('consent.revoke', async (tx) => {
      const consent = await tx.findOne(StudentConsent, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!consent) throw imageConsentErrors.notFound('consent.not_found');
      await this.visibility.assertStudent(consent.studentId);
      if (consent.revokedOn) throw imageConsentErrors.refused('consent.revoked', { on: consent.revokedOn });
      if (on < consent.givenOn) throw imageConsentErrors.refused('consent.before_given', { since: consent.givenOn });
      await tx.update(StudentConsent, { id }, { revokedOn: on });
    });
  }

  /** Those of these youths whose picture may be used for that on that day. Asks nothing about the actor. */
  async allowed(studentIds: readonly string[], use: ImageUse, day: CivilDate): Promise<Set<string>> {
    const rows: (StudentConsent & { bornOn: CivilDate })[] = await this.work.manager.query(
      `SELECT c.student_id AS "studentId", c.by_student AS "byStudent", c.guardian_id AS "guardianId", c.given_on AS "givenOn",
              c.revoked_on AS "revokedOn", s.born_on AS "bornOn"
         FROM student_consents c JOIN students s ON s.id = c.student_id WHERE c.student_id = ANY($1) AND c.use = $2`,
      [studentIds, use],
    );
    return new Set(rows.filter((row) => carries(row, row.bornOn, day)).map(({ studentId }) => studentId));
  }

  /** Each use with its answer of today and those before. Throws 404 for a foreign youth. */
  async of(studentId: string): Promise<ConsentOfUseView[]> {
    await this.visibility.assertStudent(studentId);
    const { bornOn } = await this.work.manager.findOneByOrFail(Student, { id: studentId });
    const rows = await this.work.manager.find(StudentConsent, {
      where: { studentId },
      order: { givenOn: 'DESC', id: 'DESC' },
    });
    const links = await this.guardians.links(studentId);
    const nameOf = (id: string | null): string | null => {
      const person = links.find(({ guardianId }) => guardianId === id)?.guardian;
      return person ? `${person.firstName} ${person.lastName}`.trim() : null;
    };
    const today = this.clock.today();
    return IMAGE_USES.map((use) => {
      const mine = rows.filter((row) => row.use === use);
      return {
        use,
        allowed: mine.some((row) => carries(row, bornOn, today)),
        answers: mine.map(({ studentId: _s, use: _u, guardianId, ...row }) => ({
          ...row,
          guardianName: nameOf(guardianId),
        })),
      };
    });
  }
}
