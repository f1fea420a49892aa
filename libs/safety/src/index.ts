import { Accident } from './accident/accident.entity.js';
import { Clearance } from './clearance/clearance.entity.js';
import { DerogationDeclaration } from './declaration/declaration.entity.js';
import { FitnessOpinion, FitnessRequest } from './fitness/fitness.entity.js';
import { Hazard, MachineFamily, MachineSafety, OperationHazards } from './hazard/hazard.entity.js';
import { HouseRule } from './house-rule/house-rule.entity.js';
import { PermitDecision, PermitGrounds, PermitIncident } from './permit/permit.entity.js';
import { RiskAssessment } from './risk-assessment/risk-assessment.entity.js';
import { SafetyTraining } from './training/training.entity.js';

export {
  Accident,
  Clearance,
  DerogationDeclaration,
  FitnessOpinion,
  FitnessRequest,
  Hazard,
  HouseRule,
  MachineFamily,
  MachineSafety,
  OperationHazards,
  PermitDecision,
  PermitGrounds,
  PermitIncident,
  RiskAssessment,
  SafetyTraining,
};
export type { AccidentRow } from './accident/accident.dto.js';
export { Accidents, type NewAccident } from './accident/accidents.js';
export { Clearances, type NewClearance } from './clearance/clearances.js';
export { type DeclarationInput, Declarations } from './declaration/declarations.js';
export { FitnessOpinions, type NewOpinion } from './fitness/fitness-opinions.js';
export { type MachineRisks, Hazards } from './hazard/hazards.js';
export { HouseRules, type HouseRuleInput } from './house-rule/house-rules.js';
export { asks, codeOf, mayOverride, NO_OVERRIDE, type Override, type Purpose } from './permit/effect.rules.js';
export { Incidents } from './permit/incidents.js';
export { FindingView, toFindingView } from './permit/permit.dto.js';
export { findingRefusal, permitErrors } from './permit/permit.errors.js';
export type { Stint, SupervisorFacts } from './permit/permit-facts.rules.js';
export {
  type MachinesAsked,
  type PermitFrame,
  type PermitRequest,
  type RequestedMachine,
} from './permit/permit.reader.js';
export { permittedUntil } from './permit/horizon.rules.js';
export { type Decision, decide, type Finding, type Outcome, OUTCOMES } from './permit/permit.rules.js';
export { type Passage, type Permit, permitRefusals, Permits } from './permit/permits.js';
export { PermitQueries } from './permit/permit.queries.js';
export { RiskAssessments } from './risk-assessment/risk-assessments.js';
export { type TrainingInput, Trainings } from './training/trainings.js';
export * from './safety.module.js';

export const SAFETY_ENTITIES = [
  Hazard,
  MachineFamily,
  MachineSafety,
  OperationHazards,
  RiskAssessment,
  HouseRule,
  DerogationDeclaration,
  SafetyTraining,
  FitnessOpinion,
  FitnessRequest,
  Clearance,
  PermitDecision,
  PermitGrounds,
  PermitIncident,
  Accident,
] as const;
