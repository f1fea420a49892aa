import type { CivilDate, HolidayRegion } from '@etabli/kernel';
import type { HazardRow } from '../hazard/hazard.rules.js';

/** Half-open, in minutes since 1970 in UTC. Everything here is plain JSON: it is stored with the decision as it was read. */
export type Stint = readonly [from: number, to: number];

export interface MachineFacts {
  readonly id: string;
  readonly name: string;
  /** null: nobody said of which family it is */
  readonly familyId: string | null;
  readonly familyName: string | null;
  /** of the family and its own */
  readonly codes: readonly string[];
  readonly stopped: boolean;
  /** why it is stopped, in words that follow « est »; left out in decisions of before */
  readonly unavailable?: string | null;
  /** the last day before the next periodic check is overdue; null: none is due */
  readonly checkDueOn: CivilDate | null;
}

export interface WorkFacts {
  readonly operationId: string;
  /** of the operation */
  readonly codes: readonly string[];
  readonly machine: MachineFacts | null;
  /** null: the school's own */
  readonly site: string | null;
}

export interface SupervisorFacts {
  readonly staffId: string | null;
  readonly wholeSlot: boolean;
  /** youths at the same time */
  readonly youths: number;
}

/** In force from `sentOn` to `validUntil`, both included. */
export interface DeclarationFacts {
  readonly id: string;
  readonly sentOn: CivilDate;
  readonly validUntil: CivilDate;
  readonly works: readonly string[];
  readonly familyIds: readonly string[];
  readonly machineIds: readonly string[];
  /** empty: the school's own premises only */
  readonly sites: readonly string[];
  readonly supervisorIds: readonly string[];
}

export interface TrainingFacts {
  readonly familyId: string;
  readonly on: CivilDate;
  readonly until: CivilDate | null;
}

export const FITNESS_RESULTS = ['apt', 'apt_with_restrictions', 'unfit'] as const;
export type FitnessResult = (typeof FITNESS_RESULTS)[number];

export interface OpinionFacts {
  readonly result: FitnessResult;
  readonly restrictedCodes: readonly string[];
  readonly on: CivilDate;
  readonly until: CivilDate;
}

export const CLEARANCE_KINDS = ['driving_permit', 'electrical_habilitation', 'diploma'] as const;
export type ClearanceKind = (typeof CLEARANCE_KINDS)[number];

export interface ClearanceFacts {
  readonly kind: ClearanceKind;
  /** works that it opens */
  readonly codes: readonly string[];
  /** families that may be driven or used; empty: whatever the family */
  readonly familyIds: readonly string[];
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

export const HOUSE_RULES = [
  'day_too_long',
  'week_too_long',
  'break_missing',
  'night_work',
  'daily_rest_short',
  'weekly_rest_missing',
  'public_holiday',
] as const;
export type HouseRuleId = (typeof HOUSE_RULES)[number];
export const HOUSE_SEVERITIES = ['block', 'warn'] as const;
export type HouseSeverity = (typeof HOUSE_SEVERITIES)[number];

/** A limit of hours from a day on, until a later row of the same rule. Minutes, but for night: the hour at which it begins. */
export interface HouseRuleRow {
  readonly rule: HouseRuleId;
  readonly severity: HouseSeverity;
  readonly limit: number;
  /** for those under sixteen, where the law sets another */
  readonly limitUnder16: number | null;
  readonly validFrom: CivilDate;
}

/** All that the decision reads. `day` is the day of the work: nothing here is of today. */
export interface PermitInputs {
  readonly day: CivilDate;
  readonly slot: readonly Stint[];
  /** the youth's other hours of the week and of the days beside, at school and at work */
  readonly others: readonly Stint[];
  readonly youth: { readonly bornOn: CivilDate };
  readonly work: WorkFacts;
  readonly supervisor: SupervisorFacts;
  readonly hazards: readonly HazardRow[];
  readonly declarations: readonly DeclarationFacts[];
  readonly trainings: readonly TrainingFacts[];
  readonly opinions: readonly OpinionFacts[];
  readonly clearances: readonly ClearanceFacts[];
  /** the days on which the risks were assessed */
  readonly riskAssessments: readonly CivilDate[];
  readonly houseRules: readonly HouseRuleRow[];
  /** left out in decisions of before: metropole */
  readonly holidayRegion?: HolidayRegion;
}
