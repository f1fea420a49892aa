import { Module } from '@nestjs/common';
import { CompetenceQueries } from './framework/competence.queries.js';
import { ExamRuleQueries } from './framework/exam-rule.queries.js';
import { FrameworkController } from './framework/framework.controller.js';
import { FrameworkPapers } from './framework/framework-papers.js';
import { FrameworkPieces } from './framework/framework-pieces.js';
import { FrameworkQueries } from './framework/framework.queries.js';
import { FrameworkSearch } from './framework/framework.search.js';
import { FrameworkService } from './framework/framework.service.js';
import { SchoolAdditions } from './framework/school-additions.js';
import { SchoolAdditionsController } from './framework/school-additions.controller.js';
import { CompetenceMappings } from './mapping/competence-mappings.js';
import { MappingController } from './mapping/mapping.controller.js';
import { MappingService } from './mapping/mapping.service.js';

const SERVICES = [
  CompetenceMappings,
  CompetenceQueries,
  ExamRuleQueries,
  FrameworkPapers,
  FrameworkPieces,
  FrameworkQueries,
  FrameworkService,
  MappingService,
  SchoolAdditions,
];

@Module({ providers: SERVICES, exports: SERVICES })
export class CurriculumModule {}

@Module({
  imports: [CurriculumModule],
  controllers: [FrameworkController, MappingController, SchoolAdditionsController],
  providers: [FrameworkSearch],
})
export class CurriculumHttpModule {}

@Module({ imports: [CurriculumModule] })
export class CurriculumJobsModule {}
