import { addDays, addYears, type CivilDate } from '@etabli/kernel';
import type { PermitInputs } from './permit-facts.rules.js';
import { decide } from './permit.rules.js';

/** Nobody plans a minor's work further ahead. */
const YEARS_AHEAD = 3;

/**
 * The last day on which the work is still allowed with these papers, when it is allowed on `inputs.day`; null: none of them ends
 * within three years. Hours are left out: they are of one day.
 */
export function permittedUntil(inputs: PermitInputs): CivilDate | null {
  const given = { ...inputs, slot: [], others: [] };
  const ends = [
    ...given.declarations.map(({ validUntil }) => validUntil),
    ...given.trainings.map(({ until }) => until),
    ...given.opinions.map(({ until }) => until),
    ...given.clearances.map(({ until }) => until),
    given.work.machine?.checkDueOn ?? null,
  ].filter((end): end is CivilDate => end !== null && end >= given.day && end < addYears(given.day, YEARS_AHEAD));
  const blocked = (end: CivilDate): boolean => decide({ ...given, day: addDays(end, 1) }).outcome === 'block';
  return ends.toSorted().find(blocked) ?? null;
}
