import fc from 'fast-check';
import {
  formatHours,
  formatMinutes,
  type Interval,
  intervalMinutes,
  isWallTime,
  minutesOfDay,
  overlaps,
  stretches,
  totalMinutes,
  wallTime,
} from './interval.js';

const span = (start: string, end: string): Interval => ({ start: minutesOfDay(start), end: minutesOfDay(end) });
const interval = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const minutesIn = (list: readonly Interval[]): Set<number> =>
  new Set(list.flatMap(({ start, end }) => Array.from({ length: Math.max(0, end - start) }, (_, n) => start + n)));

describe('wall times', () => {
  it('reads and writes every minute of the day', () => {
    for (let n = 0; n < 1440; n += 1) expect(minutesOfDay(wallTime(n))).toBe(n);
    expect(wallTime(485)).toBe('08:05');
  });

  it.each(['24:00', '8:00', '08:60', '08:00:00', '', null, 800])('%j is none', (text) => {
    expect(isWallTime(text)).toBe(false);
  });

  it('throws outside the day', () => {
    expect(() => minutesOfDay('24:00')).toThrow(RangeError);
    expect(() => wallTime(1440)).toThrow(RangeError);
    expect(() => wallTime(-1)).toThrow(RangeError);
    expect(() => wallTime(0.5)).toThrow(RangeError);
  });
});

describe('overlaps', () => {
  it.each([
    [span('08:00', '10:00'), span('10:00', '12:00'), false],
    [span('08:00', '10:01'), span('10:00', '12:00'), true],
    [span('08:00', '12:00'), span('09:00', '10:00'), true],
    [span('09:00', '09:00'), span('08:00', '12:00'), false],
  ])('%j and %j: %j', (a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
    expect(overlaps(b, a)).toBe(expected);
  });

  it('means a shared minute', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const shared = [...minutesIn([a])].some((n) => minutesIn([b]).has(n));
        expect(overlaps(a, b)).toBe(shared);
      }),
    );
  });
});

describe('stretches', () => {
  it.each([
    ['one break', span('08:00', '12:00'), [span('10:00', '10:15')], [span('08:00', '10:00'), span('10:15', '12:00')]],
    ['no break', span('08:00', '12:00'), [], [span('08:00', '12:00')]],
    ['a break at the edge', span('08:00', '12:00'), [span('07:30', '08:10')], [span('08:10', '12:00')]],
    ['a break outside', span('08:00', '12:00'), [span('12:00', '13:00')], [span('08:00', '12:00')]],
    ['a break over all', span('08:00', '12:00'), [span('07:00', '13:00')], []],
    ['an empty slot', span('08:00', '08:00'), [], []],
    [
      'breaks in disorder, overlapping',
      span('08:00', '12:00'),
      [span('11:00', '11:30'), span('09:00', '10:00'), span('09:30', '10:15')],
      [span('08:00', '09:00'), span('10:15', '11:00'), span('11:30', '12:00')],
    ],
  ])('%s', (_, slot, breaks, expected) => {
    expect(stretches(slot, breaks)).toEqual(expected);
  });

  it('with the breaks cover the slot, share no minute with them, stand sorted and apart', () => {
    fc.assert(
      fc.property(interval, fc.array(interval, { maxLength: 6 }), (slot, breaks) => {
        const found = stretches(slot, breaks);
        const pauses = minutesIn(breaks);
        const expected = [...minutesIn([slot])].filter((n) => !pauses.has(n));
        expect([...minutesIn(found)]).toEqual(expected);
        expect(totalMinutes(found)).toBe(expected.length);
        expect(found.every((one) => one.start < one.end)).toBe(true);
        found.slice(1).forEach((one, index) => expect(one.start).toBeGreaterThan(found[index]?.end ?? Infinity));
      }),
    );
  });
});

describe('lengths', () => {
  it('adds up', () => {
    expect(intervalMinutes(span('08:00', '12:30'))).toBe(270);
    expect(intervalMinutes({ start: 10, end: 5 })).toBe(0);
    expect(totalMinutes([span('08:00', '10:00'), span('10:15', '12:00')])).toBe(225);
  });

  it.each([
    [2310, '38\u00a0h\u00a030'],
    [45, '0\u00a0h\u00a045'],
    [2280, '38\u00a0h\u00a000'],
    [0, '0\u00a0h\u00a000'],
    [74_045, '1\u202f234\u00a0h\u00a005'],
    [-90, '-1\u00a0h\u00a030'],
  ])('%i minutes read %s', (minutes, expected) => {
    expect(formatMinutes(minutes)).toBe(expected);
  });

  it.each([
    [2310, '38,5\u00a0h'],
    [2280, '38\u00a0h'],
    [20, '0,33\u00a0h'],
    [-15, '-0,25\u00a0h'],
    [74_070, '1\u202f234,5\u00a0h'],
  ])('%i minutes in decimal hours read %s', (minutes, expected) => {
    expect(formatHours(minutes)).toBe(expected);
  });
});
