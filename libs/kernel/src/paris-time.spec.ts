import fc from 'fast-check';
import { addDays, eachDay } from './civil-date.js';
import { halfDayAt } from './half-day.js';
import { wallTime } from './interval.js';
import { civilDateAt, instantAt, wallTimeAt } from './paris-time.js';

const at = (iso: string): Date => new Date(iso);
const minute = fc.integer({ min: 0, max: 1439 });

describe('civilDateAt and wallTimeAt', () => {
  it.each([
    ['2026-06-30T21:59:59Z', '2026-06-30', '23:59'],
    ['2026-06-30T22:00:00Z', '2026-07-01', '00:00'],
    ['2026-12-31T23:00:00Z', '2027-01-01', '00:00'],
    ['2026-03-29T00:59:59Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '03:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00Z', '2026-10-25', '02:30'],
  ])('%s is in Paris %s %s', (iso, day, time) => {
    expect(civilDateAt(at(iso))).toBe(day);
    expect(wallTimeAt(at(iso))).toBe(time);
  });
});

describe('instantAt', () => {
  it.each([
    ['2026-01-15', '08:00', '2026-01-15T07:00:00.000Z'],
    ['2026-07-15', '08:00', '2026-07-15T06:00:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s %s is %s', (day, time, iso) => {
    expect(instantAt(day, time).toISOString()).toBe(iso);
  });

  it('comes back to the same day and time, over the years and their changes of hour', () => {
    const days = fc.integer({ min: 0, max: 73_000 }).map((n) => addDays('1900-01-01', n));
    fc.assert(fc.property(days, minute, (day, n) => civilDateAt(instantAt(day, wallTime(n))) === day));
    const days2020s = fc.integer({ min: 0, max: 3652 }).map((n) => addDays('2020-01-01', n));
    fc.assert(
      fc.property(days2020s, minute, (day, n) => {
        const back = wallTimeAt(instantAt(day, wallTime(n)));
        const skipped = day.slice(5, 7) === '03' && n >= 120 && n < 180 && back === wallTime(n + 60);
        expect(back === wallTime(n) || skipped).toBe(true);
      }),
    );
  });

  it('never goes back within a day, even on the days of change', () => {
    for (const day of ['2026-03-29', '2026-10-25']) {
      const instants = [0, 60, 119, 180, 240, 1439].map((n) => instantAt(day, wallTime(n)).getTime());
      expect(instants).toEqual([...instants].sort((a, b) => a - b));
    }
  });

  it('gives 23 hours to one day of the year and 25 to another', () => {
    const hours = eachDay('2026-01-01', '2026-12-31').map(
      (day) => (instantAt(addDays(day, 1), '00:00').getTime() - instantAt(day, '00:00').getTime()) / 3_600_000,
    );
    expect(hours.filter((length) => length === 23)).toHaveLength(1);
    expect(hours.filter((length) => length === 25)).toHaveLength(1);
    expect(hours.filter((length) => length === 24)).toHaveLength(363);
  });

  it('refuses what is no time or no day', () => {
    expect(() => instantAt('2026-01-01', '24:00')).toThrow(RangeError);
    expect(() => instantAt('2026-02-30', '08:00')).toThrow(RangeError);
  });
});

describe('halfDayAt', () => {
  it.each([
    ['2026-07-15', '12:59', 'morning'],
    ['2026-07-15', '13:00', 'afternoon'],
    ['2026-01-15', '00:00', 'morning'],
    ['2026-01-15', '13:00', 'afternoon'],
  ])('%s at %s is the %s', (day, time, expected) => {
    expect(halfDayAt(instantAt(day, time))).toBe(expected);
  });
});
