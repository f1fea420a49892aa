import fc from 'fast-check';
import { addDays, addMonths } from '@etabli/kernel';
import { isOver, overBefore, termOn } from './retention.rules.js';

const term = (kind: string, months: number, validFrom: string) => ({ kind, months, validFrom });

describe('the term of data', () => {
  it.each([
    ['the day that ends it', '2024-11-26', 24, '2026-11-26', false],
    ['the day after', '2024-11-26', 24, '2026-11-27', true],
    ['29 February plus a year', '2024-02-29', 12, '2025-02-28', false],
    ['the first of March then', '2024-02-29', 12, '2025-03-01', true],
    ['a month that is too short', '2026-01-31', 1, '2026-02-28', false],
  ])('%s', (_case, since, months, today, over) => expect(isOver(since, months, today)).toBe(over));

  it('is never over for what began after the day that the query reads from', () => {
    const day = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2010-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 240 }), day, (since, months, today) => {
        if (isOver(since, months, today)) expect(since <= overBefore(months, today)).toBe(true);
        expect(isOver(since, months, addMonths(since, months))).toBe(false);
      }),
    );
  });

  it('is that of the latest row that has begun', () => {
    const terms = [term('a', 12, '2020-01-01'), term('a', 24, '2026-01-01'), term('b', 6, '2020-01-01')];
    expect(termOn(terms, 'a', '2025-12-31')?.months).toBe(12);
    expect(termOn(terms, 'a', '2026-01-01')?.months).toBe(24);
    expect(termOn(terms, 'a', '2019-12-31')).toBeUndefined();
  });
});
