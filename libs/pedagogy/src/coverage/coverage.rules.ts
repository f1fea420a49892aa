import { type CivilDate, daysBetween } from '@etabli/kernel';
import { EVIDENCE_SOURCES, type EvidenceSource } from '../evidence/evidence.rules.js';

export const COVERAGE_METHODS = ['best_of_last', 'last', 'position'] as const;
/** Which level is shown: the best of the last proofs, the last one, or the trainer's own word. */
export type CoverageMethod = (typeof COVERAGE_METHODS)[number];

/** How a school reads the proofs of one framework. */
export interface CoverageRule {
  readonly method: CoverageMethod;
  /** how many proofs `best_of_last` looks at */
  readonly lastN: number;
  /** after so many months a proof counts half */
  readonly halfLifeMonths: number;
  /** what proofs of two sorts add, in percent of one proof of today */
  readonly variedSourcesBonus: number;
  /** so many proofs of today make a level solid */
  readonly solidFrom: number;
}

export const USUAL_RULE: CoverageRule = {
  method: 'best_of_last',
  lastN: 3,
  halfLifeMonths: 12,
  variedSourcesBonus: 50,
  solidFrom: 3,
};

export interface Proof {
  /** a value of the scale */
  readonly level: number;
  readonly assessedOn: CivilDate;
  readonly source: EvidenceSource;
}

export const SOLIDITIES = ['none', 'fragile', 'growing', 'solid'] as const;
export type Solidity = (typeof SOLIDITIES)[number];
export const STRENGTH_REASONS = ['no_proof', 'no_position', 'few', 'old', 'one_source'] as const;
export type StrengthReason = (typeof STRENGTH_REASONS)[number];

export interface Strength {
  /** the level shown; null: none yet */
  readonly level: number | null;
  readonly count: number;
  readonly newestOn: CivilDate | null;
  /** of the proofs that reach the level shown */
  readonly carriedBy: { readonly count: number; readonly newestOn: CivilDate | null };
  /** 0..100: each step of the scale up to the level shown counts the same, as far as fresh proofs of that level or above fill it */
  readonly strength: number;
  /** of the level shown alone */
  readonly solidity: Solidity;
  /** the highest level under the one shown that is solid; null: none, or the level shown itself is */
  readonly solidUnder: number | null;
  /** why it is not solid */
  readonly reasons: readonly StrengthReason[];
}

interface OfLevel {
  /** thousandths of a proof of today */
  readonly weight: number;
  readonly count: number;
  readonly newestOn: CivilDate;
  /** a bit a source */
  readonly sources: number;
}

/** What is kept of proofs while counting; the tallies of two heaps can be put together, in any order. */
export interface Tally {
  readonly levels: ReadonlyMap<number, OfLevel>;
  /** the last `lastN`, the newest first; of one day the highest first, so that the order of entry does not count */
  readonly latest: readonly Pick<Proof, 'level' | 'assessedOn'>[];
}

export const NO_PROOF: Tally = { levels: new Map(), latest: [] };
const WHOLE = 1000;
/** Of what makes a level whole: three works of the last four months need not be of today. */
const SOLID = 0.8;
const GROWING = 0.4;
const DAYS_A_MONTH = 30.4375;

/** Thousandths that a proof of this day still counts on `today`. Whole numbers, so that sums do not depend on their order. */
export const freshness = (assessedOn: CivilDate, { halfLifeMonths }: CoverageRule, today: CivilDate): number =>
  Math.round(WHOLE * 0.5 ** (Math.max(0, daysBetween(assessedOn, today)) / DAYS_A_MONTH / halfLifeMonths));

