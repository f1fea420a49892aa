import { Module } from '@nestjs/common';
import { SchoolModule } from '@etabli/school';
import { GroupController } from './group/group.controller.js';
import { GroupQueries } from './group/group.queries.js';
import { GroupService } from './group/group.service.js';
import { GuardianController } from './guardian/guardian.controller.js';
import { GuardianQueries } from './guardian/guardian.queries.js';
import { GuardianService } from './guardian/guardian.service.js';
import { PathController } from './path/path.controller.js';
import { PathQueries } from './path/path.queries.js';
import { StudentPath } from './path/student-path.js';
import { RollCallController } from './roll-call/roll-call.controller.js';
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
  GuardianService,
  PathQueries,
  StudentPath,
];

@Module({ imports: [SchoolModule], providers: SERVICES, exports: SERVICES })
export class StudentsModule {}

@Module({
  imports: [StudentsModule],
  controllers: [GroupController, StudentController, RollCallController, GuardianController, PathController],
  providers: [GroupQueries, RollCallQueries, StudentSearch, GuardianQueries],
})
export class StudentsHttpModule {}
