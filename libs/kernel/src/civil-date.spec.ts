import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addToMonth,
  addYears,
  ageOn,
  compareDays,
  daysBetween,
  eachDay,
  firstOfMonth,
  isCivilDate,
  isMonth,
  isoWeekday,
  isWeekend,
  lastOfMonth,
  maxDay,
  minDay,
  monthEnd,
  monthOf,
  monthStart,
  yearOf,
} from './civil-date.js';
import { formatDay, formatDayLong, formatMonth } from './civil-format.js';

const day = fc.integer({ min: 0, max: 73_048 }).map((n) => addDays('1900-01-01', n));
const shift = fc.integer({ min: -20_000, max: 20_000 });

describe('isCivilDate', () => {
  it.each(['2026-11-23', '1900-01-01', '2099-12-31', '2024-02-29', '2000-02-29'])('accepts %s', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '1899-12-31',
    '2100-01-01',
    '2026-1-5',
    '26-01-05',
    '2026-01-05T00:00',
    '2026-01-05\n',
    ' 2026-01-05',
    '',
    null,
    20260105,
    ['2026-01-05'],
  ])('refuses %j', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});

describe('days', () => {
  it('agrees with the calendar of JavaScript on every day of two centuries', () => {
    let at = Date.UTC(1900, 0, 1);
    for (let text = '1900-01-01'; text <= '2099-12-31'; text = addDays(text, 1), at += 86_400_000) {
      if (text !== new Date(at).toISOString().slice(0, 10)) throw new Error(`${text} is wrong`);
    }
    expect(new Date(at).toISOString().slice(0, 10)).toBe('2100-01-01');
  });

  it('addDays and daysBetween undo each other', () => {
    fc.assert(fc.property(day, shift, (from, n) => daysBetween(from, addDays(from, n)) === n));
    fc.assert(fc.property(day, day, (a, b) => addDays(a, daysBetween(a, b)) === b));
  });

  it('orders by text as by time', () => {
    fc.assert(fc.property(day, day, (a, b) => Math.sign(daysBetween(b, a)) === compareDays(a, b)));
  });

  it('throws on a text that is no day and beyond the four-digit years', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('2026-02-01', 0.5)).toThrow(RangeError);
    expect(() => monthOf('2026-11')).toThrow(RangeError);
  });

  it('knows the weekdays', () => {
    expect(eachDay('2026-11-23', '2026-11-29').map(isoWeekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(isoWeekday('1900-01-01')).toBe(1);
    expect(isWeekend('2026-11-27')).toBe(false);
    expect(isWeekend('2026-11-28')).toBe(true);
    fc.assert(fc.property(day, (d) => isoWeekday(addDays(d, 1)) === (isoWeekday(d) % 7) + 1));
  });

  it('lists the days, both bounds included', () => {
    expect(eachDay('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect(eachDay('2026-01-01', '2026-01-01')).toEqual(['2026-01-01']);
    expect(eachDay('2026-01-02', '2026-01-01')).toEqual([]);
  });

  it('chooses the earliest and the latest', () => {
    expect(minDay('2026-03-01', '2025-12-31', '2026-01-01')).toBe('2025-12-31');
    expect(maxDay('2026-03-01', '2025-12-31')).toBe('2026-03-01');
    expect(() => minDay()).toThrow(RangeError);
  });
});

describe('months and years', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 1, '2026-06-30'],
    ['2026-05-30', 0, '2026-05-30'],
  ])('%s and %i months = %s', (from, n, expected) => {
    expect(addMonths(from, n)).toBe(expected);
  });

  it('clamps 29 February in common years', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addYears('2024-02-29', -124)).toBe('1900-02-28');
  });

  it('bounds months', () => {
    expect(firstOfMonth('2026-11-23')).toBe('2026-11-01');
    expect(lastOfMonth('2028-02-10')).toBe('2028-02-29');
    expect(monthOf('2026-11-23')).toBe('2026-11');
    expect(yearOf('2026-11-23')).toBe(2026);
    expect(monthStart('2026-11')).toBe('2026-11-01');
    expect(monthEnd('1900-02')).toBe('1900-02-28');
    expect(addToMonth('2026-11', 2)).toBe('2027-01');
    expect(addToMonth('2026-01', -13)).toBe('2024-12');
    expect(() => monthEnd('2026-13')).toThrow(RangeError);
  });

  it('the day after a month is the first of the next', () => {
    fc.assert(fc.property(day, (d) => addDays(lastOfMonth(d), 1) === monthStart(addToMonth(monthOf(d), 1))));
  });

  it('knows a month from its text', () => {
    expect(['2026-01', '2099-12'].every(isMonth)).toBe(true);
    expect(['2026-00', '2026-13', '2026-1', '1899-01', '2026-01-01', null].some(isMonth)).toBe(false);
  });
});

describe('ageOn', () => {
  it.each([
    ['2009-11-23', '2026-11-22', 16],
    ['2009-11-23', '2026-11-23', 17],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['2010-01-01', '2009-12-31', -1],
  ])('born on %s is on %s aged %i', (bornOn, on, age) => {
    expect(ageOn(bornOn, on)).toBe(age);
  });

  it('grows by one a year and never falls', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30_000 }), (bornOn, n) => {
        const on = addDays(bornOn, n);
        const step = ageOn(bornOn, addDays(on, 1)) - ageOn(bornOn, on);
        expect([0, 1]).toContain(step);
      }),
    );
  });
});

describe('French writing', () => {
  it('writes days and months', () => {
    expect(formatDay('2026-11-23')).toBe('23/11/2026');
    expect(formatDayLong('2026-11-23')).toBe('lundi 23 novembre 2026');
    expect(formatDayLong('2026-08-01')).toBe('samedi 1er août 2026');
    expect(formatMonth('2026-02')).toBe('février 2026');
  });

  it('agrees with Intl on the names', () => {
    const intl = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' });
    for (const d of eachDay('2026-01-02', '2026-12-31').filter((one) => !one.endsWith('-01'))) {
      expect(formatDayLong(d)).toBe(intl.format(new Date(`${d}T00:00:00Z`)));
    }
  });
});
