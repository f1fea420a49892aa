import { Module } from '@nestjs/common';
import { CurriculumModule } from '@etabli/curriculum';
import { CustomersModule } from '@etabli/customers';
import { SchoolModule } from '@etabli/school';
import { StudentsModule } from '@etabli/students';
import { WorkshopModule } from '@etabli/workshop';
import {
  CLASS_AND_EXAM_CONTROLLERS,
  CLASS_AND_EXAM_PARTS,
  CLASS_AND_EXAM_READS,
  CLASS_AND_EXAM_SERVICES,
} from './class-and-exam.providers.js';
import { AdditionCarries } from './addition-carry/addition-carries.js';
import { AdditionCarryController } from './addition-carry/addition-carry.controller.js';
import { AdditionCarryQueries } from './addition-carry/addition-carry.queries.js';
import { CoverageController } from './coverage/coverage.controller.js';
import { Coverage } from './coverage/coverage.js';
import { CoverageOutlook } from './coverage/coverage-outlook.js';
import { CoverageReader } from './coverage/coverage.reader.js';
import { CoverageRules } from './coverage/coverage-rules.js';
import { CoverageViews } from './coverage/coverage.views.js';
import { DOSSIER_SERVICES, DOSSIER_PRIVACY } from './dossier/dossier.providers.js';
import { DossierController } from './dossier/dossier.controller.js';
import { MakeDossiers } from './dossier/make-dossiers.job.js';
import { ExamDays } from './coverage/exam-days.js';
import { HoursByCompetence } from './coverage/hours-by-competence.js';
import { Offered } from './coverage/offered.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { EvidenceFacts } from './evidence/evidence.facts.js';
import { EvidenceFileController } from './evidence/evidence-file.controller.js';
import { EvidenceFilesRetained } from './evidence/evidence-file.retained.js';
import { EvidenceFiles } from './evidence/evidence-files.js';
import { EvidenceQueries } from './evidence/evidence.queries.js';
import { EvidenceService } from './evidence/evidence.service.js';
import { EvidenceSubject } from './evidence/evidence.subject.js';
import { ProposalVersions } from './evidence/proposal-versions.js';
import { ProgressReviewController } from './review/progress-review.controller.js';
import { SaidLevels } from './self-assessment/said-levels.js';
import { VersionMoveController } from './version-move/version-move.controller.js';
import { VersionMoveQueries } from './version-move/version-move.queries.js';
import { VersionMoveSubject } from './version-move/version-move.subject.js';
import { VersionMoves } from './version-move/version-moves.js';

const SERVICES = [
  EvidenceService,
  EvidenceFiles,
  EvidenceQueries,
  Coverage,
  CoverageOutlook,
  CoverageRules,
  CoverageViews,
  HoursByCompetence,
  SaidLevels,
  VersionMoveQueries,
  VersionMoves,
  AdditionCarries,
  ...CLASS_AND_EXAM_SERVICES,
  ...DOSSIER_SERVICES,
];

@Module({
  imports: [CurriculumModule, CustomersModule, SchoolModule, StudentsModule, WorkshopModule],
  providers: [
    CoverageReader,
    ExamDays,
    Offered,
    EvidenceFacts,
    ProposalVersions,
    EvidenceFilesRetained,
    EvidenceSubject,
    VersionMoveSubject,
    AdditionCarryQueries,
    ...CLASS_AND_EXAM_PARTS,
    ...DOSSIER_PRIVACY,
    ...SERVICES,
  ],
  exports: SERVICES,
})
export class PedagogyModule {}

@Module({
  imports: [PedagogyModule, CurriculumModule, SchoolModule, StudentsModule],
  controllers: [
    EvidenceController,
    EvidenceFileController,
    CoverageController,
    ...CLASS_AND_EXAM_CONTROLLERS,
    ProgressReviewController,
    DossierController,
    VersionMoveController,
    AdditionCarryController,
  ],
  providers: CLASS_AND_EXAM_READS,
})
export class PedagogyHttpModule {}

@Module({ imports: [PedagogyModule, SchoolModule], providers: [MakeDossiers] })
export class PedagogyJobsModule {}
