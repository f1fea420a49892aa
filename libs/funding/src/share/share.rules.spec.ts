import fc from 'fast-check';
import { leftBp, partsOf, shareRefusals } from './share.rules.js';

/** Up to six funders who do not fund twice. */
const shares = fc
  .array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 6 })
  .map((wanted) => wanted.map((one) => Math.max(1, Math.floor(one / wanted.length))));

describe('a cost over several funders', () => {
  it.each([
    [[], 10_000, 0],
    [[5_000], 5_000, 0],
    [[5_000], 5_001, 1],
    [[5_000, 3_000], 2_001, 1],
    [[10_000], 1, 1],
  ])('%j and %d more: %d refusals', (others, wanted, expected) =>
    expect(shareRefusals(others, wanted)).toHaveLength(expected),
  );

  it('says how much is left', () =>
    expect(shareRefusals([6_250], 5_000)).toEqual([{ code: 'share.double', params: { left: '37,5\u202f%' } }]));

  it('takes exactly what is left and not a point more', () =>
    fc.assert(
      fc.property(shares, (held) => {
        expect(leftBp(held)).toBeGreaterThanOrEqual(0);
        if (leftBp(held) > 0) expect(shareRefusals(held, leftBp(held))).toEqual([]);
        expect(shareRefusals(held, leftBp(held) + 1)).toHaveLength(1);
      }),
    ));

  it('loses no cent between funders and school', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e10 }), shares, (cents, held) => {
        const { parts, own } = partsOf(cents, held);
        expect(parts.reduce((total, one) => total + one, own)).toBe(cents);
        for (const [index, part] of parts.entries())
          expect(Math.abs(part - (cents * held[index]!) / 10_000)).toBeLessThan(1);
      }),
    ));

  it.each([
    [100_00, [5_000], [50_00], 50_00],
    [100_01, [3_333, 3_333], [33_33, 33_33], 33_35],
    [1, [5_000, 5_000], [1, 0], 0],
  ])('%d by %j: %j and %d for the school', (cents, held, parts, own) =>
    expect(partsOf(cents, held)).toEqual({ parts, own }),
  );
});
