import { addDays, type CivilDate, civilDateAt, isoWeekday } from '@etabli/kernel';

export const KEPT_DAYS = 7;
export const KEPT_WEEKS = 4;
const TWO_DAYS_MS = 48 * 60 * 60_000;

export interface Made {
  readonly id: string;
  readonly madeAt: Date;
}

const mondayOf = (day: CivilDate): CivilDate => addDays(day, 1 - isoWeekday(day));

/**
 * Those that make room: kept are the newest of each of the last seven days that have one and of each of the last four weeks,
 * days and weeks of Paris. A school that was closed for a month loses none by it.
 */
export function worn(backups: readonly Made[]): Made[] {
  const newestFirst = backups.toSorted((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
  const kept = new Set<string>();
  const days = new Set<CivilDate>();
  const weeks = new Set<CivilDate>();
  for (const { id, madeAt } of newestFirst) {
    const day = civilDateAt(madeAt);
    const week = mondayOf(day);
    const opens = (seen: Set<CivilDate>, period: CivilDate, most: number): boolean =>
      seen.size < most && !seen.has(period) && Boolean(seen.add(period));
    const ofDay = opens(days, day, KEPT_DAYS);
    const ofWeek = opens(weeks, week, KEPT_WEEKS);
    if (ofDay || ofWeek) kept.add(id);
  }
  return newestFirst.filter(({ id }) => !kept.has(id));
}

/** Since when the school has been without a fresh backup; null while the last good one, or else the opening, is two days old at most. */
export function lateSince(lastGoodAt: Date | null, openedAt: Date, now: Date): Date | null {
  const dueAt = new Date((lastGoodAt ?? openedAt).getTime() + TWO_DAYS_MS);
  return dueAt < now ? dueAt : null;
}
