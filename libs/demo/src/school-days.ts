import { addDays, type CivilDate, eachDay, isWeekend, isoWeekday, yearOf } from '@etabli/kernel';

/** Public holidays with a fixed date (code du travail, art. L3133-1); the movable ones follow Easter. */
const FIXED_HOLIDAYS = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
const AFTER_EASTER = [1, 39, 50];

/** Easter Sunday of the Gregorian calendar (algorithm of Meeus, Jones and Butcher). */
export function easter(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`;
}

export function isHoliday(day: CivilDate): boolean {
  const sunday = easter(yearOf(day));
  return FIXED_HOLIDAYS.includes(day.slice(5)) || AFTER_EASTER.some((days) => addDays(sunday, days) === day);
}

/** The workshop closes three weeks in August and two at Christmas: the clients wait less than elsewhere. */
const isClosed = (day: CivilDate): boolean => {
  const date = day.slice(5);
  return (date >= '08-01' && date <= '08-21') || date >= '12-22' || date <= '01-03';
};

/** Offices work: neither weekend nor public holiday. */
export const isWorkDay = (day: CivilDate): boolean => !isWeekend(day) && !isHoliday(day);

/** Youths are there. */
export const isSchoolDay = (day: CivilDate): boolean => isWorkDay(day) && !isClosed(day);

/** The school days of [from, to]. */
export const schoolDays = (from: CivilDate, to: CivilDate): CivilDate[] => eachDay(from, to).filter(isSchoolDay);

/** That day, or the next one on which offices work. */
export function onWorkDay(day: CivilDate): CivilDate {
  return isWorkDay(day) ? day : onWorkDay(addDays(day, 1));
}

/** That day, or the last one before on which offices worked. */
export function workDayUntil(day: CivilDate): CivilDate {
  return isWorkDay(day) ? day : workDayUntil(addDays(day, -1));
}

export const isFriday = (day: CivilDate): boolean => isoWeekday(day) === 5;
