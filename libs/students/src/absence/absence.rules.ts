import { ageOn, type CivilDate, type HalfDay, type Month, monthOf } from '@etabli/kernel';

/** Ages by which the law speaks: instruction until 16 (L131-1), duty of training until 18 (L114-1), of age. */
export const AGE_BANDS = ['under_16', 'minor_16_17', 'adult'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const FOLLOW_STEPS = ['contact', 'warning', 'letter', 'team'] as const;
export type FollowStep = (typeof FOLLOW_STEPS)[number];

export interface Threshold {
  readonly step: FollowStep;
  /** unjustified half-days of one calendar month */
  readonly halfDays: number;
  /** days to do it in, from the half-day that reaches it */
  readonly days: number;
  readonly validFrom: CivilDate;
  readonly article: string | null;
}

/** Code de l’éducation L131-8 and R131-5 to R131-7; the warning at three is the school's own. */
export const THRESHOLDS: readonly Threshold[] = [
  { step: 'contact', halfDays: 1, days: 0, validFrom: '2000-01-01', article: 'R131-5' },
  { step: 'warning', halfDays: 3, days: 2, validFrom: '2000-01-01', article: null },
  { step: 'letter', halfDays: 4, days: 3, validFrom: '2000-01-01', article: 'L131-8' },
  { step: 'team', halfDays: 10, days: 7, validFrom: '2000-01-01', article: 'R131-7' },
];

export const daysFor = (step: FollowStep): number => THRESHOLDS.find((one) => one.step === step)!.days;

export interface HalfDayFacts {
  readonly studentId: string;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
  readonly status: 'present' | 'absent' | 'late';
  readonly validated: boolean;
  /** of the excuse in force; null without one */
  readonly legitimate: boolean | null;
}

/** Absent on a validated sheet, without a reason that the law or the school takes for good. */
export const isUnjustified = ({
  status,
  validated,
  legitimate,
}: Omit<HalfDayFacts, 'studentId' | 'day' | 'halfDay'>): boolean =>
  status === 'absent' && validated && legitimate !== true;

export const ageBand = (bornOn: CivilDate, day: CivilDate): AgeBand => {
  const age = ageOn(bornOn, day);
  if (age < 16) return 'under_16';
  return age < 18 ? 'minor_16_17' : 'adult';
};

export interface ReachedStep {
  readonly step: FollowStep;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
  readonly ageBand: AgeBand;
}

export interface MonthCounter {
  readonly month: Month;
  readonly unjustified: number;
  readonly reached: readonly ReachedStep[];
}

const order = (half: { day: CivilDate; halfDay: HalfDay }): string =>
  `${half.day}${half.halfDay === 'morning' ? 0 : 1}`;

/**
 * What the half-days of one youth in one month add up to, from what is known now. Each step is reached by the half-day that
 * makes the number full, and takes the age of that day.
 */
export function monthCounter(bornOn: CivilDate, month: Month, halfDays: readonly HalfDayFacts[]): MonthCounter {
  const counted = halfDays
    .filter((half) => monthOf(half.day) === month && isUnjustified(half))
    .sort((one, other) => order(one).localeCompare(order(other)));
  const reached = THRESHOLDS.flatMap(({ step, halfDays: needed, validFrom }): ReachedStep[] => {
    const at = counted[needed - 1];
    if (!at || at.day < validFrom) return [];
    return [{ step, day: at.day, halfDay: at.halfDay, ageBand: ageBand(bornOn, at.day) }];
  });
  return { month, unjustified: counted.length, reached };
}

/** A span from one half-day to another, both included. */
export interface HalfDaySpan {
  readonly fromOn: CivilDate;
  readonly fromHalfDay: HalfDay;
  readonly toOn: CivilDate;
  readonly toHalfDay: HalfDay;
}

export const inOrder = ({ fromOn, fromHalfDay, toOn, toHalfDay }: HalfDaySpan): boolean =>
  order({ day: fromOn, halfDay: fromHalfDay }) <= order({ day: toOn, halfDay: toHalfDay });
