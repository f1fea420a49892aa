import { Activity, Task, TaskCompetence } from './framework/activity.entity.js';
import { CompetenceCriterion, KnowledgeCompetence, KnowledgeItem } from './framework/criterion.entity.js';
import { ExamRule, ExamUnitCompetence, PlacementRule } from './framework/exam-rule.entity.js';
import { Competence, CompetenceBlock, ExamUnit, Framework } from './framework/framework.entity.js';
import { CompetenceMapping } from './mapping/mapping.entity.js';

export * from './curriculum.module.js';
export * from './framework/competence.queries.js';
export * from './framework/activity.entity.js';
export * from './framework/criterion.entity.js';
export * from './framework/exam-rule.entity.js';
export * from './framework/exam-rule.queries.js';
export { rulesInForce } from './framework/exam-rule.rules.js';
export * from './framework/framework.entity.js';
export { frameworkErrors } from './framework/framework.errors.js';
export * from './framework/framework.service.js';
export * from './import/shipped-frameworks.js';
export * from './mapping/competence-mappings.js';
export * from './framework/school-additions.js';
export * from './mapping/mapping.entity.js';
export * from './mapping/mapping.service.js';
export { type Mapped, mappedInto } from './mapping/mapping.rules.js';
export { CompetenceView, LevelStepView, toCompetenceView } from './framework/framework.dto.js';
export { FrameworkQueries } from './framework/framework.queries.js';
export { readFramework } from './import/framework.reader.js';
export {
  CANDIDATE_CATEGORIES,
  CANDIDATE_CATEGORY_LABELS,
  type CandidateCategory,
  type LevelStep,
  type Origin,
  ORIGINS,
  UNIT_KINDS,
  type UnitKind,
  USUAL_SCALE,
  type Verification,
  VERIFICATIONS,
} from './framework/framework.rules.js';
export type { ImportedFramework } from './import/imported-framework.rules.js';
export type { ImportProblem } from './import/paper.rules.js';

export const CURRICULUM_ENTITIES = [
  Framework,
  CompetenceBlock,
  ExamUnit,
  Competence,
  CompetenceCriterion,
  Activity,
  Task,
  TaskCompetence,
  KnowledgeItem,
  KnowledgeCompetence,
  ExamRule,
  ExamUnitCompetence,
  PlacementRule,
  CompetenceMapping,
] as const;
