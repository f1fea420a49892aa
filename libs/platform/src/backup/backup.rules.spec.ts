import fc from 'fast-check';
import { lateSince, type Made, worn } from './backup.rules.js';

const at = (text: string): Made => ({ id: text, madeAt: new Date(`${text}:00+01:00`) });
const DAY_MS = 86_400_000;

describe('what is kept', () => {
  it('of one day: the newest', () => {
    const two = [at('2026-11-26T02:30'), at('2026-11-26T15:00')];
    expect(worn(two)).toEqual([two[0]]);
  });
  it('the day begins at midnight in Paris, not in Greenwich', () => {
    expect(worn([at('2026-11-25T23:59'), at('2026-11-26T00:01')])).toEqual([]);
  });
  it('of a month of nights: seven days and the newest of four weeks', () => {
    const nights = Array.from({ length: 40 }, (_, i) => ({
      id: String(i),
      madeAt: new Date(Date.UTC(2026, 9, 18 + i, 1, 30)),
    }));
    const gone = new Set(worn(nights).map(({ id }) => id));
    const kept = nights.filter(({ id }) => !gone.has(id)).map(({ madeAt }) => madeAt.toISOString().slice(0, 10));
    expect(kept).toEqual([
      '2026-11-08',
      '2026-11-15',
      ...['20', '21', '22', '23', '24', '25', '26'].map((day) => `2026-11-${day}`),
    ]);
  });
  it('after a month without: what was there before', () => {
    expect(worn([at('2026-10-01T02:30'), at('2026-10-02T02:30'), at('2026-11-26T02:30')])).toEqual([]);
  });
  it('never the newest goes, never more than eleven stay, and what stays would stay again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 400 * 24 }), { minLength: 1, maxLength: 80 }), (hours) => {
        const all = hours.map((hour) => ({ id: String(hour), madeAt: new Date(hour * 3_600_000) }));
        const gone = worn(all);
        const kept = all.filter((one) => !gone.includes(one));
        expect(kept.length).toBeLessThanOrEqual(11);
        expect(gone.map(({ id }) => Number(id))).not.toContain(Math.max(...hours));
        expect(worn(kept)).toEqual([]);
      }),
    );
  });
});

describe('late', () => {
  const opened = new Date('2026-11-20T08:00:00Z');
  const after = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS);
  it.each([
    ['two days after the last good one: not yet', opened, 2, null],
    ['the moment after', opened, 2.01, 2],
    ['never one, two days after the opening: not yet', null, 2, null],
    ['never one, and three days open', null, 3, 2],
  ])('%s', (_, last, days, since) => {
    expect(lateSince(last, opened, after(opened, days))).toEqual(since === null ? null : after(opened, since));
  });
});
