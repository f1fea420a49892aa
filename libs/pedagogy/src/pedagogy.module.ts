import { Module } from '@nestjs/common';
import { CurriculumModule } from '@etabli/curriculum';
import { SchoolModule } from '@etabli/school';
import { StudentsModule } from '@etabli/students';
import { WorkshopModule } from '@etabli/workshop';
import { AlertController } from './alert/alert.controller.js';
import { AlertSettings } from './alert/alert-settings.js';
import { Alerts } from './alert/alerts.js';
import { Averages } from './class-test/averages.js';
import { ClassMarksRetained } from './class-test/class-marks.retained.js';
import { ClassTestController } from './class-test/class-test.controller.js';
import { ClassTestQueries } from './class-test/class-test.queries.js';
import { ClassTests } from './class-test/class-tests.js';
import { Marks } from './class-test/marks.js';
import { TestEvidence } from './class-test/test-evidence.js';
import { Coverage } from './coverage/coverage.js';
import { CoverageReader } from './coverage/coverage.reader.js';
import { CoverageViews } from './coverage/coverage.views.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { EvidenceFacts } from './evidence/evidence.facts.js';
import { EvidenceQueries } from './evidence/evidence.queries.js';
import { EvidenceSubject } from './evidence/evidence.subject.js';
import { EvidenceService } from './evidence/evidence.service.js';
import { ExamArrangementController } from './exam/arrangement/exam-arrangement.controller.js';
import { ExamArrangements } from './exam/arrangement/exam-arrangements.js';
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

const CLASS = [Subjects, Lessons, ClassTests, Marks, Averages];
const EXAMS = [ExamSessions, ExamRegistrations, ExamArrangements, ExamUnits, ExamResults, PassRates];
const EXAM_READS = [ExamRegistrationQueries, ExamFiles];
const ALERTS = [AlertSettings, Alerts];
const SERVICES = [
  EvidenceService,
  EvidenceQueries,
  Coverage,
  CoverageViews,
  ...CLASS,
  ...EXAMS,
  ...EXAM_READS,
  ...ALERTS,
];
const PRIVACY = [ClassMarksRetained, ExamResultsRetained, ExamArrangementsRetained, MarksAndExamsSubject];

@Module({
  imports: [CurriculumModule, SchoolModule, StudentsModule, WorkshopModule],
  providers: [CoverageReader, EvidenceFacts, EvidenceSubject, TestEvidence, ...SERVICES, ...PRIVACY],
  exports: SERVICES,
})
export class PedagogyModule {}

@Module({
  imports: [PedagogyModule, CurriculumModule, SchoolModule, StudentsModule],
  controllers: [
    EvidenceController,
    SubjectController,
    LessonController,
    ClassTestController,
    ExamSessionController,
    ExamRegistrationController,
    ExamArrangementController,
    AlertController,
  ],
  providers: [LessonQueries, ClassTestQueries, ExamSessionQueries, ExamSessionDues],
})
export class PedagogyHttpModule {}

@Module({ imports: [PedagogyModule] })
export class PedagogyJobsModule {}
