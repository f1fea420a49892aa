import fc from 'fast-check';
import { averageOf, HIGHEST_MARK, reaches, TEN, type Weighted } from './mark.rules.js';

const once = (value: number, coefficient = 100): Weighted => ({ value, coefficient });
const mark = fc.record({
  value: fc.integer({ min: 0, max: HIGHEST_MARK }),
  coefficient: fc.integer({ min: 1, max: 10_000 }),
});
const marks = fc.array(mark, { minLength: 1, maxLength: 40 });

it.each([
  ['none', [], null],
  ['one', [once(1250)], 1250],
  ['two alike', [once(1000), once(1300)], 1150],
  ['weighted 3 to 1', [once(800, 300), once(1600, 100)], 1000],
  ['half a hundredth goes up', [once(1000), once(1001)], 1001],
  ['a third goes down', [once(1000), once(1000), once(1001)], 1000],
  ['a coefficient of one and a half', [once(1200, 150), once(600, 100)], 960],
])('average of %s', (_case, given, average) => expect(averageOf(given)).toBe(average));

it('9,996 shows as 10 and does not reach it', () => {
  const near = [once(999, 40), once(1000, 60)];
  expect([averageOf(near), reaches(near, TEN)]).toEqual([1000, false]);
  expect(reaches([once(1000)], TEN)).toBe(true);
  expect(reaches([], 0)).toBe(false);
});

it('lies between the lowest and the highest, whatever the order', () => {
  fc.assert(
    fc.property(marks, (given) => {
      const average = averageOf(given)!;
      const values = given.map(({ value }) => value);
      expect(average).toBeGreaterThanOrEqual(Math.min(...values));
      expect(average).toBeLessThanOrEqual(Math.max(...values));
      expect(averageOf(given.toReversed())).toBe(average);
    }),
  );
});

it('is within half a hundredth of the exact quotient', () => {
  fc.assert(
    fc.property(marks, (given) => {
      const points = given.reduce((sum, { value, coefficient }) => sum + BigInt(value) * BigInt(coefficient), 0n);
      const weight = given.reduce((sum, { coefficient }) => sum + BigInt(coefficient), 0n);
      const gap = 2n * (BigInt(averageOf(given)!) * weight - points);
      expect(gap > -weight && gap <= weight).toBe(true);
    }),
  );
});

it('does not move when every coefficient is doubled, and never falls when a mark rises', () => {
  fc.assert(
    fc.property(marks, fc.nat({ max: 39 }), (given, at) => {
      expect(averageOf(given.map((one) => ({ ...one, coefficient: one.coefficient * 2 })))).toBe(averageOf(given));
      const risen = given.map((one, i) => (i === at % given.length ? { ...one, value: HIGHEST_MARK } : one));
      expect(averageOf(risen)).toBeGreaterThanOrEqual(averageOf(given)!);
      expect(reaches(risen, TEN) || !reaches(given, TEN)).toBe(true);
    }),
  );
});
