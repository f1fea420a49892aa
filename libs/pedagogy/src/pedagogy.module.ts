import { Module } from '@nestjs/common';
import { CurriculumModule } from '@etabli/curriculum';
import { StudentsModule } from '@etabli/students';
import { WorkshopModule } from '@etabli/workshop';
import { Coverage } from './coverage/coverage.js';
import { CoverageReader } from './coverage/coverage.reader.js';
import { CoverageViews } from './coverage/coverage.views.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { EvidenceFacts } from './evidence/evidence.facts.js';
import { EvidenceQueries } from './evidence/evidence.queries.js';
import { EvidenceSubject } from './evidence/evidence.subject.js';
import { EvidenceService } from './evidence/evidence.service.js';

const SERVICES = [EvidenceService, EvidenceQueries, Coverage, CoverageViews];

@Module({
  imports: [CurriculumModule, StudentsModule, WorkshopModule],
  providers: [CoverageReader, EvidenceFacts, EvidenceSubject, ...SERVICES],
  exports: SERVICES,
})
export class PedagogyModule {}

@Module({ imports: [PedagogyModule], controllers: [EvidenceController] })
export class PedagogyHttpModule {}

@Module({ imports: [PedagogyModule] })
export class PedagogyJobsModule {}
