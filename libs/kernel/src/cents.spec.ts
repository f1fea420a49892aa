import fc from 'fast-check';
import {
  divideHalfUp,
  formatCents,
  formatDecimalFr,
  formatRate,
  lineNet,
  percentOf,
  spread,
  totals,
  vatByRate,
} from './cents.js';
import { formatDecimal } from './decimal.js';

const rate = fc.constantFrom(0, 210, 550, 1000, 2000);
const netCents = fc.integer({ min: -100_000_000, max: 100_000_000 });
const lines = fc.array(fc.record({ netCents, vatRateBp: rate }), { maxLength: 30 });

/** Half away from zero, taken slowly by hand: the whole part, then the remainder compared with a half. */
function slowRound(numerator: bigint, denominator: bigint): bigint {
  const sign = numerator < 0n ? -1n : 1n;
  let rest = numerator * sign;
  const whole = rest / denominator;
  rest -= whole * denominator;
  return sign * (rest + rest >= denominator ? whole + 1n : whole);
}

describe('divideHalfUp', () => {
  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [-5n, -2n, 3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
    [0n, 7n, 0n],
  ])('%s / %s = %s', (numerator, denominator, expected) => {
    expect(divideHalfUp(numerator, denominator)).toBe(expected);
  });

  it('refuses a zero denominator', () => {
    expect(() => divideHalfUp(1n, 0n)).toThrow(RangeError);
  });
});

describe('lineNet', () => {
  it.each([
    [{ quantity: '3', unitPrice: '12.5' }, 3750],
    [{ quantity: '1', unitPrice: '0.005' }, 1],
    [{ quantity: '-1', unitPrice: '0.005' }, -1],
    [{ quantity: '1', unitPrice: '1.005' }, 101],
    [{ quantity: '0.3333', unitPrice: '0.000001' }, 0],
    [{ quantity: '2', unitPrice: '10', discountBp: 1000 }, 1800],
    [{ quantity: '1', unitPrice: '10', discountBp: 10_000 }, 0],
    // 0.049 less 10 % = 0.0441: rounding before the discount would give 0.05, then 0.05.
    [{ quantity: '7', unitPrice: '0.007', discountBp: 1000 }, 4],
  ])('%j → %i cents', (line, expected) => {
    expect(lineNet(line)).toBe(expected);
  });

  it('agrees with a slow rational reference, rounding once', () => {
    const quantity = fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n });
    const price = fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n });
    fc.assert(
      fc.property(quantity, price, fc.integer({ min: 0, max: 10_000 }), (q, p, discountBp) => {
        const line = { quantity: formatDecimal(q, 4), unitPrice: formatDecimal(p, 6), discountBp };
        const reference = slowRound(q * p * BigInt(10_000 - discountBp) * 100n, 10n ** 4n * 10n ** 6n * 10n ** 4n);
        expect(BigInt(lineNet(line))).toBe(reference);
      }),
    );
  });

  it('refuses what passes the safe integers', () => {
    expect(() => lineNet({ quantity: '90071992547410', unitPrice: '1' })).toThrow(
      expect.objectContaining({ code: 'amount.out_of_range', kind: 'refused' }),
    );
    expect(lineNet({ quantity: '90071992547409.91', unitPrice: '1' })).toBe(Number.MAX_SAFE_INTEGER);
  });

  it.each([
    { quantity: '1,5', unitPrice: '1' },
    { quantity: '1.23456', unitPrice: '1' },
    { quantity: '1', unitPrice: '1.2345678' },
  ])('refuses the malformed %j', (line) => {
    expect(() => lineNet(line)).toThrow(RangeError);
  });
});

