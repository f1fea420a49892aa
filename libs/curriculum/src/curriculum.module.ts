import { Module } from '@nestjs/common';
import { CompetenceQueries } from './framework/competence.queries.js';
import { ExamRuleQueries } from './framework/exam-rule.queries.js';
import { FrameworkController } from './framework/framework.controller.js';
import { FrameworkQueries } from './framework/framework.queries.js';
import { FrameworkService } from './framework/framework.service.js';
import { CompetenceMappings } from './mapping/competence-mappings.js';

const SERVICES = [CompetenceMappings, CompetenceQueries, ExamRuleQueries, FrameworkQueries, FrameworkService];

@Module({ providers: SERVICES, exports: SERVICES })
export class CurriculumModule {}

@Module({ imports: [CurriculumModule], controllers: [FrameworkController] })
export class CurriculumHttpModule {}

@Module({ imports: [CurriculumModule] })
export class CurriculumJobsModule {}
