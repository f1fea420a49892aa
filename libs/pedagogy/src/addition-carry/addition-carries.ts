import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { newId } from '@etabli/kernel';
import { ExamRule, MappingService, SchoolAdditions } from '@etabli/curriculum';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Catalogue, CatalogueCompetence } from '@etabli/workshop';
import type { CarryView } from './addition-carry.dto.js';
import { AdditionCarry } from './addition-carry.entity.js';
import { AdditionCarryQueries } from './addition-carry.queries.js';
import { type CarryFacts, type CarryLine, carryPlan } from './addition-carry.rules.js';

interface Versions {
  readonly fromFrameworkId: string;
  readonly toFrameworkId: string;
}

/** What the school added to one version is taken to another, where the mapping says to what. */
@Injectable()
export class AdditionCarries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly queries: AdditionCarryQueries,
    private readonly additions: SchoolAdditions,
    private readonly mappings: MappingService,
    private readonly catalogue: Catalogue,
  ) {}

  /** What `carry` would do, line by line. Writes nothing. Throws `framework.not_found`. */
  async preview({ fromFrameworkId, toFrameworkId }: Versions): Promise<CarryView> {
    const facts = await this.queries.facts(fromFrameworkId, toFrameworkId);
    return { lines: this.queries.views(facts, carryPlan(facts)) };
  }

  /**
   * Writes every line that can be carried, all or none; what is there already and what the school took back stays as it is, so that a
   * second run writes nothing. Answers the lines as they were judged. Throws `framework.not_found`.
   */
  carry({ fromFrameworkId, toFrameworkId }: Versions): Promise<CarryView> {
    return this.work.run('addition.carry', async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('pedagogy.addition_carry', 0))`);
      const facts = await this.queries.facts(fromFrameworkId, toFrameworkId);
      const lines = carryPlan(facts);
      const todo = lines.filter(({ outcome }) => outcome === 'carry');
      const written = new Map<string, string>();
      const rows: Pick<AdditionCarry, 'kind' | 'originKey' | 'targetKey'>[] = [];
      for (const line of todo.filter(({ kind }) => kind !== 'weight')) {
        const targetKey = await this.write(facts, toFrameworkId, line, written);
        rows.push({ kind: line.kind, originKey: line.originKey, targetKey });
      }
      rows.push(...(await this.weigh(tx, todo, written)));
      await this.remember(tx, { fromFrameworkId, toFrameworkId }, rows);
      return { lines: this.queries.views(facts, lines) };
    });
  }

  /** Answers the id in the new version. `written`: what an old competence has become in this run. */
  private async write(
    { old }: CarryFacts,
    toFrameworkId: string,
    { kind, originKey, code, title, competenceId, unitCode }: CarryLine,
    written: Map<string, string>,
  ): Promise<string> {
    const target = competenceId === null ? null : (written.get(competenceId) ?? competenceId);
    if (kind === 'criterion') return this.additions.addCriterion(toFrameworkId, { competenceId: target!, code, title });
    if (kind === 'exam_rule') {
      const rule = old.examRules.find(({ id }) => id === originKey) as ExamRule;
      return this.additions.sayExamRule(toFrameworkId, rule);
    }
    const id = await this.additions.addCompetence(toFrameworkId, { code, title, parentId: target, unitCode });
    await this.mappings.decide({ fromCompetenceId: originKey, toCompetenceId: id });
    written.set(originKey, id);
    return id;
  }

  private async weigh(
    tx: EntityManager,
    lines: readonly CarryLine[],
    written: ReadonlyMap<string, string>,
  ): Promise<Pick<AdditionCarry, 'kind' | 'originKey' | 'targetKey'>[]> {
    const weights = lines.filter(({ kind }) => kind === 'weight');
    const added = new Map<string, CarryLine[]>();
    for (const one of weights) {
      const operationId = one.originKey.split('/')[0]!;
      added.set(operationId, [...(added.get(operationId) ?? []), one]);
    }
    const known = await tx.findBy(CatalogueCompetence, { catalogueOperationId: In([...added.keys()]) });
    const targetOf = ({ competenceId }: CarryLine): string => written.get(competenceId!) ?? competenceId!;
    for (const [operationId, more] of added) {
      const competences = [
        ...known
          .filter(({ catalogueOperationId }) => catalogueOperationId === operationId)
          .map(({ competenceId, weight }) => ({ competenceId, weight })),
        ...more.map((one) => ({ competenceId: targetOf(one), weight: one.weight! })),
      ];
      await this.catalogue.edit(operationId, { competences });
    }
    return weights.map((one) => ({ kind: one.kind, originKey: one.originKey, targetKey: targetOf(one) }));
  }

  private async remember(
    tx: EntityManager,
    versions: Versions,
    rows: readonly Pick<AdditionCarry, 'kind' | 'originKey' | 'targetKey'>[],
  ): Promise<void> {
    const said = { carriedAt: this.clock.now(), carriedByName: currentActor().name };
    if (rows.length)
      await tx
        .createQueryBuilder()
        .insert()
        .into(AdditionCarry)
        .values(rows.map((row) => ({ id: newId(), ...versions, ...row, ...said })))
        .orIgnore()
        .execute();
  }
}
