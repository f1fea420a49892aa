import { Module } from '@nestjs/common';
import { SchoolModule } from '@etabli/school';
import { GroupController } from './group/group.controller.js';
import { GroupQueries } from './group/group.queries.js';
import { GroupService } from './group/group.service.js';
import { MakeStudentExport } from './privacy/make-student-export.job.js';
import { StudentExportController } from './privacy/student-export.controller.js';
import { StudentExportService } from './privacy/student-exports.js';
import { StudentIdentityRetained } from './privacy/student-identity.retained.js';
import { StudentSubject } from './privacy/students.subject.js';
import { RollCallController } from './roll-call/roll-call.controller.js';
import { RollCallQueries } from './roll-call/roll-call.queries.js';
import { RollCalls } from './roll-call/roll-calls.js';
import { StudentController } from './student/student.controller.js';
import { StudentQueries } from './student/student.queries.js';
import { StudentSearch } from './student/student.search.js';
import { StudentService } from './student/student.service.js';
import { Visibility } from './student/visibility.js';

const SERVICES = [GroupService, StudentService, StudentQueries, Visibility, RollCalls, StudentExportService];
const PRIVACY = [StudentIdentityRetained, StudentSubject];

@Module({ imports: [SchoolModule], providers: [...SERVICES, ...PRIVACY], exports: SERVICES })
export class StudentsModule {}

@Module({
  imports: [StudentsModule],
  controllers: [GroupController, StudentController, RollCallController, StudentExportController],
  providers: [GroupQueries, RollCallQueries, StudentSearch],
})
export class StudentsHttpModule {}

@Module({ imports: [StudentsModule, SchoolModule], providers: [MakeStudentExport] })
export class StudentsJobsModule {}
