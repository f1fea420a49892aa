import { addDays, civilDateAt, type HolidayRegion, holidayOn, instantAt, isoWeekday } from '@etabli/kernel';

export const ACCIDENT_CARES = ['none', 'first_aid', 'doctor', 'hospital'] as const;
export type AccidentCare = (typeof ACCIDENT_CARES)[number];

const HOUR = 3_600_000;
const DECLARE_HOURS = 48;
const INSPECTOR_HOURS = 12;

/** Sundays and public holidays do not count (Social security code, art. R441-3). */
const counts = (day: string, region: HolidayRegion): boolean => isoWeekday(day) !== 7 && !holidayOn(day, region);

/** The instant by which the accident is declared to the health insurance: 48 hours of days that count. */
export function declareBy(happenedAt: Date, region: HolidayRegion = 'metropole'): Date {
  let left = DECLARE_HOURS * HOUR;
  let from = happenedAt.getTime();
  for (let day = civilDateAt(happenedAt); ; day = addDays(day, 1)) {
    const midnight = instantAt(addDays(day, 1), '00:00').getTime();
    if (counts(day, region)) {
      if (from + left <= midnight) return new Date(from + left);
      left -= midnight - from;
    }
    from = midnight;
  }
}

/** The time is over and nothing was done: late from that very instant on, for somebody told at that instant is in time. */
export const isOverdue = (by: Date | null, doneAt: Date | null, now: Date): boolean =>
  by !== null && doneAt === null && by < now;

/** After a fatal accident the labour inspector is told within twelve hours, whatever the day. */
export const inspectorBy = (happenedAt: Date, fatal: boolean): Date | null =>
  fatal ? new Date(happenedAt.getTime() + INSPECTOR_HOURS * HOUR) : null;
