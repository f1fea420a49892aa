import type { Decision, Finding } from './permit.rules.js';

export const PURPOSES = ['assignment', 'hours'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** granted: it may be done, or was rightly done; refused: it was not written; incident: it was done against the rules. */
export const EFFECTS = ['granted', 'refused', 'incident'] as const;
export type Effect = (typeof EFFECTS)[number];

/** Warnings passed over, by code `permit.<rule>`, and why. */
export interface Override {
  readonly confirm: readonly string[];
  readonly reason: string | null;
}

export const NO_OVERRIDE: Override = { confirm: [], reason: null };

export interface Judgement {
  readonly effect: Effect;
  /** what stands in the way, in the order of the table */
  readonly against: readonly Finding[];
  /** the rules whose warning was passed over */
  readonly confirmed: readonly string[];
}

export const codeOf = ({ ruleId }: Pick<Finding, 'ruleId'>): string => `permit.${ruleId}`;

/** The director may all that the trainer may (who has no rule of his own to pass over is told so). */
export const mayOverride = ({ severity, overriddenBy }: Finding, isDirector: boolean): boolean =>
  severity === 'warn' && (overriddenBy === 'trainer' || (overriddenBy === 'director' && isDirector));

/** A warning that somebody is asked about; the others are told only. */
export const asks = ({ severity, overriddenBy }: Finding): boolean => severity === 'warn' && overriddenBy !== null;

/**
 * What becomes of a decision. A slot already ended is the truth: it is written whatever the gate says, a block opens an incident.
 * Before, a block refuses, and a warning waits for somebody who may pass over it with a reason.
 */
export function judge({ findings }: Decision, ended: boolean, override: Override, isDirector: boolean): Judgement {
  const blocks = findings.filter(({ severity }) => severity === 'block');
  if (ended) return { effect: blocks.length > 0 ? 'incident' : 'granted', against: [], confirmed: [] };
  const asked = findings.filter(asks);
  const passed = override.reason
    ? asked.filter((one) => override.confirm.includes(codeOf(one)) && mayOverride(one, isDirector))
    : [];
  const open = asked.filter((one) => !passed.includes(one));
  const against = findings.filter((one) => blocks.includes(one) || open.includes(one));
  return {
    effect: against.length > 0 ? 'refused' : 'granted',
    against,
    confirmed: against.length > 0 ? [] : passed.map(({ ruleId }) => ruleId),
  };
}
