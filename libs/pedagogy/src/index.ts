import { CompetencePosition, CoverageRuleRow } from './coverage/coverage.entity.js';
import { Dossier } from './dossier/dossier.entity.js';
import { EvidenceFile } from './evidence/evidence-file.entity.js';
import { Evidence, EvidenceDismissal } from './evidence/evidence.entity.js';
import { ProgressReview, ProgressReviewSignature } from './review/progress-review.entity.js';
import { SelfAssessment } from './self-assessment/self-assessment.entity.js';

export { Dossier, ProgressReview, ProgressReviewSignature };

export * from './coverage/coverage.js';
export * from './coverage/coverage.entity.js';
export {
  type CoverageMethod,
  type CoverageRule,
  type Proof,
  type Solidity,
  type Strength,
  type StrengthReason,
  strengthOf,
  USUAL_RULE,
} from './coverage/coverage.rules.js';
export * from './evidence/evidence-file.entity.js';
export * from './evidence/evidence.entity.js';
export * from './evidence/evidence.queries.js';
export {
  EVIDENCE_SOURCE_LABELS,
  EVIDENCE_SOURCES,
  type EvidenceSource,
  type RecordedProof,
} from './evidence/evidence.rules.js';
export * from './evidence/evidence.service.js';
export * from './pedagogy.module.js';
export * from './self-assessment/self-assessment.entity.js';

export const PEDAGOGY_ENTITIES = [
  Evidence,
  EvidenceDismissal,
  EvidenceFile,
  CoverageRuleRow,
  CompetencePosition,
  SelfAssessment,
  ProgressReview,
  ProgressReviewSignature,
  Dossier,
] as const;
