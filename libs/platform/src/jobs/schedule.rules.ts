import {
  addDays,
  addToMonth,
  type CivilDate,
  civilDateAt,
  instantAt,
  isoWeekday,
  monthOf,
  monthStart,
} from '@etabli/kernel';

export const EVERY = ['day', 'week', 'month'] as const;
export type Every = (typeof EVERY)[number];

/** When a work comes again, on the clock of Paris. */
export interface Rhythm {
  readonly every: Every;
  /** of the week, Monday = 1; of the month, 28 at most; null every day */
  readonly onDay: number | null;
  /** 'HH:MM' */
  readonly at: string;
}

const dayOfMonth = (day: CivilDate): number => Number(day.slice(8));

/** The first time strictly after that instant. */
export function nextTime({ every, onDay, at }: Rhythm, after: Date): Date {
  const due = (day: CivilDate): boolean =>
    every === 'day' || (every === 'week' ? isoWeekday(day) === onDay : dayOfMonth(day) === onDay);
  const today = civilDateAt(after);
  // a month has its day once: at the latest in the next one
  const last = addDays(monthStart(addToMonth(monthOf(today), 1)), 28);
  for (let day = today; day <= last; day = addDays(day, 1)) {
    if (due(day) && instantAt(day, at) > after) return instantAt(day, at);
  }
  throw new RangeError(`no day ${String(onDay)} in a ${every}`);
}
