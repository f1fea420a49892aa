import { addYears, type CivilDate, minDay } from '@etabli/kernel';
import type { DeclarationFacts, FitnessResult, OpinionFacts } from './permit-facts.rules.js';

/**
 * Terms run date to date, last day included: sent on D, a declaration is still valid on its third anniversary; 29 February + n
 * years is 28 February in a common year.
 */
export const DECLARATION_YEARS = 3;
export const OPINION_YEARS = 1;
export const RISK_ASSESSMENT_YEARS = 1;

export const declarationUntil = (sentOn: CivilDate): CivilDate => addYears(sentOn, DECLARATION_YEARS);
export const opinionUntil = (on: CivilDate): CivilDate => addYears(on, OPINION_YEARS);
export const assessmentUntil = (on: CivilDate): CivilDate => addYears(on, RISK_ASSESSMENT_YEARS);

export const inTerm = (day: CivilDate, from: CivilDate, until: CivilDate | null): boolean =>
  from <= day && (until === null || day <= until);

/** No longer than three years, whatever was typed. */
export const declarationHolds = (day: CivilDate, { sentOn, validUntil }: DeclarationFacts): boolean =>
  inTerm(day, sentOn, minDay(validUntil, declarationUntil(sentOn)));

/** What medicine says on that day. `restricted`: the codes that are not allowed, never why. */
export type Fitness = { readonly fit: false } | { readonly fit: true; readonly restricted: readonly string[] };

/**
 * An opinion counts while it is in term, one year at most. A later one that says less than it puts it aside, even once it is out
 * of term itself: nobody becomes fit again because an « inapte » grew old.
 */
export function fitnessOn(day: CivilDate, opinions: readonly OpinionFacts[]): Fitness {
  const given = opinions.filter(({ on }) => on <= day);
  const valid = (result: FitnessResult): OpinionFacts[] =>
    given.filter((one) => one.result === result && inTerm(day, one.on, minDay(one.until, opinionUntil(one.on))));
  const last = (...results: FitnessResult[]): CivilDate =>
    given.reduce((latest, one) => (results.includes(one.result) && one.on > latest ? one.on : latest), '');
  if (valid('apt').some(({ on }) => on > last('unfit', 'apt_with_restrictions'))) return { fit: true, restricted: [] };
  const restricting = last('apt_with_restrictions');
  const restricted = valid('apt_with_restrictions').filter(({ on }) => on === restricting && on > last('unfit'));
  if (restricted.length === 0) return { fit: false };
  return { fit: true, restricted: [...new Set(restricted.flatMap((one) => one.restrictedCodes))].sort() };
}
