import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Activity, Task, TaskCompetence } from '../framework/activity.entity.js';
import { CompetenceCriterion, KnowledgeCompetence, KnowledgeItem } from '../framework/criterion.entity.js';
import { ExamRule, ExamUnitCompetence, PlacementRule } from '../framework/exam-rule.entity.js';
import { Competence, CompetenceBlock, ExamUnit } from '../framework/framework.entity.js';
import type { ImportedFramework } from './imported-framework.rules.js';

/** Writes the official pieces of one version, in the order of its file. Every code they name is in the file. */
export async function writePieces(tx: EntityManager, frameworkId: string, content: ImportedFramework): Promise<void> {
  const own = <T extends object>(piece: T, i: number) => ({ ...piece, id: newId(), frameworkId, position: i + 1 });
  const competenceIds = idsByCode(content.competences);
  const unitIds = idsByCode(content.units);
  const activityIds = idsByCode(content.activities);
  const taskIds = idsByCode(content.tasks);
  const knowledgeIds = idsByCode(content.knowledge);

  await insert(tx, CompetenceBlock, content.blocks.map(own));
  await insert(
    tx,
    ExamUnit,
    content.units.map((unit, i) => ({ ...own(unit, i), id: unitIds.get(unit.code) })),
  );
  // one statement: a competence may stand before its parent in the file, the key is checked at the end
  await insert(
    tx,
    Competence,
    content.competences.map(({ parentCode, otherUnitCodes: _, ...competence }, i) => ({
      ...own(competence, i),
      id: competenceIds.get(competence.code),
      parentId: parentCode ? competenceIds.get(parentCode) : null,
      origin: 'official',
    })),
  );
  await insert(
    tx,
    ExamUnitCompetence,
    content.competences.flatMap(({ code, unitCode, otherUnitCodes }) =>
      [...new Set([unitCode, ...otherUnitCodes])]
        .filter((unit) => unit !== null)
        .map((unit) => ({ unitId: unitIds.get(unit), competenceId: competenceIds.get(code) })),
    ),
  );
  await insert(
    tx,
    CompetenceCriterion,
    content.criteria.map(({ competenceCode, ...criterion }, i) => ({
      ...own(criterion, i),
      competenceId: competenceIds.get(competenceCode),
      origin: 'official',
    })),
  );
  await insert(
    tx,
    Activity,
    content.activities.map((activity, i) => ({ ...own(activity, i), id: activityIds.get(activity.code) })),
  );
  await insert(
    tx,
    Task,
    content.tasks.map(({ activityCode, competenceCodes: _, ...task }, i) => ({
      ...own(task, i),
      id: taskIds.get(task.code),
      activityId: activityIds.get(activityCode),
    })),
  );
  await insert(
    tx,
    TaskCompetence,
    content.tasks.flatMap(({ code, competenceCodes }) =>
      competenceCodes.map((one) => ({ taskId: taskIds.get(code), competenceId: competenceIds.get(one) })),
    ),
  );
  await insert(
    tx,
    KnowledgeItem,
    content.knowledge.map(({ parentCode, competenceCodes: _, ...item }, i) => ({
      ...own(item, i),
      id: knowledgeIds.get(item.code),
      parentId: parentCode ? knowledgeIds.get(parentCode) : null,
    })),
  );
  await insert(
    tx,
    KnowledgeCompetence,
    content.knowledge.flatMap(({ code, competenceCodes }) =>
      competenceCodes.map((one) => ({ knowledgeId: knowledgeIds.get(code), competenceId: competenceIds.get(one) })),
    ),
  );
  await insert(
    tx,
    ExamRule,
    content.examRules.map((rule) => ({ ...rule, id: newId(), frameworkId, origin: 'official' })),
  );
  await insert(tx, PlacementRule, content.placements.map(own));
}

const idsByCode = (pieces: readonly { code: string }[]): Map<string, string> =>
  new Map(pieces.map(({ code }) => [code, newId()]));

const insert = async (
  tx: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  rows: readonly object[],
): Promise<void> => {
  if (rows.length) await tx.insert(entity, [...rows]);
};
