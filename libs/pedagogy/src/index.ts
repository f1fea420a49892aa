import { AdditionCarry } from './addition-carry/addition-carry.entity.js';
import { AlertRules } from './alert/alert-rules.entity.js';
import { ClassMark, ClassTest } from './class-test/class-test.entity.js';
import { CompetencePosition, CoverageRuleRow } from './coverage/coverage.entity.js';
import { Dossier } from './dossier/dossier.entity.js';
import { EvidenceFile } from './evidence/evidence-file.entity.js';
import { Evidence, EvidenceDismissal } from './evidence/evidence.entity.js';
import { ExamArrangement } from './exam/arrangement/exam-arrangement.entity.js';
import { ExamSettings } from './exam/opening/exam-settings.entity.js';
import { ExamRegistration } from './exam/registration/exam-registration.entity.js';
import { ExamDecision, ExamResult } from './exam/result/exam-result.entity.js';
import { ExamSession } from './exam/session/exam-session.entity.js';
import { Lesson } from './lesson/lesson.entity.js';
import { ProgressReview, ProgressReviewSignature } from './review/progress-review.entity.js';
import { SelfAssessment } from './self-assessment/self-assessment.entity.js';
import { Subject } from './subject/subject.entity.js';
import { VersionMove, VersionMoveYouth } from './version-move/version-move.entity.js';

export { Alerts } from './alert/alerts.js';
export { AlertSettings } from './alert/alert-settings.js';
export { Averages } from './class-test/averages.js';
export { ClassMark, ClassTest } from './class-test/class-test.entity.js';
export { type ClassTestEdit, ClassTests, type NewClassTest } from './class-test/class-tests.js';
export { Marks } from './class-test/marks.js';
export { ExamArrangements } from './exam/arrangement/exam-arrangements.js';
export { ExamSettingsService } from './exam/opening/exam-settings.service.js';
export { PASS_RATE_DEFINITION, type PassRate } from './exam/pass-rate/pass-rate.rules.js';
export { PassRates } from './exam/pass-rate/pass-rates.js';
export { ExamRegistration } from './exam/registration/exam-registration.entity.js';
export { ExamFiles } from './exam/registration/exam-files.js';
export { ExamRegistrations } from './exam/registration/exam-registrations.js';
export { ExamDecision, ExamResult } from './exam/result/exam-result.entity.js';
export { type Decision, type GivenResult, type KeptMark } from './exam/result/exam-result.rules.js';
export { ExamResults } from './exam/result/exam-results.js';
export { type ExaminedUnit, ExamUnits } from './exam/result/exam-units.js';
export { ExamSession } from './exam/session/exam-session.entity.js';
export { ExamSessions, type NewExamSession } from './exam/session/exam-sessions.js';
export { Lesson } from './lesson/lesson.entity.js';
export { Lessons, type NewLesson } from './lesson/lessons.js';
export { averageOf } from './mark/mark.rules.js';
export { Subject } from './subject/subject.entity.js';
export { type NewSubject, Subjects } from './subject/subjects.js';
export { Dossier, ProgressReview, ProgressReviewSignature };
export { DossierFacts } from './dossier/dossier.facts.js';
export { Dossiers } from './dossier/dossiers.js';
export { ReviewQueries } from './review/progress-review.queries.js';
export { ProgressReviews } from './review/progress-reviews.js';

export * from './coverage/coverage.js';
export * from './coverage/coverage.entity.js';
export { CoverageOutlook } from './coverage/coverage-outlook.js';
export { CoverageRules } from './coverage/coverage-rules.js';
export { CoverageViews } from './coverage/coverage.views.js';
export { sayRule, sayStrength } from './coverage/coverage.words.js';
export { type CompetenceHours, HoursByCompetence } from './coverage/hours-by-competence.js';
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
export { EvidenceFiles } from './evidence/evidence-files.js';
export * from './evidence/evidence.queries.js';
export {
  EVIDENCE_SOURCE_LABELS,
  EVIDENCE_SOURCES,
  type EvidenceSource,
  type RecordedProof,
} from './evidence/evidence.rules.js';
export * from './evidence/evidence.service.js';
export * from './pedagogy.module.js';
export { SaidLevels, type SaidOfStudent } from './self-assessment/said-levels.js';
export * from './self-assessment/self-assessment.entity.js';
export { AdditionCarries } from './addition-carry/addition-carries.js';
export { VersionMoveQueries } from './version-move/version-move.queries.js';
export { VersionMoves } from './version-move/version-moves.js';
export { AdditionCarry, VersionMove, VersionMoveYouth };

export const PEDAGOGY_ENTITIES = [
  Evidence,
  EvidenceDismissal,
  EvidenceFile,
  CoverageRuleRow,
  CompetencePosition,
  SelfAssessment,
  Subject,
  Lesson,
  ClassTest,
  ClassMark,
  ExamSession,
  ExamSettings,
  ExamRegistration,
  ExamArrangement,
  ExamResult,
  ExamDecision,
  AlertRules,
  ProgressReview,
  ProgressReviewSignature,
  Dossier,
  VersionMove,
  VersionMoveYouth,
  AdditionCarry,
] as const;
