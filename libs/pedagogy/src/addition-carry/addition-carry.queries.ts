import { Injectable } from '@nestjs/common';
import { CompetenceMappings, CompetenceQueries, ExamRule, ExamUnit, FrameworkQueries } from '@etabli/curriculum';
import { Work } from '@etabli/platform';
import { ExerciseQueries } from '@etabli/workshop';
import type { CarryLineView } from './addition-carry.dto.js';
import { AdditionCarry } from './addition-carry.entity.js';
import { type CarryFacts, type CarryLine, rememberKey, type VersionContent } from './addition-carry.rules.js';

/** What the school put beside two versions, and what it decided between them. */
@Injectable()
export class AdditionCarryQueries {
  constructor(
    private readonly work: Work,
    private readonly competences: CompetenceQueries,
    private readonly mappings: CompetenceMappings,
    private readonly exercises: ExerciseQueries,
    private readonly frameworks: FrameworkQueries,
  ) {}

  /** Throws `framework.not_found`. */
  async facts(fromId: string, toId: string): Promise<CarryFacts> {
    await this.frameworks.assertExists(fromId);
    await this.frameworks.assertExists(toId);
    const [old, next] = [await this.content(fromId), await this.content(toId)];
    const here = new Set(old.competences.map(({ id }) => id));
    const { items } = await this.mappings.touching(toId);
    const carried = await this.work.manager.findBy(AdditionCarry, { toFrameworkId: toId });
    return {
      old,
      next,
      mapped: (await this.mappings.into(toId)).filter(({ fromCompetenceId }) => here.has(fromCompetenceId)),
      setAside: items
        .filter(
          ({ state, from, to }) => state === 'set_aside' && from.frameworkId === fromId && to.frameworkId === toId,
        )
        .map(({ from, to }) => ({ fromCompetenceId: from.competenceId, toCompetenceId: to.competenceId })),
      remembered: new Set(carried.map(({ kind, originKey, targetKey }) => rememberKey(kind, originKey, targetKey))),
    };
  }

  /** The lines with the codes a reader knows. */
  views({ old, next }: CarryFacts, lines: readonly CarryLine[]): CarryLineView[] {
    const codes = new Map([...old.competences, ...next.competences].map(({ id, code }) => [id, code]));
    const codeOf = (id: string | null | undefined): string | null => (id ? (codes.get(id) ?? null) : null);
    const fromOf = ({ kind, originKey }: CarryLine): string | null | undefined => {
      if (kind === 'weight') return originKey.split('/')[1];
      return kind === 'criterion' ? old.criteria.find(({ id }) => id === originKey)?.competenceId : null;
    };
    return lines.map((line) => ({
      kind: line.kind,
      code: line.code,
      title: line.title,
      fromCode: codeOf(fromOf(line)),
      toCode: codeOf(line.competenceId),
      weight: line.weight,
      outcome: line.outcome,
      why: line.why,
    }));
  }

  private async content(frameworkId: string): Promise<VersionContent> {
    const { manager } = this.work;
    return {
      competences: await this.competences.ofFramework(frameworkId),
      criteria: await this.competences.criteriaOf(frameworkId),
      weights: (await this.exercises.ofFramework(frameworkId)).items,
      examRules: await manager.find(ExamRule, { where: { frameworkId }, order: { unitCode: 'ASC', id: 'ASC' } }),
      units: (await manager.findBy(ExamUnit, { frameworkId })).map(({ code }) => code),
    };
  }
}
