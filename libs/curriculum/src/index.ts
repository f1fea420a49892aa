import { Competence, ExamUnit, Framework } from './framework/framework.entity.js';

export * from './curriculum.module.js';
export * from './framework/competence.queries.js';
export * from './framework/framework.entity.js';
export * from './framework/framework.service.js';
export * from './framework/shipped-frameworks.js';
export { CompetenceView, LevelStepView, toCompetenceView } from './framework/framework.dto.js';
export { FrameworkQueries } from './framework/framework.queries.js';
export { readFramework } from './framework/framework.reader.js';
export {
  type LevelStep,
  type Origin,
  ORIGINS,
  USUAL_SCALE,
  type Verification,
  VERIFICATIONS,
} from './framework/framework.rules.js';
export type { ImportedFramework } from './framework/framework-import.rules.js';
export type { ImportProblem } from './framework/paper.rules.js';

export const CURRICULUM_ENTITIES = [Framework, ExamUnit, Competence] as const;
