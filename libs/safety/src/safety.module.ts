import { Module } from '@nestjs/common';
import { SchoolModule } from '@etabli/school';
import { StudentsModule } from '@etabli/students';
import { AccidentController } from './accident/accident.controller.js';
import { Accidents } from './accident/accidents.js';
import { ClearanceController } from './clearance/clearance.controller.js';
import { Clearances } from './clearance/clearances.js';
import { DeclarationController } from './declaration/declaration.controller.js';
import { DeclarationSearch } from './declaration/declaration.search.js';
import { Declarations } from './declaration/declarations.js';
import { AccidentsDue, FitnessDue, SchoolPapersDue, YouthPapersDue } from './due/safety-dues.js';
import { FitnessController } from './fitness/fitness.controller.js';
import { FitnessQueries } from './fitness/fitness.queries.js';
import { FitnessOpinions } from './fitness/fitness-opinions.js';
import { HazardController } from './hazard/hazard.controller.js';
import { HazardSearch } from './hazard/hazard.search.js';
import { Hazards } from './hazard/hazards.js';
import { HouseRuleController } from './house-rule/house-rule.controller.js';
import { HouseRules } from './house-rule/house-rules.js';
import { Incidents } from './permit/incidents.js';
import { PermitController } from './permit/permit.controller.js';
import { PermitQueries } from './permit/permit.queries.js';
import { PermitReader } from './permit/permit.reader.js';
import { Permits } from './permit/permits.js';
import { AccidentsRetained, OpinionsRetained, PermitsRetained } from './privacy/safety.retained.js';
import { SafetySubject } from './privacy/safety.subject.js';
import { RiskAssessmentController } from './risk-assessment/risk-assessment.controller.js';
import { RiskAssessments } from './risk-assessment/risk-assessments.js';
import { TrainingController } from './training/training.controller.js';
import { TrainingQueries } from './training/training.queries.js';
import { Trainings } from './training/trainings.js';

const SERVICES = [
  Hazards,
  Declarations,
  Trainings,
  FitnessOpinions,
  Clearances,
  RiskAssessments,
  HouseRules,
  PermitReader,
  Permits,
  PermitQueries,
  Incidents,
  Accidents,
];
const PRIVACY = [SafetySubject, OpinionsRetained, PermitsRetained, AccidentsRetained];

/** Here, not with the routes: what expires is counted on paper too. */
const DUES = [SchoolPapersDue, YouthPapersDue, FitnessDue, AccidentsDue];

@Module({ imports: [SchoolModule, StudentsModule], providers: [...SERVICES, ...PRIVACY, ...DUES], exports: SERVICES })
export class SafetyModule {}

@Module({
  imports: [SafetyModule, SchoolModule, StudentsModule],
  controllers: [
    HazardController,
    DeclarationController,
    TrainingController,
    FitnessController,
    ClearanceController,
    RiskAssessmentController,
    HouseRuleController,
    PermitController,
    AccidentController,
  ],
  providers: [TrainingQueries, FitnessQueries, HazardSearch, DeclarationSearch],
})
export class SafetyHttpModule {}
