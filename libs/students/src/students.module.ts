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
import { ConsentController } from './consent/consent.controller.js';
import { ImageConsents } from './consent/image-consents.js';
import { DocumentController } from './document/document.controller.js';
import { DocumentDues, DocumentQueries } from './document/document.queries.js';
import { StudentDocuments } from './document/student-documents.js';
import { ImportController } from './import/import.controller.js';
import { StudentImport } from './import/student-import.js';
import { OriginController } from './origin/origin.controller.js';
import { Origins } from './origin/origins.js';
import { PaperController } from './paper/paper.controller.js';
import { StudentPapers } from './paper/student-papers.js';
import { PlacementController } from './placement/placement.controller.js';
import { PlacementDues, PlacementQueries } from './placement/placement.queries.js';
import { PlacementService } from './placement/placement.service.js';
import { ExitSurveys, SurveyDues } from './survey/exit-surveys.js';
import { SurveyController } from './survey/survey.controller.js';

const SERVICES = [
  GroupService,
  StudentService,
  StudentQueries,
  Visibility,
  RollCalls,
  GuardianService,
  PathQueries,
  StudentPath,
  StudentDocuments,
  ImageConsents,
  Origins,
  StudentPapers,
  ExitSurveys,
  PlacementService,
];

@Module({ imports: [SchoolModule], providers: SERVICES, exports: SERVICES })
export class StudentsModule {}

@Module({
  imports: [StudentsModule],
  controllers: [
    GroupController,
    ImportController,
    StudentController,
    PathController,
    GuardianController,
    DocumentController,
    ConsentController,
    PaperController,
    OriginController,
    SurveyController,
    PlacementController,
    RollCallController,
  ],
  providers: [
    GroupQueries,
    RollCallQueries,
    StudentSearch,
    GuardianQueries,
    DocumentQueries,
    DocumentDues,
    SurveyDues,
    PlacementQueries,
    PlacementDues,
    StudentImport,
  ],
})
export class StudentsHttpModule {}
