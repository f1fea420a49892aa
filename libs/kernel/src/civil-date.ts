import { remembered } from './remembered.js';

/** A day of the calendar without hour or zone, 'YYYY-MM-DD'; sorts as text. */
export type CivilDate = string;
/** A month of the calendar, 'YYYY-MM'; sorts as text. */
export type Month = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/;
const DAYS_OF_400_YEARS = 146_097;

/** True for a real day of the years 1900 to 2099. */
export function isCivilDate(text: unknown): boolean {
  if (typeof text !== 'string') return false;
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (!year || !/^(?:19|20)/.test(year)) return false;
  return isRealDay(Number(year), Number(month), Number(day));
}

/** n days later (earlier when negative). Like every function here, throws RangeError on a text that is no day. */
export function addDays(day: CivilDate, n: number): CivilDate {
  return fromEpochDay(epochDay(day) + n);
}

/** The same day n months later, or the last day of that month when it is shorter: 31 January + 1 = 28 February. */
export function addMonths(day: CivilDate, n: number): CivilDate {
  const { day: dayOfMonth } = partsOf(day);
  const last = monthEnd(addToMonth(monthOf(day), n));
  return dayOfMonth < Number(last.slice(8)) ? `${last.slice(0, 8)}${pad(dayOfMonth)}` : last;
}

/** The same day n years later; 29 February becomes 28 February in a common year. */
export function addYears(day: CivilDate, n: number): CivilDate {
  return addMonths(day, 12 * n);
}

/** Days from `from` to `to`: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return epochDay(to) - epochDay(from);
}

export function firstOfMonth(day: CivilDate): CivilDate {
  return monthStart(monthOf(day));
}

export function lastOfMonth(day: CivilDate): CivilDate {
  return monthEnd(monthOf(day));
}

export function monthOf(day: CivilDate): Month {
  partsOf(day);
  return day.slice(0, 7);
}

export function yearOf(day: CivilDate): number {
  return partsOf(day).year;
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function isoWeekday(day: CivilDate): number {
  return ((((epochDay(day) + 3) % 7) + 7) % 7) + 1;
}

/** Saturday or Sunday. */
export function isWeekend(day: CivilDate): boolean {
  return isoWeekday(day) >= 6;
}

export function compareDays(a: CivilDate, b: CivilDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earliest of the days; throws RangeError without any. */
export function minDay(...days: readonly CivilDate[]): CivilDate {
  return someDay(
    days.reduce<CivilDate | undefined>((best, day) => (best === undefined || day < best ? day : best), undefined),
  );
}

/** The latest of the days; throws RangeError without any. */
export function maxDay(...days: readonly CivilDate[]): CivilDate {
  return someDay(
    days.reduce<CivilDate | undefined>((best, day) => (best === undefined || day > best ? day : best), undefined),
  );
}

/** Every day of [from, to], both included; empty when `to` comes before `from`. */
export function eachDay(from: CivilDate, to: CivilDate): CivilDate[] {
  const first = epochDay(from);
  return Array.from({ length: Math.max(0, epochDay(to) - first + 1) }, (_, index) => fromEpochDay(first + index));
}

/**
 * Whole years lived on that day. Someone born on 29 February reaches the age on 1 March in a common year: the choice
 * that protects, a minor staying a minor one day longer. Negative before birth.
 */
export function ageOn(bornOn: CivilDate, day: CivilDate): number {
  const birthdayReached = day.slice(5) >= bornOn.slice(5);
  return yearOf(day) - yearOf(bornOn) - (birthdayReached ? 0 : 1);
}

/** True for 'YYYY-MM' of the years 1900 to 2099. */
export function isMonth(text: unknown): boolean {
  return typeof text === 'string' && MONTH.test(text);
}

export function monthStart(month: Month): CivilDate {
  const start = `${month}-01`;
  partsOf(start);
  return start;
}

export function monthEnd(month: Month): CivilDate {
  const { year, month: number } = partsOf(`${month}-01`);
  return `${month}-${pad(daysInMonth(year, number))}`;
}

/** The month n months later (earlier when negative). */
export function addToMonth(month: Month, n: number): Month {
  const { year, month: number } = partsOf(`${month}-01`);
  const count = year * 12 + number - 1 + n;
  return monthText(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1);
}

function someDay(day: CivilDate | undefined): CivilDate {
  if (day === undefined) throw new RangeError('No day to choose from');
  return day;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const partsOf = remembered(readDay);

function readDay(text: CivilDate): Parts {
  const match = DAY.exec(text);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (!match || !isRealDay(year, month, day)) throw new RangeError(`Not a day: ${text}`);
  return { year, month, day };
}

function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar (H. Hinnant, "chrono-compatible low-level date
 * algorithms"): the year begins in March, so that the leap day is its last.
 */
function epochDay(text: CivilDate): number {
  const { year, month, day } = partsOf(text);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_400_YEARS + dayOfEra - 719_468;
}

const fromEpochDay = remembered(writeDay);

function writeDay(days: number): CivilDate {
  if (!Number.isInteger(days)) throw new RangeError(`Not a whole number of days: ${days}`);
  const shifted = days + 719_468;
  const era = Math.floor(shifted / DAYS_OF_400_YEARS);
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return `${monthText(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month)}-${pad(day)}`;
}

function monthText(year: number, month: number): Month {
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`Year out of range: ${year}`);
  return `${String(year).padStart(4, '0')}-${pad(month)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
