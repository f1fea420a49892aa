import { addDays, type CivilDate, daysBetween, isoWeekday, yearOf } from '@etabli/kernel';
import { accumulated, type Job, type Resource, spread } from './load.rules.js';

/** One week of one resource, in minutes. */
export interface WeekLoad {
  readonly monday: CivilDate;
  /** ISO number, 1 … 53 */
  readonly week: number;
  readonly capacityMinutes: number;
  /** taken by the open work, done as early as it can be */
  readonly loadMinutes: number;
  /** due to clients by the end of the week and not to be done by then */
  readonly shortMinutes: number;
}

export const mondayOf = (day: CivilDate): CivilDate => addDays(day, 1 - isoWeekday(day));

/** The week of its Thursday, as ISO 8601 says. */
export function isoWeek(day: CivilDate): number {
  const thursday = addDays(mondayOf(day), 3);
  return 1 + Math.floor(daysBetween(`${yearOf(thursday)}-01-01`, thursday) / 7);
}

/** A week is full when less than a twentieth of it is free. */
const FULL_BP = 9_500;
export const isFull = ({ capacityMinutes, loadMinutes }: WeekLoad): boolean =>
  capacityMinutes > 0 && loadMinutes * 10_000 >= capacityMinutes * FULL_BP;

/** The weeks of a resource; the first has what is left of it. */
export function weeksOf(
  { key, capacity }: Pick<Resource, 'key' | 'capacity'>,
  jobs: readonly Job[],
  days: readonly CivilDate[],
): WeekLoad[] {
  const asked = jobs.filter(({ demand }) => demand.has(key));
  const taken = spread(
    asked.reduce((sum, { demand }) => sum + demand.get(key)!, 0),
    capacity,
  );
  const given = accumulated(capacity);
  const weeks = new Map<CivilDate, { capacityMinutes: number; loadMinutes: number; last: number }>();
  for (const [index, day] of days.entries()) {
    const monday = mondayOf(day);
    const week = weeks.get(monday) ?? { capacityMinutes: 0, loadMinutes: 0, last: index };
    week.capacityMinutes += capacity[index]!;
    week.loadMinutes += taken[index]!;
    week.last = index;
    weeks.set(monday, week);
  }
  return [...weeks].map(([monday, { last, ...minutes }]) => {
    const due = asked.reduce(
      (sum, { dueOn, demand, yields }) =>
        !yields && dueOn !== null && dueOn <= days[last]! ? sum + demand.get(key)! : sum,
      0,
    );
    return { monday, week: isoWeek(monday), ...minutes, shortMinutes: Math.max(0, due - given[last]!) };
  });
}
