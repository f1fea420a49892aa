import { addDays, type CivilDate, daysBetween, monthEnd, yearOf } from '@etabli/kernel';

/** On a day of the year, or so many days after the first day of the school year. */
export const DUTY_RULES = ['day', 'return'] as const;
export type DutyRule = (typeof DUTY_RULES)[number];

/** A suggestion asks for nothing before the school accepts it. */
export const DUTY_STATES = ['suggested', 'active', 'off'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

export interface DutyWhen {
  readonly rule: DutyRule;
  /** 'MM-DD' */
  readonly monthDay: string | null;
  readonly afterDays: number | null;
}
export interface DutyPlan extends DutyWhen {
  readonly leadDays: number;
  readonly state: DutyState;
  readonly startsOn: CivilDate | null;
}

/** A duty late for longer than that is not asked for any more: its next year comes. */
export const LATE_DAYS = 180;

/** 'MM-DD' in that year; 29 February is the 28th in a common year. */
export function dayInYear(monthDay: string, year: number): CivilDate {
  const last = monthEnd(`${year}-${monthDay.slice(0, 2)}`);
  const day = `${year}-${monthDay}`;
  return day > last ? last : addDays(day, 0);
}

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** A day that exists in a leap year. */
export const isMonthDay = (text: string): boolean =>
  MONTH_DAY.test(text) && text <= monthEnd(`2028-${text.slice(0, 2)}`).slice(5);

/** What does not fit the rule: which field is to be put right. */
export function whenWrong({ rule, monthDay, afterDays }: DutyWhen): 'monthDay' | 'afterDays' | null {
  if (rule === 'day') return monthDay !== null && isMonthDay(monthDay) && afterDays === null ? null : 'monthDay';
  return afterDays !== null && monthDay === null ? null : 'afterDays';
}

/** A school year begins between August and October: the first day of its first term. */
export function returnsOf(terms: readonly CivilDate[], years: readonly number[]): CivilDate[] {
  return years.flatMap((year) => {
    const [first] = terms.filter((day) => day >= `${year}-08-01` && day <= `${year}-10-31`).toSorted();
    return first === undefined ? [] : [first];
  });
}

/** The days on which it falls around that one: of last year, this year and the next; `returns` are first days of school years. */
export function dueDays(when: DutyWhen, today: CivilDate, returns: readonly CivilDate[]): CivilDate[] {
  const { monthDay, afterDays } = when;
  if (monthDay !== null) return yearsAround(today).map((year) => dayInYear(monthDay, year));
  return returns.map((day) => addDays(day, afterDays ?? 0));
}

export const yearsAround = (today: CivilDate): number[] => [-1, 0, 1].map((step) => yearOf(today) + step);

/** The days that are to be done now or by `until`: begun, not done, not forgotten. */
export function openDays(
  duty: DutyPlan,
  today: CivilDate,
  until: CivilDate,
  returns: readonly CivilDate[],
  done: readonly CivilDate[],
): CivilDate[] {
  const { state, startsOn, leadDays } = duty;
  if (state !== 'active' || startsOn === null) return [];
  return dueDays(duty, today, returns).filter(
    (day) =>
      day >= startsOn &&
      day <= until &&
      addDays(day, -leadDays) <= today &&
      daysBetween(day, today) <= LATE_DAYS &&
      !done.includes(day),
  );
}

/** The next day that is not done; null when the calendar does not know the return yet. */
export function nextDay(
  duty: DutyPlan,
  today: CivilDate,
  returns: readonly CivilDate[],
  done: readonly CivilDate[],
): CivilDate | null {
  const from = duty.startsOn !== null && duty.startsOn > today ? duty.startsOn : addDays(today, -LATE_DAYS);
  const begun = duty.startsOn ?? today;
  return dueDays(duty, today, returns).find((day) => day >= from && day >= begun && !done.includes(day)) ?? null;
}
