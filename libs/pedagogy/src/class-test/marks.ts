import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { newId } from '@etabli/kernel';
import { CompetenceQueries } from '@etabli/curriculum';
import { Clock, currentActor, invalidFields, Work } from '@etabli/platform';
import { Student, StudentQueries, Visibility } from '@etabli/students';
import { reasonErrors, sortGiven } from '../mark/replacing.rules.js';
import { ClassMark, ClassTest } from './class-test.entity.js';
import { classTestErrors } from './class-test.errors.js';
import { type GivenMark, markErrors, markRefusals, sameMark } from './class-test.rules.js';
import { TestEvidence } from './test-evidence.js';

/** What the teacher gives for a test. */
@Injectable()
export class Marks {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly students: StudentQueries,
    private readonly competences: CompetenceQueries,
    private readonly evidence: TestEvidence,
  ) {}

  /**
   * Writes a sheet, all or nothing: youths that it leaves out keep what they have. A mark that stands and is put right needs `reason`; the
   * old one stays with who replaced it, when and why. A level becomes evidence on the test's competence. Throws 404, 422 by field
   * (`marks.2.value`, `reason`), 409 `class_test.*`.
   */
  write(
    testId: string,
    given: readonly GivenMark[],
    reason: string | null = null,
  ): Promise<{ written: number; changed: number }> {
    return this.work.run('mark.write', async (tx) => {
      const test = await this.locked(tx, testId);
      const known = await tx.findBy(ClassMark, { testId, replacedAt: IsNull() });
      const current = new Map(known.map((mark) => [mark.studentId, mark]));
      const { fresh, changed } = sortGiven(given, ({ studentId }) => current.get(studentId), sameMark);
      const wrong = [...markErrors(given, await this.levels(test)), ...reasonErrors(changed.length, reason)];
      if (wrong.length > 0) throw invalidFields(wrong);
      classTestErrors.throwIfAny(markRefusals(test, await this.strangers(tx, test, fresh), this.clock.today()));
      const actor = currentActor();
      await tx.update(
        ClassMark,
        { id: In(changed.map((one) => one.known.id)) },
        {
          replacedAt: this.clock.now(),
          replacedBy: actor.userId,
          replacedByName: actor.name,
          replaceReason: reason?.trim() ?? '',
        },
      );
      const rows = [...fresh, ...changed.map((one) => one.given)];
      if (rows.length > 0)
        await tx.insert(
          ClassMark,
          rows.map((mark) => this.row(testId, mark)),
        );
      await this.evidence.follow(tx, test, fresh, changed, reason);
      return { written: fresh.length, changed: changed.length };
    });
  }

  private row(testId: string, { studentId, status, value, level }: GivenMark): ClassMark {
    const actor = currentActor();
    return {
      id: newId(),
      testId,
      studentId,
      status,
      value,
      level,
      typedAt: this.clock.now(),
      typedBy: actor.userId,
      typedByName: actor.name,
      replacedAt: null,
      replacedBy: null,
      replacedByName: null,
      replaceReason: null,
    };
  }

  private async locked(tx: EntityManager, id: string): Promise<ClassTest> {
    const test = await tx.findOne(ClassTest, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!test) throw classTestErrors.notFound('class_test.not_found');
    await this.visibility.assertGroup(test.groupId);
    return test;
  }

  private async levels({ competenceId }: ClassTest): Promise<number[] | null> {
    if (!competenceId) return null;
    const competence = (await this.competences.byIds([competenceId])).get(competenceId)!;
    const scale = (await this.competences.scales([competence.frameworkId])).get(competence.frameworkId)!;
    return scale.map(({ value }) => value);
  }

  /** Names of those who were not in the group on the day of the test. */
  private async strangers(tx: EntityManager, test: ClassTest, marks: readonly GivenMark[]): Promise<string[]> {
    const members = new Set((await this.students.ofGroup(test.groupId, test.heldOn)).map(({ id }) => id));
    const ids = marks.map(({ studentId }) => studentId).filter((id) => !members.has(id));
    if (ids.length === 0) return [];
    const found = await tx.findBy(Student, { id: In(ids) });
    if (found.length < new Set(ids).size) throw classTestErrors.invalid('class_test.student_unknown', 'marks');
    return found.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
  }
}
