import { Injectable } from '@nestjs/common';
import { type EntityTarget, In, type ObjectLiteral } from 'typeorm';
import { formatDecimal, parseDecimal } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import type { ImportedFramework } from '../import/imported-framework.rules.js';
import { Activity, Task, TaskCompetence } from './activity.entity.js';
import { CompetenceCriterion, KnowledgeCompetence, KnowledgeItem } from './criterion.entity.js';
import { ExamRule, ExamUnitCompetence, PlacementRule } from './exam-rule.entity.js';
import { Competence, CompetenceBlock, ExamUnit, Framework } from './framework.entity.js';
import { frameworkErrors } from './framework.errors.js';

/** Everything one version holds, the school's own beside the official, each list in the order of its file. */
export interface Pieces {
  framework: Framework;
  blocks: CompetenceBlock[];
  units: ExamUnit[];
  /** ids of units by id of competence, all that evaluate it */
  unitsOf: ReadonlyMap<string, readonly string[]>;
  activities: Activity[];
  tasks: Task[];
  /** ids of competences by id of task */
  competencesOfTask: ReadonlyMap<string, readonly string[]>;
  competences: Competence[];
  criteria: CompetenceCriterion[];
  knowledge: KnowledgeItem[];
  /** ids of competences by id of knowledge */
  competencesOfKnowledge: ReadonlyMap<string, readonly string[]>;
  examRules: ExamRule[];
  placements: PlacementRule[];
}

@Injectable()
export class FrameworkPieces {
  constructor(private readonly work: Work) {}

  /** Throws `framework.not_found`. */
  async of(frameworkId: string): Promise<Pieces> {
    const framework = await this.work.manager.findOneBy(Framework, { id: frameworkId });
    if (!framework) throw frameworkErrors.notFound('framework.not_found');
    const rows = <E extends ObjectLiteral>(entity: EntityTarget<E>): Promise<E[]> =>
      this.work.manager.find(entity, {
        where: { frameworkId } as never,
        order: { position: 'ASC', id: 'ASC' } as never,
      });
    const units = await rows(ExamUnit);
    const tasks = await rows(Task);
    const knowledge = await rows(KnowledgeItem);
    const ids = (all: readonly { id: string }[]) => In(all.map(({ id }) => id));
    const { manager } = this.work;
    const evaluated = await manager.findBy(ExamUnitCompetence, { unitId: ids(units) });
    const drawn = await manager.findBy(TaskCompetence, { taskId: ids(tasks) });
    const served = await manager.findBy(KnowledgeCompetence, { knowledgeId: ids(knowledge) });
    return {
      framework,
      blocks: await rows(CompetenceBlock),
      units,
      unitsOf: grouped(evaluated.map(({ competenceId, unitId }) => [competenceId, unitId])),
      activities: await rows(Activity),
      tasks,
      competencesOfTask: grouped(drawn.map(({ taskId, competenceId }) => [taskId, competenceId])),
      competences: await rows(Competence),
      criteria: await rows(CompetenceCriterion),
      knowledge,
      competencesOfKnowledge: grouped(served.map(({ knowledgeId, competenceId }) => [knowledgeId, competenceId])),
      examRules: await manager.find(ExamRule, {
        where: { frameworkId },
        order: { unitCode: 'ASC', candidateCategory: 'ASC', fromSession: 'ASC', id: 'ASC' },
      }),
      placements: await rows(PlacementRule),
    };
  }
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of pairs) found.set(key, [...(found.get(key) ?? []), value]);
  return found;
}

/** '4.00' of the database → '4' */
export const plainDecimal = (stored: string | null): string | null =>
  stored === null ? null : formatDecimal(parseDecimal(stored, 2)!, 2);

/** The codes of these ids, in the order of the pieces. */
export function codesOf(pieces: readonly { id: string; code: string }[], ids: readonly string[] = []): string[] {
  const wanted = new Set(ids);
  return pieces.filter(({ id }) => wanted.has(id)).map(({ code }) => code);
}

/** What the official text of a version says, as a file would bring it; mappings, which belong to two versions, left out. */
export function officialContent(pieces: Pieces): ImportedFramework {
  const { framework, units, competences, knowledge, activities } = pieces;
  const claim = (piece: { verification: ImportedFramework['verification'] | null; source: string }) => ({
    verification: piece.verification!,
    source: piece.source,
  });
  const named = (piece: { code: string; title: string } & Parameters<typeof claim>[0]) => ({
    code: piece.code,
    title: piece.title,
    ...claim(piece),
  });
  const codeById = new Map([...competences, ...activities, ...knowledge].map(({ id, code }) => [id, code]));
  const parent = (id: string | null): string | null => (id ? codeById.get(id)! : null);
  return {
    code: framework.code,
    title: framework.title,
    level: framework.level,
    legalText: framework.legalText,
    version: framework.version,
    validFromSession: framework.validFromSession,
    validToSession: framework.validToSession,
    scaleFixed: framework.scaleFixed,
    ...claim(framework),
    sourceNote: framework.sourceNote,
    levelScale: framework.levelScale,
    blocks: pieces.blocks.map(named),
    units: units.map((unit) => ({
      ...named(unit),
      blockCode: unit.blockCode,
      examCode: unit.examCode,
      kind: unit.kind,
      coefficient: plainDecimal(unit.coefficient),
      mode: unit.mode,
      duration: unit.duration,
    })),
    activities: activities.map((one) => ({ ...named(one), blockCode: one.blockCode })),
    tasks: pieces.tasks.map((task) => ({
      ...named(task),
      activityCode: codeById.get(task.activityId)!,
      competenceCodes: codesOf(competences, pieces.competencesOfTask.get(task.id)),
    })),
    competences: competences.filter(isOfficial).map((one) => ({
      ...named(one),
      parentCode: parent(one.parentId),
      unitCode: one.unitCode,
      otherUnitCodes: codesOf(units, pieces.unitsOf.get(one.id)).filter((code) => code !== one.unitCode),
    })),
    criteria: pieces.criteria
      .filter(isOfficial)
      .map((one) => ({ ...named(one), competenceCode: codeById.get(one.competenceId)! })),
    knowledge: knowledge.map((one) => ({
      ...named(one),
      parentCode: parent(one.parentId),
      taxonomicLevel: one.taxonomicLevel,
      competenceCodes: codesOf(competences, pieces.competencesOfKnowledge.get(one.id)),
    })),
    examRules: pieces.examRules.filter(isOfficial).map((rule) => ({
      unitCode: rule.unitCode,
      candidateCategory: rule.candidateCategory,
      fromSession: rule.fromSession,
      mode: rule.mode,
      coefficient: plainDecimal(rule.coefficient),
      duration: rule.duration,
      ...claim(rule),
    })),
    placements: pieces.placements.map(({ year, weeks, aim, ...one }) => ({ year, weeks, aim, ...claim(one) })),
    mappings: [],
  };
}

const isOfficial = ({ origin }: { origin: string }): boolean => origin === 'official';
