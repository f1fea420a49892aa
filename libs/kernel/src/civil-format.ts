import { type CivilDate, isoWeekday, type Month, monthStart } from './civil-date.js';

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** '2026-11-23' → '23/11/2026'. */
export function formatDay(day: CivilDate): string {
  const [year, month, dayOfMonth] = day.split('-');
  return `${dayOfMonth}/${month}/${year}`;
}

/** '2026-11-23' → 'lundi 23 novembre 2026'; the first of a month reads '1er'. */
export function formatDayLong(day: CivilDate): string {
  const dayOfMonth = Number(day.slice(8));
  const ordinal = dayOfMonth === 1 ? '1er' : String(dayOfMonth);
  return `${WEEKDAYS[isoWeekday(day) - 1]} ${ordinal} ${formatMonth(day.slice(0, 7))}`;
}

/** '2026-11' → 'novembre 2026'. */
export function formatMonth(month: Month): string {
  const start = monthStart(month);
  return `${MONTHS[Number(start.slice(5, 7)) - 1]} ${start.slice(0, 4)}`;
}
