import { frenchNumber, NO_BREAK_SPACE } from './formatting.js';

/** Half-open [start, end) in minutes since midnight, Paris wall time. */
export type Interval = { start: number; end: number };

const WALL_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const DAY_MINUTES = 24 * 60;

/** True for '00:00' … '23:59'. */
export function isWallTime(text: unknown): boolean {
  return typeof text === 'string' && WALL_TIME.test(text);
}

/** '08:30' → 510. Throws RangeError on a text that is no wall time. */
export function minutesOfDay(time: string): number {
  if (!isWallTime(time)) throw new RangeError(`Not a wall time: ${time}`);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** 510 → '08:30'. Throws RangeError outside 0 … 1439. */
export function wallTime(minutes: number): string {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes >= DAY_MINUTES) {
    throw new RangeError(`Not a minute of the day: ${minutes}`);
  }
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** True when they share a minute: equal bounds do not overlap, an empty interval overlaps nothing. */
export function overlaps(a: Interval, b: Interval): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** Length in minutes, 0 for an empty or inverted interval. */
export function intervalMinutes(interval: Interval): number {
  return Math.max(0, interval.end - interval.start);
}

/** The slot less its breaks (in any order, overlapping or outside the slot): sorted, disjoint, none empty. */
export function stretches(slot: Interval, breaks: readonly Interval[]): Interval[] {
  const found: Interval[] = [];
  let start = slot.start;
  for (const pause of breaks.filter((one) => overlaps(one, slot)).sort((a, b) => a.start - b.start)) {
    if (pause.start > start) found.push({ start, end: pause.start });
    start = Math.max(start, pause.end);
  }
  if (start < slot.end) found.push({ start, end: slot.end });
  return found;
}

/** Sum of the lengths; minutes covered twice count twice. */
export function totalMinutes(list: readonly Interval[]): number {
  return list.reduce((sum, interval) => sum + intervalMinutes(interval), 0);
}

/** 2310 → '38 h 30', 45 → '0 h 45', 2280 → '38 h 00', with no-break spaces. */
export function formatMinutes(minutes: number): string {
  const whole = Math.abs(Math.round(minutes));
  const hours = frenchNumber(String(Math.floor(whole / 60)));
  const rest = String(whole % 60).padStart(2, '0');
  return `${minutes < 0 && whole > 0 ? '-' : ''}${hours}${NO_BREAK_SPACE}h${NO_BREAK_SPACE}${rest}`;
}

/** Decimal hours to the hundredth: 2310 minutes → '38,5 h', 2280 → '38 h', 20 → '0,33 h'. */
export function formatHours(minutes: number): string {
  const hundredths = Math.round((Math.abs(minutes) * 100) / 60);
  const sign = minutes < 0 && hundredths > 0 ? '-' : '';
  return `${sign}${frenchNumber(String(hundredths / 100))}${NO_BREAK_SPACE}h`;
}