/** @param weightOf thousandths by day; `freshness`, or a table of it where there are many proofs */
export function tallyOf(
  proofs: readonly Proof[],
  rule: CoverageRule,
  today: CivilDate,
  weightOf: (day: CivilDate) => number = (day) => freshness(day, rule, today),
): Tally {
  const levels = new Map<number, Mutable<OfLevel>>();
  for (const { level, assessedOn, source } of proofs) {
    const sources = SOURCE_BIT[source];
    const known = levels.get(level);
    if (!known) {
      levels.set(level, { weight: weightOf(assessedOn), count: 1, newestOn: assessedOn, sources });
      continue;
    }
    known.weight += weightOf(assessedOn);
    known.count += 1;
    if (assessedOn > known.newestOn) known.newestOn = assessedOn;
    known.sources |= sources;
  }
  return { levels, latest: lastOf(proofs, rule) };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
const SOURCE_BIT = Object.fromEntries(EVIDENCE_SOURCES.map((source, i) => [source, 1 << i])) as Record<
  EvidenceSource,
  number
>;

export function together(one: Tally, other: Tally, rule: CoverageRule): Tally {
  const levels = new Map(one.levels);
  for (const [level, more] of other.levels) {
    const known = levels.get(level);
    levels.set(level, known ? both(known, more) : more);
  }
  return { levels, latest: lastOf([...one.latest, ...other.latest], rule) };
}

/**
 * How strongly these proofs show a competence. More proofs of the level shown or above never make it weaker.
 * @param scale the values of the framework's scale
 * @param position the trainer's word, where the rule asks for it
 */
export const strengthOf = (
  proofs: readonly Proof[],
  rule: CoverageRule,
  today: CivilDate,
  scale: readonly number[],
  position: number | null = null,
): Strength => weigh(tallyOf(proofs, rule, today), rule, today, scale, position);

/** As `strengthOf`, of what was tallied. */
export function weigh(
  tally: Tally,
  rule: CoverageRule,
  today: CivilDate,
  scale: readonly number[],
  position: number | null = null,
): Strength {
  const all = from(tally, -Infinity);
  const level = rule.method === 'position' ? position : shown(tally, rule);
  const { count, newestOn } = { count: all?.count ?? 0, newestOn: all?.newestOn ?? null };
  if (level === null) {
    const reasons: StrengthReason[] = [count === 0 ? 'no_proof' : 'no_position'];
    return { level, count, newestOn, carriedBy: NOBODY, strength: 0, solidity: 'none', solidUnder: null, reasons };
  }
  const carrying = from(tally, level);
  const full = WHOLE * rule.solidFrom;
  const filled = scale
    .filter((step) => step <= level)
    .reduce((sum, step) => sum + fill(from(tally, step), rule, full), 0);
  const share = fill(carrying, rule, full) / full;
  const solid = scale.filter((step) => step < level && fill(from(tally, step), rule, full) / full >= SOLID);
  return {
    level,
    count,
    newestOn,
    carriedBy: carrying ? { count: carrying.count, newestOn: carrying.newestOn } : NOBODY,
    strength: Math.round((100 * filled) / (full * Math.max(1, scale.length))),
    solidity: share >= SOLID ? 'solid' : share >= GROWING ? 'growing' : 'fragile',
    solidUnder: share >= SOLID ? null : (solid.at(-1) ?? null),
    reasons: share >= SOLID ? [] : reasonsOf(carrying, rule, today),
  };
}

const NOBODY = { count: 0, newestOn: null } as const;

const both = (one: OfLevel, other: OfLevel): OfLevel => ({
  weight: one.weight + other.weight,
  count: one.count + other.count,
  newestOn: one.newestOn > other.newestOn ? one.newestOn : other.newestOn,
  sources: one.sources | other.sources,
});

/** What reaches a level. */
function from({ levels }: Tally, lowest: number): OfLevel | null {
  let sum: OfLevel | null = null;
  for (const [level, one] of levels) if (level >= lowest) sum = sum ? both(sum, one) : one;
  return sum;
}

/** The newest first, of one day the highest; days compare as texts do. */
const byLateness = (one: Tally['latest'][number], other: Tally['latest'][number]): number =>
  one.assessedOn === other.assessedOn ? other.level - one.level : one.assessedOn < other.assessedOn ? 1 : -1;

/** One walk and no sorting of them all: there are many proofs and few last ones. */
function lastOf(proofs: Tally['latest'], { lastN }: CoverageRule): Tally['latest'] {
  const last: Tally['latest'][number][] = [];
  for (const { level, assessedOn } of proofs) {
    const one = { level, assessedOn };
    let place = last.length;
    while (place > 0 && byLateness(one, last[place - 1]!) < 0) place--;
    if (place >= lastN) continue;
    last.splice(place, 0, one);
    if (last.length > lastN) last.pop();
  }
  return last;
}

function shown({ latest }: Tally, { method }: CoverageRule): number | null {
  const [last] = latest;
  if (!last) return null;
  return method === 'last' ? last.level : Math.max(...latest.map(({ level }) => level));
}

const isVaried = ({ sources }: OfLevel): boolean => (sources & (sources - 1)) !== 0;

const fill = (carrying: OfLevel | null, rule: CoverageRule, full: number): number =>
  carrying ? Math.min(full, carrying.weight + (isVaried(carrying) ? rule.variedSourcesBonus * 10 : 0)) : 0;

function reasonsOf(carrying: OfLevel | null, rule: CoverageRule, today: CivilDate): StrengthReason[] {
  if (!carrying) return ['no_proof'];
  const reasons: StrengthReason[] = [];
  if (carrying.count < rule.solidFrom) reasons.push('few');
  if (daysBetween(carrying.newestOn, today) > rule.halfLifeMonths * DAYS_A_MONTH) reasons.push('old');
  else if (carrying.count >= rule.solidFrom) reasons.push('old');
  if (rule.variedSourcesBonus > 0 && !isVaried(carrying)) reasons.push('one_source');
  return reasons;
}

/** For which competences of a framework a proof counts: its own one, and all that it maps into. */
export function targetsOf(
  own: readonly string[],
  mapped: readonly { readonly fromCompetenceId: string; readonly toCompetenceId: string }[],
): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>(own.map((id) => [id, [id]]));
  for (const { fromCompetenceId, toCompetenceId } of mapped) {
    const known = targets.get(fromCompetenceId);
    if (!known) targets.set(fromCompetenceId, [toCompetenceId]);
    else if (!known.includes(toCompetenceId)) known.push(toCompetenceId);
  }
  return targets;
}
