import { Module } from '@nestjs/common';
import { Config } from '@etabli/platform';
import { CustomersModule } from '@etabli/customers';
import { SchoolModule } from '@etabli/school';
import { AbsenceController, AbsenceExcuseController, FollowUpController } from './absence/absence.controller.js';
import { AbsenceDues } from './absence/absence.dues.js';
import { AbsenceLetters } from './absence/absence-letter.js';
import { AbsenceQueries } from './absence/absence.queries.js';
import { AbsenceReasonController, AbsenceReasons } from './absence/absence-reasons.js';
import { Contacts } from './absence/contacts.js';
import { Excuses } from './absence/excuses.js';
import { FollowUps } from './absence/follow-ups.js';
import { HalfDays } from './absence/half-days.js';
import { RenderLetter } from './absence/render-letter.job.js';
import { PresenceFigures } from './absence/presence-figures.js';
import { GroupController } from './group/group.controller.js';
import { GroupQueries } from './group/group.queries.js';
import { GroupService } from './group/group.service.js';
import { AttendanceRetained, LettersRetained } from './absence/attendance.retained.js';
import { AttendanceSubject } from './absence/attendance.subject.js';
import { ConsentRetained } from './consent/consent.retained.js';
import { DocumentsRetained, PapersRetained } from './document/file.retained.js';
import { FileSubject } from './document/file.subject.js';
import { FamilyRetained } from './guardian/family.retained.js';
import { FamilySubject } from './guardian/family.subject.js';
import { OriginRetained } from './origin/origin.retained.js';
import { PathSubject } from './path/path.subject.js';
import { PlacementRetained } from './placement/placement.retained.js';
import { CandidateRetained } from './privacy/candidate.retained.js';
import { StudentExportRetained } from './privacy/student-export.retained.js';
import { SurveysRetained } from './survey/survey.retained.js';
import { MakeStudentExport } from './privacy/make-student-export.job.js';
import { StudentExportController } from './privacy/student-export.controller.js';
import { StudentExportService } from './privacy/student-exports.js';
import { StudentIdentityRetained } from './privacy/student-identity.retained.js';
import { StudentSubject } from './privacy/students.subject.js';
import { Elsewhere, Families } from './message/families.js';
import { FamilyMessages } from './message/family-messages.js';
import { MessageLog } from './message/message-log.js';
import { FamilyMessageController, MessageTemplateController } from './message/message.controller.js';
import { SendSms, TellFamilies, TellFamiliesOfPlacement } from './message/message.jobs.js';
import { FolderSmsSender, SmsSender } from './message/sms-sender.js';
import { AttendanceRules, AttendanceSettingsController } from './roll-call/attendance-settings.js';
import { GuardianController } from './guardian/guardian.controller.js';
import { GuardianQueries } from './guardian/guardian.queries.js';
import { GuardianService } from './guardian/guardian.service.js';
import { PathController } from './path/path.controller.js';
import { PathQueries } from './path/path.queries.js';
import { StudentFrameworks } from './path/student-frameworks.js';
import { StudentPath } from './path/student-path.js';
import { RollCallController } from './roll-call/roll-call.controller.js';
import { RollCallCorrections } from './roll-call/roll-call-corrections.js';
import { MissingCalls } from './roll-call/missing-calls.js';
import { RollCallQueries } from './roll-call/roll-call.queries.js';
import { RollCalls } from './roll-call/roll-calls.js';
import { StudentController } from './student/student.controller.js';
import { StudentQueries } from './student/student.queries.js';
import { GroupSearch } from './group/group.search.js';
import { GuardianSearch } from './guardian/guardian.search.js';
import { StudentSearch } from './student/student.search.js';
import { PlacementSearch } from './placement/placement.search.js';
import { StudentService } from './student/student.service.js';
import { Visibility } from './student/visibility.js';
import { HiredByClient } from './client-part/hired-by-client.js';
import { PlacementsOfClient } from './client-part/placements-of-client.js';
import { ConsentController } from './consent/consent.controller.js';
import { ImageConsents } from './consent/image-consents.js';
import { DocumentController } from './document/document.controller.js';
import { DocumentDues, DocumentQueries } from './document/document.queries.js';
import { StudentDocuments } from './document/student-documents.js';
import { EnrolmentTextController } from './enrolment-text/enrolment-text.controller.js';
import { EnrolmentTexts } from './enrolment-text/enrolment-texts.js';
import { ImportController } from './import/import.controller.js';
import { StudentImport } from './import/student-import.js';
import { StudentTable } from './import/student-table.js';
import { OriginController } from './origin/origin.controller.js';
import { Origins } from './origin/origins.js';
import { PaperController } from './paper/paper.controller.js';
import { StudentPapers } from './paper/student-papers.js';
import { PlacementController } from './placement/placement.controller.js';
import { PlacementPapers } from './placement/placement-papers.js';
import { PlacementDues, PlacementQueries } from './placement/placement.queries.js';
import { PlacementService } from './placement/placement.service.js';
import { ExitSurveys, SurveyDues } from './survey/exit-surveys.js';
import { SurveyController } from './survey/survey.controller.js';

