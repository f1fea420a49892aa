import { Evidence, EvidenceDismissal } from './evidence/evidence.entity.js';

export * from './evidence/coverage.js';
export * from './evidence/evidence.entity.js';
export * from './evidence/evidence.queries.js';
export * from './evidence/evidence.service.js';
export * from './pedagogy.module.js';

export const PEDAGOGY_ENTITIES = [Evidence, EvidenceDismissal] as const;
