import fc from 'fast-check';
import { MONEY_DEFINITIONS, MONEY_SOURCES, sharesOf } from './money.rules.js';

const cents = fc.integer({ min: 0, max: 1e10 });

describe('money by source', () => {
  it('divides each source by all', () =>
    expect(sharesOf({ sales: 310_00, public: 350_00, tax: 250_00, sponsor: 90_00 })).toEqual({
      totalCents: 1_000_00,
      shares: [
        { source: 'sales', cents: 310_00, shareBp: 3100 },
        { source: 'public', cents: 350_00, shareBp: 3500 },
        { source: 'tax', cents: 250_00, shareBp: 2500 },
        { source: 'sponsor', cents: 90_00, shareBp: 900 },
      ],
    }));

  it('has no share of nothing', () =>
    expect(sharesOf({ sales: 0, public: 0, tax: 0, sponsor: 0 }).shares.map(({ shareBp }) => shareBp)).toEqual([
      null,
      null,
      null,
      null,
    ]));

  it('makes the whole, but for rounding', () =>
    fc.assert(
      fc.property(cents, cents, cents, cents, (sales, given, tax, sponsor) => {
        const { totalCents, shares } = sharesOf({ sales, public: given, tax, sponsor });
        expect(shares.reduce((sum, one) => sum + one.cents, 0)).toBe(totalCents);
        if (totalCents > 0)
          expect(Math.abs(shares.reduce((sum, one) => sum + one.shareBp!, 0) - 10_000)).toBeLessThanOrEqual(2);
      }),
    ));

  it('is defined in words', () =>
    expect(MONEY_SOURCES.every((source) => MONEY_DEFINITIONS[source].length > 20)).toBe(true));
});
