import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Work } from '@etabli/platform';
import { CompetenceCriterion } from './criterion.entity.js';
import { Competence, Framework } from './framework.entity.js';
import type { LevelStep } from './framework.rules.js';

/** Competences for those above: the workshop's operations, the youths' evidence. */
@Injectable()
export class CompetenceQueries {
  constructor(private readonly work: Work) {}

  /** By id; unknown ids are simply absent. */
  async byIds(ids: readonly string[]): Promise<Map<string, Competence>> {
    if (ids.length === 0) return new Map();
    const found = await this.work.manager.findBy(Competence, { id: In([...new Set(ids)]) });
    return new Map(found.map((competence) => [competence.id, competence]));
  }

  /** In the order of the file, the school's additions last. */
  ofFramework(frameworkId: string): Promise<Competence[]> {
    return this.work.manager.find(Competence, { where: { frameworkId }, order: { position: 'ASC', id: 'ASC' } });
  }

  /** The criteria of a framework's competences, in the order of the file, the school's additions last. */
  criteriaOf(frameworkId: string): Promise<CompetenceCriterion[]> {
    return this.work.manager.find(CompetenceCriterion, {
      where: { frameworkId },
      order: { position: 'ASC', id: 'ASC' },
    });
  }

  /** The scale each framework is assessed on. */
  async scales(frameworkIds: readonly string[]): Promise<Map<string, LevelStep[]>> {
    if (frameworkIds.length === 0) return new Map();
    const found = await this.work.manager.find(Framework, {
      select: { id: true, levelScale: true },
      where: { id: In([...new Set(frameworkIds)]) },
    });
    return new Map(found.map(({ id, levelScale }) => [id, levelScale]));
  }
}
