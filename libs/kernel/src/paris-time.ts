import { addDays, type CivilDate, daysBetween } from './civil-date.js';
import { minutesOfDay, wallTime } from './interval.js';
import { remembered } from './remembered.js';

/** Building one costs about a thousand times a call of it, hence the only one. */
const PARIS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** The day it is in Paris at that instant. */
export function civilDateAt(instant: Date): CivilDate {
  return parisAt(instant.getTime()).day;
}

/** The wall time in Paris at that instant, 'HH:MM', seconds dropped. */
export function wallTimeAt(instant: Date): string {
  return wallTime(Math.floor(parisAt(instant.getTime()).seconds / 60));
}

/**
 * The instant of a Paris wall time. In the hour that spring skips, the time moves forward by the change (02:30 reads
 * 03:30); in the hour that autumn repeats, the first one is meant. Throws RangeError on a text that is no time.
 */
export function instantAt(day: CivilDate, time: string): Date {
  return new Date(epochMs(day, minutesOfDay(time)));
}

/** As `instantAt`, of a minute of the day: in minutes since 1970 in UTC, which the hours of a week are counted in. */
export function epochMinute(day: CivilDate, minute: number): number {
  return epochMs(day, minute) / MINUTE;
}

/** The day in Paris and the minute of it, at that minute since 1970 in UTC. */
export function parisMinute(minute: number): { day: CivilDate; minute: number } {
  const { day, seconds } = parisAt(minute * MINUTE);
  return { day, minute: Math.floor(seconds / 60) };
}

function epochMs(day: CivilDate, minute: number): number {
  const asIfUtc = daysBetween('1970-01-01', day) * DAY + minute * MINUTE;
  const [before, after] = [offsetAt(asIfUtc - DAY), offsetAt(asIfUtc + DAY)];
  if (before === after) return asIfUtc - before;
  const meant = [asIfUtc - before, asIfUtc - after].filter((at) => at + offsetAt(at) === asIfUtc);
  return meant.length > 0 ? Math.min(...meant) : asIfUtc - before;
}

/** Of a day since 1970 in UTC; null: the clock changes on it, as on one in a hundred and eighty. */
const offsetOfDay = remembered((day: number): number | null => {
  const [first, last] = [askedOffset(day * DAY), askedOffset((day + 1) * DAY)];
  return first === last ? first : null;
});

/** Paris wall clock minus UTC, in milliseconds. */
const offsetAt = (epochMs: number): number => offsetOfDay(Math.floor(epochMs / DAY)) ?? askedOffset(epochMs);

function parisAt(epochMs: number): { day: CivilDate; seconds: number } {
  const wall = Math.floor(epochMs / SECOND) * SECOND + offsetAt(epochMs);
  const days = Math.floor(wall / DAY);
  return { day: addDays('1970-01-01', days), seconds: (wall - days * DAY) / SECOND };
}

/** What the table of time zones says. */
function askedOffset(epochMs: number): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of PARIS.formatToParts(epochMs)) parts[type] = value;
  const day = addDays(`${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`, 0);
  const seconds = Number(parts.hour) * 3600 + Number(parts.minute) * 60 + Number(parts.second);
  return daysBetween('1970-01-01', day) * DAY + seconds * SECOND - Math.floor(epochMs / SECOND) * SECOND;
}