describe('VAT', () => {
  it('is taken once per rate on the sum, not on each line', () => {
    const three = [33, 33, 33].map((net) => ({ netCents: net, vatRateBp: 550 }));
    // 0.33 × 5.5 % = 0.018 → 0.02 a line, 0.06 in all; 0.99 × 5.5 % = 0.054 → 0.05.
    expect(vatByRate(three)).toEqual([{ vatRateBp: 550, baseCents: 99, vatCents: 5 }]);
  });

  it('groups by rate, highest first, a zero rate included', () => {
    const groups = vatByRate([
      { netCents: 1000, vatRateBp: 0 },
      { netCents: 1000, vatRateBp: 550 },
      { netCents: 500, vatRateBp: 2000 },
      { netCents: 500, vatRateBp: 2000 },
    ]);
    expect(groups).toEqual([
      { vatRateBp: 2000, baseCents: 1000, vatCents: 200 },
      { vatRateBp: 550, baseCents: 1000, vatCents: 55 },
      { vatRateBp: 0, baseCents: 1000, vatCents: 0 },
    ]);
    expect(vatByRate([])).toEqual([]);
  });

  it('has one group a rate, each the rounding of its own sum', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const groups = vatByRate(list);
        const rates = groups.map((group) => group.vatRateBp);
        expect(rates).toEqual([...new Set(list.map((line) => line.vatRateBp))].sort((a, b) => b - a));
        for (const group of groups) {
          const base = list.filter((l) => l.vatRateBp === group.vatRateBp).reduce((sum, l) => sum + l.netCents, 0);
          expect(group.baseCents).toBe(base);
          expect(BigInt(group.vatCents)).toBe(slowRound(BigInt(base) * BigInt(group.vatRateBp), 10_000n));
        }
      }),
    );
  });

  it('cancels to nothing when a credit note repeats the invoice with the sign turned', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const invoice = totals(list);
        const credit = totals(list.map((line) => ({ ...line, netCents: -line.netCents })));
        expect(invoice.netCents + credit.netCents).toBe(0);
        expect(invoice.vatCents + credit.vatCents).toBe(0);
        expect(invoice.grossCents + credit.grossCents).toBe(0);
      }),
    );
  });

  it('adds up: gross = net + VAT, net = sum of lines', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const { netCents: net, vatCents, grossCents, vatGroups } = totals(list);
        expect(grossCents).toBe(net + vatCents);
        expect(net).toBe(list.reduce((sum, line) => sum + line.netCents, 0));
        expect(vatCents).toBe(vatGroups.reduce((sum, group) => sum + group.vatCents, 0));
      }),
    );
  });

  it('refuses a sum beyond the safe integers', () => {
    const huge = { netCents: Number.MAX_SAFE_INTEGER, vatRateBp: 0 };
    expect(() => vatByRate([huge, huge])).toThrow(expect.objectContaining({ code: 'amount.out_of_range' }));
    expect(() => totals([huge, { netCents: 1, vatRateBp: 550 }])).toThrow(
      expect.objectContaining({ code: 'amount.out_of_range' }),
    );
  });
});

describe('percentOf', () => {
  it.each([
    [10_000, 3000, 3000],
    [1, 5000, 1],
    [-1, 5000, -1],
    [333, 3333, 111],
    [0, 2000, 0],
  ])('%i at %i bp = %i', (cents, bp, expected) => {
    expect(percentOf(cents, bp)).toBe(expected);
  });
});

describe('spread', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [2, [1, 1, 1], [1, 1, 0]],
    [10, [0, 3, 0], [0, 10, 0]],
    [7, [5, 3, 2], [4, 2, 1]],
    [100, [-1, -1], [50, 50]],
    [0, [0, 0], [0, 0]],
    [0, [], []],
    [5, [6, -1], [6, -1]],
  ])('%i by %j → %j', (amount, weights, expected) => {
    expect(spread(amount, weights)).toEqual(expected);
  });

  it('refuses to share something among nothing', () => {
    expect(() => spread(1, [0, 0])).toThrow(RangeError);
    expect(() => spread(1, [])).toThrow(RangeError);
  });

  it('sums exactly to the amount, each share within a cent of its exact part, a zero weight gets nothing', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(netCents, weights, (amount, list) => {
        const total = list.reduce((sum, weight) => sum + weight, 0);
        fc.pre(total > 0);
        const shares = spread(amount, list);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
        shares.forEach((share, index) => {
          const weight = list[index] ?? 0;
          const gap = BigInt(share) * BigInt(total) - BigInt(amount) * BigInt(weight);
          expect(gap < BigInt(total) && gap > -BigInt(total)).toBe(true);
          if (weight === 0) expect(share).toBe(0);
        });
        // `+ 0` makes the zeros of both signs one.
        expect(spread(-amount, list).map((share) => -share + 0)).toEqual(shares);
      }),
    );
  });

  it('sums exactly with weights of both signs too', () => {
    fc.assert(
      fc.property(netCents, fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (amount, list) => {
        fc.pre(list.reduce((sum, weight) => sum + weight, 0) !== 0);
        expect(spread(amount, list).reduce((sum, share) => sum + share, 0)).toBe(amount);
      }),
    );
  });
});

describe('French writing', () => {
  it.each([
    [123_450, '1\u202f234,50\u00a0€'],
    [0, '0,00\u00a0€'],
    [5, '0,05\u00a0€'],
    [-99, '-0,99\u00a0€'],
    [-123_456_789, '-1\u202f234\u202f567,89\u00a0€'],
    [99_999, '999,99\u00a0€'],
  ])('%i cents reads %s', (cents, expected) => {
    expect(formatCents(cents)).toBe(expected);
  });

  it.each([
    [2000, '20\u202f%'],
    [550, '5,5\u202f%'],
    [210, '2,1\u202f%'],
    [0, '0\u202f%'],
    [333, '3,33\u202f%'],
  ])('%i bp reads %s', (bp, expected) => {
    expect(formatRate(bp)).toBe(expected);
  });

  it.each([
    ['12.5', '12,5'],
    ['1234.00', '1\u202f234,00'],
    ['-1234567', '-1\u202f234\u202f567'],
    ['-123', '-123'],
  ])('%s reads %s', (text, expected) => {
    expect(formatDecimalFr(text)).toBe(expected);
  });
});
