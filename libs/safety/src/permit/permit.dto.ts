import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  ListField,
  PageRequest,
  TextField,
  TextsField,
} from '@etabli/platform';
import { EFFECTS, type Effect, PURPOSES, type Purpose } from './effect.rules.js';
import { findingRefusal, permitErrors } from './permit.errors.js';
import { type Finding, OUTCOMES, type Outcome } from './permit.rules.js';

export const DECISION_SORTS = ['decidedAt'] as const;
export type DecisionSort = (typeof DECISION_SORTS)[number];
export const INCIDENT_SORTS = ['day'] as const;
export type IncidentSort = (typeof INCIDENT_SORTS)[number];
export const INCIDENT_STATES = ['open', 'closed'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

export class RefusalsRequest extends PageRequest {
  @ChoiceField('DecisionSort', DECISION_SORTS, { optional: true }) sort?: DecisionSort;
  @IdField({ optional: true }) studentId?: string;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
}

export class IncidentsRequest extends PageRequest {
  @ChoiceField('IncidentSort', INCIDENT_SORTS, { optional: true }) sort?: IncidentSort;
  @ChoiceField('IncidentState', INCIDENT_STATES, { optional: true }) state?: IncidentState;
  @IdField({ optional: true }) studentId?: string;
}

export class CloseIncidentRequest {
  @TextField({ min: 3, max: 1000, description: 'what was done about it' }) words: string;
}

/** What one rule said; of a medical block never the reason. */
export class FindingView {
  @TextField({ max: 40 }) ruleId: string;
  @ChoiceField('FindingSeverity', ['block', 'warn']) severity: 'block' | 'warn';
  @TextField({ max: 80 }) article: string;
  @TextField({ max: 500, description: 'what is the matter, with the values read' }) detail: string;
  @TextField({ max: 200, description: 'what would lift it' }) lift: string;
}

export class DecisionView {
  @IdField() id: string;
  @IdField() studentId: string;
  @TextField({ max: 170 }) studentName: string;
  @IdField() operationId: string;
  @TextField({ max: 200 }) operationTitle: string;
  @IdField({ nullable: true }) machineId: string | null;
  @DayField({ description: 'of the work' }) day: string;
  @ChoiceField('PermitPurpose', PURPOSES) purpose: Purpose;
  @ChoiceField('PermitEffect', EFFECTS) effect: Effect;
  @ChoiceField('PermitOutcome', OUTCOMES) outcome: Outcome;
  @ListField(() => FindingView) findings: FindingView[];
  @TextField({ max: 20 }) rulesetVersion: string;
  @TextsField({ max: 30, maxLength: 40, description: 'rules whose warning was passed over' }) confirmed: string[];
  @TextField({ nullable: true, max: 300 }) overrideReason: string | null;
  @InstantField() decidedAt: string;
  @TextField({ nullable: true, max: 120 }) decidedByName: string | null;
}

export class DecisionDetailView extends DecisionView {
  @BooleanField({ description: 'evaluated anew with its ruleset and what it read, it says the same' })
  reproduced: boolean;
}

export class RefusalsView {
  @ListField(() => DecisionView) items: DecisionView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}

export class IncidentView {
  @IdField() id: string;
  @IdField() decisionId: string;
  @IdField() studentId: string;
  @TextField({ max: 170 }) studentName: string;
  @TextField({ max: 200 }) operationTitle: string;
  @DayField() day: string;
  @ListField(() => FindingView) findings: FindingView[];
  @InstantField() openedAt: string;
  @InstantField({ nullable: true }) closedAt: string | null;
  @TextField({ nullable: true, max: 1000 }) closingWords: string | null;
}

export class IncidentsView {
  @ListField(() => IncidentView) items: IncidentView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}

export function toFindingView(finding: Finding, name: string): FindingView {
  const { detail } = permitErrors.say(findingRefusal(finding, { studentId: '', name }));
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    article: finding.article,
    detail: detail.endsWith(finding.lift) ? detail.slice(0, -finding.lift.length).trim() : detail,
    lift: finding.lift,
  };
}
