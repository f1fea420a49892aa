import type { CivilDate } from '@etabli/kernel';
import type { FitnessResult } from '../permit/permit-facts.rules.js';
import { opinionUntil } from '../permit/terms.rules.js';

export interface OpinionInput {
  readonly result: FitnessResult;
  readonly restrictedCodes: readonly string[];
  readonly givenOn: CivilDate;
  readonly validUntil: CivilDate;
}

/** The first thing wrong, with its field: restrictions are codes of works, the term is one year at most. */
export function opinionFault(
  { result, restrictedCodes, givenOn, validUntil }: OpinionInput,
  today: CivilDate,
): readonly ['fitness.future' | 'fitness.term' | 'fitness.codes_missing' | 'fitness.codes_excess', string] | null {
  if (givenOn > today) return ['fitness.future', 'givenOn'];
  if (validUntil < givenOn || validUntil > opinionUntil(givenOn)) return ['fitness.term', 'validUntil'];
  const restricting = result === 'apt_with_restrictions';
  if (restricting && restrictedCodes.length === 0) return ['fitness.codes_missing', 'restrictedCodes'];
  return !restricting && restrictedCodes.length > 0 ? ['fitness.codes_excess', 'restrictedCodes'] : null;
}
