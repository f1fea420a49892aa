import { Dossier } from './dossier/dossier.entity.js';
import { Evidence, EvidenceDismissal } from './evidence/evidence.entity.js';
import { ProgressReview, ProgressReviewSignature } from './review/progress-review.entity.js';

export { Dossier, ProgressReview, ProgressReviewSignature };

export * from './evidence/coverage.js';
export * from './evidence/evidence.entity.js';
export * from './evidence/evidence.queries.js';
export * from './evidence/evidence.service.js';
export * from './pedagogy.module.js';

export const PEDAGOGY_ENTITIES = [
  Evidence,
  EvidenceDismissal,
  ProgressReview,
  ProgressReviewSignature,
  Dossier,
] as const;
