import fc from 'fast-check';
import { nextTime, type Rhythm } from './schedule.rules.js';

const daily = (at: string): Rhythm => ({ every: 'day', onDay: null, at });

describe('when a work comes again', () => {
  it.each([
    ['later the same day', daily('05:00'), '2026-11-26T03:00:00Z', '2026-11-26T04:00:00.000Z'],
    ['strictly after', daily('05:00'), '2026-11-26T04:00:00Z', '2026-11-27T04:00:00.000Z'],
    ['at the summer hour of Paris', daily('05:00'), '2026-07-01T12:00:00Z', '2026-07-02T03:00:00.000Z'],
    ['in the hour that spring skips, one hour on', daily('02:30'), '2026-03-29T00:00:00Z', '2026-03-29T01:30:00.000Z'],
    ['in the hour that autumn repeats, the first', daily('02:30'), '2026-10-24T23:00:00Z', '2026-10-25T00:30:00.000Z'],
    ['on Monday', { every: 'week', onDay: 1, at: '06:00' }, '2026-11-26T08:00:00Z', '2026-11-30T05:00:00.000Z'],
    ['on the first', { every: 'month', onDay: 1, at: '06:00' }, '2026-11-26T08:00:00Z', '2026-12-01T05:00:00.000Z'],
    ['over the year', { every: 'month', onDay: 28, at: '06:00' }, '2026-12-28T08:00:00Z', '2027-01-28T05:00:00.000Z'],
  ] as const)('%s', (_what, rhythm, after, expected) => {
    expect(nextTime(rhythm, new Date(after)).toISOString()).toBe(expected);
  });

  const rhythms = fc.oneof(
    fc.constant({ every: 'day' as const, onDay: null }),
    fc.record({ every: fc.constant('week' as const), onDay: fc.integer({ min: 1, max: 7 }) }),
    fc.record({ every: fc.constant('month' as const), onDay: fc.integer({ min: 1, max: 28 }) }),
  );
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true });

  it('is ahead, within its rhythm, and skips no turn', () => {
    fc.assert(
      fc.property(rhythms, fc.constantFrom('00:00', '02:30', '06:15', '23:59'), instants, (rhythm, at, after) => {
        const next = nextTime({ ...rhythm, at }, after);
        const hours = (next.getTime() - after.getTime()) / 3_600_000;
        expect(hours).toBeGreaterThan(0);
        expect(hours).toBeLessThanOrEqual({ day: 26, week: 170, month: 32 * 24 }[rhythm.every]);
        const between = new Date((after.getTime() + next.getTime()) / 2);
        expect(nextTime({ ...rhythm, at }, between)).toEqual(next);
      }),
    );
  });
});
