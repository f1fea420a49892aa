import { addDays, type CivilDate, eachDay, holidayOn, isoWeekday, isWeekend } from '@etabli/kernel';

/** The workshop closes three weeks in August and two at Christmas: the clients wait less than elsewhere. */
const isClosed = (day: CivilDate): boolean => {
  const date = day.slice(5);
  return (date >= '08-01' && date <= '08-21') || date >= '12-22' || date <= '01-03';
};

/** Offices work: neither weekend nor public holiday. */
export const isWorkDay = (day: CivilDate): boolean => !isWeekend(day) && !holidayOn(day, 'metropole');

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
