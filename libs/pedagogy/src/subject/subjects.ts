import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { Subject } from './subject.entity.js';
import { subjectErrors } from './subject.errors.js';

export interface NewSubject {
  name: string;
  unitCodes: readonly string[];
}

/** What is taught in class. */
@Injectable()
export class Subjects {
  constructor(private readonly work: Work) {}

  /** By name, those no longer taught too. */
  all(): Promise<Subject[]> {
    return this.work.manager.find(Subject, { order: { name: 'ASC', id: 'ASC' } });
  }

  /** Throws 422 `subject.name_taken`. */
  create({ name, unitCodes }: NewSubject): Promise<string> {
    return this.work.run('subject.edit', async (tx) => {
      const id = newId();
      await this.assertNameFree(name, id);
      await tx.insert(Subject, { id, name, unitCodes: codes(unitCodes), active: true });
      return id;
    });
  }

  /** Missing = unchanged. Throws 404, 422 `subject.name_taken`. */
  edit(id: string, change: Partial<NewSubject> & { active?: boolean }): Promise<void> {
    return this.work.run('subject.edit', async (tx) => {
      const subject = await tx.findOne(Subject, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!subject) throw subjectErrors.notFound('subject.not_found');
      const name = change.name ?? subject.name;
      if (name !== subject.name) await this.assertNameFree(name, id);
      const unitCodes = change.unitCodes ? codes(change.unitCodes) : subject.unitCodes;
      await tx.update(Subject, { id }, { name, unitCodes, active: change.active ?? subject.active });
    });
  }

  /** Throws 422 `subject.unknown`. */
  async assertTaught(id: string): Promise<void> {
    if (!(await this.work.manager.existsBy(Subject, { id, active: true })))
      throw subjectErrors.invalid('subject.unknown', 'subjectId');
  }

  private async assertNameFree(name: string, self: string): Promise<void> {
    if (await this.work.manager.existsBy(Subject, { name, id: Not(self) }))
      throw subjectErrors.invalid('subject.name_taken', 'name');
  }
}

const codes = (given: readonly string[]): string[] => [...new Set(given.map((code) => code.trim()).filter(Boolean))];
