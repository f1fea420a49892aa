import { type CivilDate, formatDecimal, isCivilDate, parseDecimal } from '@etabli/kernel';

/** What was typed and is no number. No command sends it: useCommand refuses it at its field. */
export const UNREADABLE = Number.NaN;

/** '1 234,5 €' as typed → '1234.5' as the API wants it. */
export const cleaned = (text: string): string => text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');

/** '1 250,5' → 125050 cents; null when empty, UNREADABLE when it is no amount. */
export function centsOf(text: string): number | null {
  if (cleaned(text) === '') return null;
  const cents = parseDecimal(cleaned(text), 2);
  return cents === null ? UNREADABLE : Number(cents);
}

/** '7,5', '7h30' or '7:30' → whole minutes; null when empty, UNREADABLE when it is no duration. */
export function minutesOf(text: string): number | null {
  if (text.trim() === '') return null;
  const clock = /^\s*(\d{1,4})\s*[h:]\s*(\d{1,2})?\s*$/i.exec(text);
  if (clock) return Number(clock[2] ?? 0) > 59 ? UNREADABLE : Number(clock[1]) * 60 + Number(clock[2] ?? 0);
  const hundredths = parseDecimal(cleaned(text), 2);
  return hundredths === null || hundredths < 0n ? UNREADABLE : Math.round(Number(formatDecimal(hundredths, 2)) * 60);
}

/** 450 → '7h30', as it is typed. */
export const hoursText = (minutes: number): string =>
  minutes % 60 === 0 ? String(minutes / 60) : `${Math.trunc(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`;

/** '3/2/2026', '03.02.26' or '03022026' → '2026-02-03'; null when there is no such day: 31/02 is not the 3rd of March. */
export function dayOf(text: string): CivilDate | null {
  const found =
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text.trim()) ?? /^(\d{2})()(\d{2})(\d{4})$/.exec(text.trim());
  if (!found) return null;
  const [, day, , month, year] = found as unknown as [string, string, string, string, string];
  const century = year.length === 4 ? '' : Number(year) > 68 ? '19' : '20';
  const read = `${century}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(read) ? read : null;
}
