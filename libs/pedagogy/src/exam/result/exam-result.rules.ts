import type { FieldError } from '@etabli/kernel';
import { averageOf, reaches, TEN, type Weighted } from '../../mark/mark.rules.js';

/** As the référentiel says of its units. */
type UnitKind = 'professional' | 'general' | 'optional';

/** `kept`: a mark of an earlier session that the candidate keeps; `exempt`: dispensed by the authority. */
export const RESULT_STATUSES = ['marked', 'kept', 'absent', 'exempt'] as const;
export type ResultStatus = (typeof RESULT_STATUSES)[number];

/** `absent`: did not sit the exam at all, so that no rate of those present counts him. */
export const DECISIONS = ['admitted', 'refused', 'absent'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Sessions in which a mark of at least 10 may be used again: five years from its own (Code de l’éducation, D337-1 and following). */
export const KEPT_YEARS = 5;

export interface GivenResult {
  readonly unitCode: string;
  readonly status: ResultStatus;
  /** hundredths out of 20 */
  readonly value: number | null;
  readonly keptFromYear: number | null;
}

/** A mark of an earlier session that may be kept, up to the session of `lastYear`. */
export interface KeptMark {
  readonly unitCode: string;
  readonly value: number;
  readonly fromYear: number;
  readonly lastYear: number;
}

export const sameResult = (one: Omit<GivenResult, 'unitCode'>, other: Omit<GivenResult, 'unitCode'>): boolean =>
  one.status === other.status && one.value === other.value && one.keptFromYear === other.keptFromYear;

/**
 * What may be typed for these units in the session of `year`. A kept mark is at least 10, at most five years old, and what Établi
 * itself knows of that session; of a youth who came from elsewhere it knows nothing, and takes the statement's word.
 */
export function resultErrors(
  given: readonly GivenResult[],
  unitCodes: readonly string[],
  year: number,
  known: readonly Omit<KeptMark, 'lastYear'>[],
): FieldError[] {
  const seen = new Set<string>();
  return given.flatMap((result, i) => {
    const { unitCode, status, value, keptFromYear } = result;
    const wrong: FieldError[] = [];
    const note = (field: string, message: string): void => void wrong.push({ field: `results.${i}.${field}`, message });
    if (!unitCodes.includes(unitCode)) note('unitCode', 'Cette unité n’est pas dans le référentiel de la session.');
    if (seen.has(unitCode)) note('unitCode', 'Cette unité figure deux fois.');
    seen.add(unitCode);
    const valued = status === 'marked' || status === 'kept';
    if (valued && value === null) note('value', 'Écrivez la note, ou choisissez absent ou dispensé.');
    if (!valued && value !== null) note('value', 'Sans note pour un absent ou un dispensé\u202f: effacez-la.');
    if (status === 'kept') keptErrors(result, year, known).forEach(({ field, message }) => note(field, message));
    else if (keptFromYear !== null) note('keptFromYear', 'Seule une note gardée porte l’année d’une autre session.');
    return wrong;
  });
}

function keptErrors(
  { unitCode, value, keptFromYear }: GivenResult,
  year: number,
  known: readonly Omit<KeptMark, 'lastYear'>[],
): FieldError[] {
  if (keptFromYear === null)
    return [{ field: 'keptFromYear', message: 'Écrivez l’année de la session de cette note.' }];
  const wrong: FieldError[] = [];
  if (keptFromYear >= year || keptFromYear < year - KEPT_YEARS)
    wrong.push({
      field: 'keptFromYear',
      message: `Une note se garde cinq ans\u202f: de la session ${year - KEPT_YEARS} à la session ${year - 1}.`,
    });
  if (value !== null && value < TEN)
    wrong.push({ field: 'value', message: 'Seule une note d’au moins 10 sur 20 se garde.' });
  const own = known.find((one) => one.unitCode === unitCode && one.fromYear === keptFromYear);
  if (own && value !== null && own.value !== value)
    wrong.push({ field: 'value', message: 'Ce n’est pas la note de cette session\u202f: reprenez-la telle quelle.' });
  return wrong;
}

export interface PastResult {
  readonly unitCode: string;
  readonly status: ResultStatus;
  readonly value: number | null;
  /** of the session in which the mark was got */
  readonly year: number;
  readonly decision: Decision | null;
}

/**
 * The marks that a candidate who was not admitted may keep in the session of `year`: at least 10, from a session at most five years
 * before; of one unit the best, then the latest. A mark kept then goes on counting from the session in which it was got.
 */
export function keptMarks(past: readonly PastResult[], year: number): KeptMark[] {
  const best = new Map<string, KeptMark>();
  for (const { unitCode, status, value, year: fromYear, decision } of past) {
    if (decision === 'admitted' || (status !== 'marked' && status !== 'kept') || value === null || value < TEN)
      continue;
    if (fromYear >= year || fromYear < year - KEPT_YEARS) continue;
    const known = best.get(unitCode);
    if (!known || value > known.value || (value === known.value && fromYear > known.fromYear))
      best.set(unitCode, { unitCode, value, fromYear, lastYear: fromYear + KEPT_YEARS });
  }
  return [...best.values()];
}

/** One unit as the rules of the session weigh it, and what the candidate got. */
export interface WeighedUnit {
  readonly code: string;
  /** null: the référentiel does not say */
  readonly kind: UnitKind | null;
  /** hundredths; null: neither rule nor unit says */
  readonly coefficient: number | null;
  readonly status: ResultStatus | null;
  readonly value: number | null;
}

/** `to_check`: something is missing, so nothing is indicated. */
export type Verdict = 'likely_admitted' | 'likely_refused' | 'to_check';

export interface Indication {
  readonly verdict: Verdict;
  /** over the compulsory units, hundredths */
  readonly general: number | null;
  /** over the professional units, hundredths */
  readonly professional: number | null;
  /** units that are in the way of an answer, by reason */
  readonly withoutMark: readonly string[];
  readonly absent: readonly string[];
  readonly withoutKind: readonly string[];
  readonly withoutCoefficient: readonly string[];
  /** optional units whose points above 10 would change the answer, while nobody says how they count */
  readonly optional: readonly string[];
}

/**
 * How the marks of optional units count. No text that was read says it for all: the school says it of each session, and until then
 * nothing is indicated where their points would change the answer.
 */
export const OPTIONAL_UNITS = ['to_check', 'left_out', 'above_ten'] as const;
export type OptionalUnits = (typeof OPTIONAL_UNITS)[number];

const ONCE = 100;

/**
 * CAP: a general average of at least 10, and at least 10 over the professional units. An indication, for the jury decides: it says
 * nothing while a compulsory unit is missing, absent or of unknown weight. Dispensed units do not count. Points above 10 of an optional
 * unit come on top of the general average where the school says so, with the unit's coefficient, or once without one; never of the
 * professional average, and they never take anything away.
 */
export function indicationOf(units: readonly WeighedUnit[], optionalUnits: OptionalUnits = 'to_check'): Indication {
  const asked = units.filter(({ kind, status }) => kind !== 'optional' && status !== 'exempt');
  const codes = (test: (unit: WeighedUnit) => boolean): string[] => asked.filter(test).map(({ code }) => code);
  const weighted = asked.flatMap(({ kind, value, coefficient }): (Weighted & { kind: UnitKind | null })[] =>
    value === null || coefficient === null ? [] : [{ kind, value, coefficient }],
  );
  const professional = weighted.filter(({ kind }) => kind === 'professional');
  const above = units.filter(({ kind, value }) => kind === 'optional' && value !== null && value > TEN);
  const points = above.map(({ value, coefficient }) => ({ value: value! - TEN, coefficient: coefficient ?? ONCE }));
  const bonus = optionalUnits === 'above_ten' ? points : [];
  const passes = (more: readonly Weighted[]): boolean => reaches(weighted, TEN, more) && reaches(professional, TEN);
  const gaps = {
    withoutMark: codes(({ status }) => status === null),
    absent: codes(({ status }) => status === 'absent'),
    withoutKind: codes(({ kind }) => kind === null),
    withoutCoefficient: codes(({ coefficient }) => coefficient === null),
    optional: optionalUnits === 'to_check' && passes(points) !== passes([]) ? above.map(({ code }) => code) : [],
  };
  const open = Object.values(gaps).some((list) => list.length > 0) || professional.length === 0;
  return {
    verdict: open ? 'to_check' : passes(bonus) ? 'likely_admitted' : 'likely_refused',
    general: averageOf(weighted, bonus),
    professional: averageOf(professional),
    ...gaps,
  };
}
