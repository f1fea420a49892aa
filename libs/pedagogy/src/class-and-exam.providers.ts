import { DossierSearch } from './dossier/dossier.search.js';
import { ExamSessionSearch } from './exam/session/exam-session.search.js';
import { ClassTestSearch } from './class-test/class-test.search.js';
import { ExamRegistrationSearch } from './exam/registration/exam-registration.search.js';
import { LessonSearch } from './lesson/lesson.search.js';
import { SubjectSearch } from './subject/subject.search.js';
import { AlertSettings } from './alert/alert-settings.js';
import { AlertController } from './alert/alert.controller.js';
import { Alerts } from './alert/alerts.js';
import { Proven } from './alert/proven.js';
import { Averages } from './class-test/averages.js';
import { ClassMarksRetained } from './class-test/class-marks.retained.js';
import { ClassTestController } from './class-test/class-test.controller.js';
import { ClassTestQueries } from './class-test/class-test.queries.js';
import { ClassTests } from './class-test/class-tests.js';
import { Marks } from './class-test/marks.js';
import { TestEvidence } from './class-test/test-evidence.js';
import { ExamArrangementController } from './exam/arrangement/exam-arrangement.controller.js';
import { ExamArrangements } from './exam/arrangement/exam-arrangements.js';
import { ExamOpeningDues } from './exam/opening/exam-opening.dues.js';
import { ExamSettingsController } from './exam/opening/exam-settings.controller.js';
import { ExamSettingsService } from './exam/opening/exam-settings.service.js';
import { PassRates } from './exam/pass-rate/pass-rates.js';
import { ExamArrangementsRetained, ExamResultsRetained } from './exam/privacy/exam.retained.js';
import { MarksAndExamsSubject } from './exam/privacy/exam.subject.js';
import { ExamFiles } from './exam/registration/exam-files.js';
import { ExamRegistrationController } from './exam/registration/exam-registration.controller.js';
import { ExamRegistrationQueries } from './exam/registration/exam-registration.queries.js';
import { ExamRegistrations } from './exam/registration/exam-registrations.js';
import { ExamResults } from './exam/result/exam-results.js';
import { ExamUnits } from './exam/result/exam-units.js';
import { ExamSessionController } from './exam/session/exam-session.controller.js';
import { ExamSessionDues } from './exam/session/exam-session.dues.js';
import { ExamSessionQueries } from './exam/session/exam-session.queries.js';
import { ExamSessions } from './exam/session/exam-sessions.js';
import { LessonController } from './lesson/lesson.controller.js';
import { LessonQueries } from './lesson/lesson.queries.js';
import { Lessons } from './lesson/lessons.js';
import { SubjectController } from './subject/subject.controller.js';
import { Subjects } from './subject/subjects.js';

export const CLASS_AND_EXAM_SERVICES = [
  Subjects,
  Lessons,
  ClassTests,
  Marks,
  Averages,
  ExamSessions,
  ExamSettingsService,
  ExamRegistrations,
  ExamArrangements,
  ExamUnits,
  ExamResults,
  PassRates,
  ExamRegistrationQueries,
  ExamFiles,
  AlertSettings,
  Alerts,
];

/** Of the same module, used by nobody outside. */
export const CLASS_AND_EXAM_PARTS = [
  TestEvidence,
  Proven,
  ClassMarksRetained,
  ExamResultsRetained,
  ExamArrangementsRetained,
  MarksAndExamsSubject,
];

export const CLASS_AND_EXAM_CONTROLLERS = [
  SubjectController,
  LessonController,
  ClassTestController,
  ExamSessionController,
  ExamSettingsController,
  ExamRegistrationController,
  ExamArrangementController,
  AlertController,
];

/** What only the screens ask. */
export const CLASS_AND_EXAM_READS = [
  LessonQueries,
  ClassTestQueries,
  ExamSessionQueries,
  ExamSessionDues,
  ExamOpeningDues,
  ExamSessionSearch,
  ExamRegistrationSearch,
  ClassTestSearch,
  LessonSearch,
  SubjectSearch,
  DossierSearch,
];
