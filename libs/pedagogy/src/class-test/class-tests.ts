import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { CompetenceQueries } from '@etabli/curriculum';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import { Lesson } from '../lesson/lesson.entity.js';
import { lessonErrors } from '../lesson/lesson.errors.js';
import { Lessons } from '../lesson/lessons.js';
import { Subjects } from '../subject/subjects.js';
import { ClassMark, ClassTest } from './class-test.entity.js';
import { classTestErrors } from './class-test.errors.js';
import type { TestKind } from './class-test.rules.js';

export interface NewClassTest {
  groupId: string;
  subjectId: string;
  kind: TestKind;
  title: string;
  heldOn: CivilDate;
  /** hundredths */
  coefficient: number;
  lessonId?: string | null;
  orderId?: string | null;
  competenceId?: string | null;
}
export type ClassTestEdit = Partial<Omit<NewClassTest, 'groupId' | 'kind' | 'lessonId'>>;

/** Tests in class and mock exams; their marks are `Marks`. */
@Injectable()
export class ClassTests {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly subjects: Subjects,
    private readonly lessons: Lessons,
    private readonly competences: CompetenceQueries,
  ) {}

  /** Throws 404 for a group one may not see, 422 by field. */
  plan(test: NewClassTest): Promise<string> {
    return this.work.run('class_test.plan', async (tx) => {
      const { groupId, subjectId, kind, title, heldOn, coefficient } = test;
      const { lessonId = null, orderId = null, competenceId = null } = test;
      await this.visibility.assertGroup(groupId);
      await this.subjects.assertTaught(subjectId);
      await this.lessons.assertOrder(tx, orderId);
      await this.assertCompetence(competenceId);
      if (lessonId && !(await tx.existsBy(Lesson, { id: lessonId, groupId })))
        throw lessonErrors.invalid('lesson.unknown', 'lessonId');
      const actor = currentActor();
      const id = newId();
      await tx.insert(ClassTest, {
        id,
        groupId,
        subjectId,
        lessonId,
        orderId,
        kind,
        title,
        heldOn,
        coefficient,
        competenceId,
        madeBy: actor.userId,
        madeByName: actor.name,
        madeAt: this.clock.now(),
        cancelledOn: null,
        cancelReason: null,
      });
      return id;
    });
  }

  /** Missing = unchanged, null = emptied. Throws 404, 422 by field, `class_test.*`. */
  edit(id: string, change: ClassTestEdit): Promise<void> {
    return this.work.run('class_test.edit', async (tx) => {
      const before = await this.open(tx, id);
      const marks = await tx.findBy(ClassMark, { testId: id });
      const after = {
        subjectId: change.subjectId ?? before.subjectId,
        title: change.title ?? before.title,
        heldOn: change.heldOn ?? before.heldOn,
        coefficient: change.coefficient ?? before.coefficient,
        orderId: change.orderId === undefined ? before.orderId : change.orderId,
        competenceId: change.competenceId === undefined ? before.competenceId : change.competenceId,
      };
      if (after.subjectId !== before.subjectId) await this.subjects.assertTaught(after.subjectId);
      await this.lessons.assertOrder(tx, change.orderId);
      await this.assertCompetence(change.competenceId);
      if (after.heldOn !== before.heldOn && marks.length > 0) throw classTestErrors.refused('class_test.marked');
      if (after.competenceId !== before.competenceId && marks.some(({ level }) => level !== null))
        throw classTestErrors.refused('class_test.competence_fixed');
      await tx.update(ClassTest, { id }, after);
    });
  }

  /** Its marks stay to be read and count nowhere; the evidence it gave stays until withdrawn. Throws 404, `class_test.cancelled`. */
  cancel(id: string, reason: string): Promise<void> {
    return this.work.run('class_test.cancel', async (tx) => {
      await this.open(tx, id);
      await tx.update(ClassTest, { id }, { cancelledOn: this.clock.today(), cancelReason: reason });
    });
  }

  private async open(tx: EntityManager, id: string): Promise<ClassTest> {
    const test = await tx.findOne(ClassTest, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!test) throw classTestErrors.notFound('class_test.not_found');
    await this.visibility.assertGroup(test.groupId);
    if (test.cancelledOn) throw classTestErrors.refused('class_test.cancelled');
    return test;
  }

  private async assertCompetence(id: string | null | undefined): Promise<void> {
    if (id && !(await this.competences.byIds([id])).has(id))
      throw classTestErrors.invalid('class_test.competence_unknown', 'competenceId');
  }
}