const SERVICES = [
  GroupService,
  StudentService,
  StudentQueries,
  Visibility,
  MissingCalls,
  RollCalls,
  RollCallCorrections,
  AttendanceRules,
  HalfDays,
  FollowUps,
  Excuses,
  AbsenceReasons,
  Contacts,
  AbsenceQueries,
  Families,
  Elsewhere,
  FamilyMessages,
  StudentExportService,
  GuardianService,
  PathQueries,
  StudentFrameworks,
  StudentPath,
  StudentDocuments,
  ImageConsents,
  Origins,
  StudentPapers,
  EnrolmentTexts,
  PresenceFigures,
  AbsenceLetters,
  ExitSurveys,
  PlacementService,
];
const PRIVACY = [
  StudentIdentityRetained,
  CandidateRetained,
  FamilyRetained,
  ConsentRetained,
  DocumentsRetained,
  PapersRetained,
  OriginRetained,
  SurveysRetained,
  PlacementRetained,
  AttendanceRetained,
  LettersRetained,
  StudentExportRetained,
  StudentSubject,
  FamilySubject,
  FileSubject,
  PathSubject,
  AttendanceSubject,
];

/** Here, not with the routes: papers that expire are counted on paper too. */
const DUES = [DocumentDues, PlacementDues];

@Module({ imports: [SchoolModule, CustomersModule], providers: [...SERVICES, ...PRIVACY, ...DUES], exports: SERVICES })
export class StudentsModule {}

@Module({
  imports: [StudentsModule, SchoolModule],
  controllers: [
    GroupController,
    StudentController,
    RollCallController,
    StudentExportController,
    AttendanceSettingsController,
    AbsenceController,
    AbsenceExcuseController,
    FollowUpController,
    AbsenceReasonController,
    FamilyMessageController,
    MessageTemplateController,
    ImportController,
    PathController,
    GuardianController,
    DocumentController,
    ConsentController,
    PaperController,
    OriginController,
    SurveyController,
    PlacementController,
    EnrolmentTextController,
  ],
  providers: [
    GroupQueries,
    RollCallQueries,
    StudentSearch,
    GroupSearch,
    GuardianSearch,
    PlacementSearch,
    AbsenceDues,
    MessageLog,
    GuardianQueries,
    DocumentQueries,
    SurveyDues,
    PlacementQueries,
    PlacementPapers,
    PlacementsOfClient,
    HiredByClient,
    StudentImport,
    StudentTable,
  ],
})
export class StudentsHttpModule {}

const smsSender = {
  provide: SmsSender,
  inject: [Config],
  useFactory: (config: Config): SmsSender => new FolderSmsSender(config.smsDir),
};

@Module({
  imports: [StudentsModule, SchoolModule],
  providers: [smsSender, RenderLetter, SendSms, TellFamilies, TellFamiliesOfPlacement, MakeStudentExport],
})
export class StudentsJobsModule {}
