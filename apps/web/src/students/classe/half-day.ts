import { addDays, type CivilDate, formatDayLong, type HalfDay, isoWeekday } from '@etabli/kernel';
import { classe } from '../../texts/classe.fr.js';

export interface At {
  day: CivilDate;
  halfDay: HalfDay;
}

/** The half-day before or after, Saturdays and Sundays skipped. */
export function stepped({ day, halfDay }: At, step: 1 | -1): At {
  if (step === 1 && halfDay === 'morning') return { day, halfDay: 'afternoon' };
  if (step === -1 && halfDay === 'afternoon') return { day, halfDay: 'morning' };
  let next = addDays(day, step);
  while (isoWeekday(next) > 5) next = addDays(next, step);
  return { day: next, halfDay: step === 1 ? 'morning' : 'afternoon' };
}

/** '2026-11-23' → 'lun. 23 nov.' */
export function shortDay(day: CivilDate): string {
  const [weekday = '', dayOfMonth = ''] = formatDayLong(day).split(' ');
  return `${weekday.slice(0, 3)}. ${dayOfMonth} ${classe.shortMonths[Number(day.slice(5, 7)) - 1]}`;
}
