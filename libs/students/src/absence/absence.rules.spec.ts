import type { HalfDay } from '@etabli/kernel';
import { ageBand, type HalfDayFacts, inOrder, isUnjustified, monthCounter } from './absence.rules.js';

const half = (day: string, halfDay: HalfDay = 'morning', change: Partial<HalfDayFacts> = {}): HalfDayFacts => ({
  studentId: 'ana',
  day,
  halfDay,
  status: 'absent',
  validated: true,
  legitimate: null,
  ...change,
});
const november = (count: number): HalfDayFacts[] =>
  Array.from({ length: count }, (_one, index) =>
    half(`2026-11-${String(2 + Math.floor(index / 2)).padStart(2, '0')}`, index % 2 ? 'afternoon' : 'morning'),
  );

describe('what counts as unjustified', () => {
  it.each([
    ['absent', true, null, true],
    ['absent', true, false, true],
    ['absent', true, true, false],
    ['absent', false, null, false],
    ['late', true, null, false],
    ['present', true, null, false],
  ] as const)('%s, validated %s, legitimate %s: %s', (status, validated, legitimate, expected) => {
    expect(isUnjustified({ status, validated, legitimate })).toBe(expected);
  });
});

describe('the counter of a month', () => {
  it.each<[number, string[]]>([
    [0, []],
    [1, ['contact']],
    [2, ['contact']],
    [3, ['contact', 'warning']],
    [4, ['contact', 'warning', 'letter']],
    [9, ['contact', 'warning', 'letter']],
    [10, ['contact', 'warning', 'letter', 'team']],
    [11, ['contact', 'warning', 'letter', 'team']],
  ])('%d half-days: %j', (count, steps) => {
    const counter = monthCounter('2010-06-01', '2026-11', november(count));
    expect(counter.unjustified).toBe(count);
    expect(counter.reached.map(({ step }) => step)).toEqual(steps);
  });

  it('begins anew with the month', () => {
    const days = [half('2026-10-29'), half('2026-10-30'), half('2026-10-30', 'afternoon'), half('2026-11-02')];
    expect(monthCounter('2010-06-01', '2026-11', days)).toMatchObject({ unjustified: 1 });
    expect(monthCounter('2010-06-01', '2026-10', days)).toMatchObject({ unjustified: 3 });
  });

  it('is lowered by an excuse that comes later', () => {
    const days = november(4);
    days[1] = { ...days[1]!, legitimate: true };
    expect(monthCounter('2010-06-01', '2026-11', days)).toMatchObject({ unjustified: 3 });
  });

  it('a step is reached by the half-day in time, not by the one told last, at the age of that half-day', () => {
    const born = '2010-11-03';
    const days = november(4).reverse();
    const letter = monthCounter(born, '2026-11', days).reached.find(({ step }) => step === 'letter');
    expect(letter).toEqual({ step: 'letter', day: '2026-11-03', halfDay: 'afternoon', ageBand: 'minor_16_17' });
    const warning = monthCounter(born, '2026-11', days.slice(1)).reached.find(({ step }) => step === 'warning');
    expect(warning).toMatchObject({ day: '2026-11-03', halfDay: 'morning', ageBand: 'minor_16_17' });
    expect(monthCounter(born, '2026-11', days).reached[0]).toMatchObject({ step: 'contact', ageBand: 'under_16' });
  });
});

it.each([
  ['2010-11-24', '2026-11-23', 'under_16'],
  ['2010-11-23', '2026-11-23', 'minor_16_17'],
  ['2008-11-24', '2026-11-23', 'minor_16_17'],
  ['2008-11-23', '2026-11-23', 'adult'],
  ['2008-02-29', '2026-02-28', 'minor_16_17'],
  ['2008-02-29', '2026-03-01', 'adult'],
] as const)('born on %s, on %s: %s', (born, day, band) => expect(ageBand(born, day)).toBe(band));

it.each([
  ['morning', '2026-11-23', 'morning', true],
  ['afternoon', '2026-11-23', 'morning', false],
  ['afternoon', '2026-11-24', 'morning', true],
  ['morning', '2026-11-22', 'afternoon', false],
] as const)('a span from the 23rd %s to %s %s', (fromHalfDay, toOn, toHalfDay, expected) => {
  expect(inOrder({ fromOn: '2026-11-23', fromHalfDay, toOn, toHalfDay })).toBe(expected);
});
