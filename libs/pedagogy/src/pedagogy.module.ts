import { Module } from '@nestjs/common';
import { CurriculumModule } from '@etabli/curriculum';
import { CustomersModule } from '@etabli/customers';
import { SchoolModule } from '@etabli/school';
import { StudentsModule } from '@etabli/students';
import { WorkshopModule } from '@etabli/workshop';
import { Coverage } from './coverage/coverage.js';
import { CoverageReader } from './coverage/coverage.reader.js';
import { CoverageViews } from './coverage/coverage.views.js';
import { DOSSIER_SERVICES, DOSSIER_PRIVACY } from './dossier/dossier.providers.js';
import { DossierController } from './dossier/dossier.controller.js';
import { MakeDossiers } from './dossier/make-dossiers.job.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { EvidenceFacts } from './evidence/evidence.facts.js';
import { EvidenceQueries } from './evidence/evidence.queries.js';
import { EvidenceSubject } from './evidence/evidence.subject.js';
import { EvidenceService } from './evidence/evidence.service.js';
import { ProgressReviewController } from './review/progress-review.controller.js';

const SERVICES = [EvidenceService, EvidenceQueries, Coverage, CoverageViews, ...DOSSIER_SERVICES];

@Module({
  imports: [CurriculumModule, CustomersModule, SchoolModule, StudentsModule, WorkshopModule],
  providers: [CoverageReader, EvidenceFacts, EvidenceSubject, ...DOSSIER_PRIVACY, ...SERVICES],
  exports: SERVICES,
})
export class PedagogyModule {}

@Module({
  imports: [PedagogyModule],
  controllers: [EvidenceController, ProgressReviewController, DossierController],
})
export class PedagogyHttpModule {}

@Module({ imports: [PedagogyModule, SchoolModule], providers: [MakeDossiers] })
export class PedagogyJobsModule {}
