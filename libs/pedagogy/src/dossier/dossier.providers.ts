import { ReviewQueries } from '../review/progress-review.queries.js';
import { ReviewRetained } from '../review/progress-review.retained.js';
import { ReviewSubject } from '../review/progress-review.subject.js';
import { ProgressReviews } from '../review/progress-reviews.js';
import { DossierFacts } from './dossier.facts.js';
import { DossierPrinter } from './dossier.printer.js';
import { DossierQueries } from './dossier.queries.js';
import { CouncilsRetained, StudentDossiersRetained } from './dossier.retained.js';
import { DossierSubject } from './dossier.subject.js';
import { Dossiers } from './dossiers.js';
import { CalendarFacts } from './facts/calendar.facts.js';
import { PhotoFacts } from './facts/photo.facts.js';
import { ResultFacts } from './facts/result.facts.js';
import { SkillFacts } from './facts/skill.facts.js';
import { WorkFacts } from './facts/work.facts.js';
import { YouthFacts } from './facts/youth.facts.js';
import { Spool } from './spool.js';

/** Balances and what is printed of them. */
export const DOSSIER_SERVICES = [
  ProgressReviews,
  ReviewQueries,
  Dossiers,
  DossierQueries,
  DossierPrinter,
  DossierFacts,
  YouthFacts,
  SkillFacts,
  WorkFacts,
  PhotoFacts,
  ResultFacts,
  CalendarFacts,
  Spool,
];
export const DOSSIER_PRIVACY = [
  ReviewSubject,
  ReviewRetained,
  DossierSubject,
  StudentDossiersRetained,
  CouncilsRetained,
];
