import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, type HalfDay, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import { ProductionOrder } from '@etabli/workshop';
import { ClassTest } from '../class-test/class-test.entity.js';
import { Subjects } from '../subject/subjects.js';
import { Lesson } from './lesson.entity.js';
import { lessonErrors } from './lesson.errors.js';

export interface NewLesson {
  groupId: string;
  subjectId: string;
  day: CivilDate;
  halfDay: HalfDay;
  title: string;
  orderId?: string | null;
}

/** What was done in class. */
@Injectable()
export class Lessons {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly subjects: Subjects,
  ) {}

  /** Throws 404 for a group one may not see, 422 by field. */
  give(lesson: NewLesson): Promise<string> {
    return this.work.run('lesson.give', async (tx) => {
      await this.visibility.assertGroup(lesson.groupId);
      await this.subjects.assertTaught(lesson.subjectId);
      if (lesson.day > this.clock.today()) throw lessonErrors.invalid('lesson.future', 'day');
      await this.assertOrder(tx, lesson.orderId);
      const actor = currentActor();
      const id = newId();
      const { groupId, subjectId, day, halfDay, title, orderId = null } = lesson;
      const by = { givenBy: actor.userId, givenByName: actor.name, recordedAt: this.clock.now() };
      await tx.insert(Lesson, { id, groupId, subjectId, day, halfDay, title, orderId, ...by });
      return id;
    });
  }

  /** Missing = unchanged, null = emptied. Throws 404, 422 by field. */
  edit(id: string, change: Partial<Pick<NewLesson, 'subjectId' | 'title' | 'orderId'>>): Promise<void> {
    return this.work.run('lesson.edit', async (tx) => {
      const lesson = await this.locked(tx, id);
      if (change.subjectId && change.subjectId !== lesson.subjectId) await this.subjects.assertTaught(change.subjectId);
      await this.assertOrder(tx, change.orderId);
      const orderId = change.orderId === undefined ? lesson.orderId : change.orderId;
      const { subjectId = lesson.subjectId, title = lesson.title } = change;
      await tx.update(Lesson, { id }, { subjectId, title, orderId });
    });
  }

  /** Takes away what was written by mistake. Throws 404, `lesson.has_tests`. */
  remove(id: string): Promise<void> {
    return this.work.run('lesson.remove', async (tx) => {
      await this.locked(tx, id);
      if (await tx.existsBy(ClassTest, { lessonId: id })) throw lessonErrors.refused('lesson.has_tests');
      await tx.delete(Lesson, { id });
    });
  }

  /** Throws 422 `lesson.order_unknown`. */
  async assertOrder(tx: EntityManager, orderId: string | null | undefined): Promise<void> {
    if (orderId && !(await tx.existsBy(ProductionOrder, { id: orderId })))
      throw lessonErrors.invalid('lesson.order_unknown', 'orderId');
  }

  private async locked(tx: EntityManager, id: string): Promise<Lesson> {
    const lesson = await tx.findOne(Lesson, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!lesson) throw lessonErrors.notFound('lesson.not_found');
    await this.visibility.assertGroup(lesson.groupId);
    return lesson;
  }
}
