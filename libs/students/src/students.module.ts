import { Module } from '@nestjs/common';
import { Config } from '@etabli/platform';
import { SchoolModule } from '@etabli/school';
import { AbsenceController, AbsenceExcuseController, FollowUpController } from './absence/absence.controller.js';
import { AbsenceDues } from './absence/absence.dues.js';
import { AbsenceLetters } from './absence/absence-letter.js';
import { AbsenceQueries } from './absence/absence.queries.js';
import { AbsenceReasonController, AbsenceReasons } from './absence/absence-reasons.js';
import { AttendanceCertificates } from './absence/attendance-certificate.js';
import { Contacts } from './absence/contacts.js';
import { Excuses } from './absence/excuses.js';
import { FollowUps } from './absence/follow-ups.js';
import { HalfDays } from './absence/half-days.js';
import { GroupController } from './group/group.controller.js';
import { GroupQueries } from './group/group.queries.js';
import { GroupService } from './group/group.service.js';
import { MakeStudentExport } from './privacy/make-student-export.job.js';
import { StudentExportController } from './privacy/student-export.controller.js';
import { StudentExportService } from './privacy/student-exports.js';
import { StudentIdentityRetained } from './privacy/student-identity.retained.js';
import { StudentSubject } from './privacy/students.subject.js';
import { Elsewhere, Families } from './message/families.js';
import { FamilyMessages } from './message/family-messages.js';
import { MessageLog } from './message/message-log.js';
import { FamilyMessageController, MessageTemplateController } from './message/message.controller.js';
import { SendSms, TellFamilies } from './message/message.jobs.js';
import { FolderSmsSender, SmsSender } from './message/sms-sender.js';
import { AttendanceRules, AttendanceSettingsController } from './roll-call/attendance-settings.js';
import { RollCallController } from './roll-call/roll-call.controller.js';
import { RollCallCorrections } from './roll-call/roll-call-corrections.js';
import { RollCallQueries } from './roll-call/roll-call.queries.js';
import { RollCalls } from './roll-call/roll-calls.js';
import { StudentController } from './student/student.controller.js';
import { StudentQueries } from './student/student.queries.js';
import { StudentSearch } from './student/student.search.js';
import { StudentService } from './student/student.service.js';
import { Visibility } from './student/visibility.js';

const SERVICES = [
  GroupService,
  StudentService,
  StudentQueries,
  Visibility,
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
];
const PRIVACY = [StudentIdentityRetained, StudentSubject];

@Module({ imports: [SchoolModule], providers: [...SERVICES, ...PRIVACY], exports: SERVICES })
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
  ],
  providers: [
    GroupQueries,
    RollCallQueries,
    StudentSearch,
    AbsenceLetters,
    AttendanceCertificates,
    AbsenceDues,
    MessageLog,
  ],
})
export class StudentsHttpModule {}

const smsSender = {
  provide: SmsSender,
  inject: [Config],
  useFactory: (config: Config): SmsSender => new FolderSmsSender(config.smsDir),
};

@Module({ imports: [StudentsModule, SchoolModule], providers: [smsSender, SendSms, TellFamilies, MakeStudentExport] })
export class StudentsJobsModule {}
