import fc from 'fast-check';
import { vatCategoryOf, vatReasonOf } from '@etabli/kernel';
import { type Bucket, bucketsOf, type NewLine, priced, sectorOf } from '../invoice/line.rules.js';
import {
  depositLines,
  depositRefusals,
  type OrderMoney,
  situationLines,
  situationRefusals,
  takenOffLines,
} from './progress.rules.js';

const bucket = (change: Partial<Bucket> = {}): Bucket => ({
  vatCategory: 'S',
  vatRateBp: 2000,
  vatReason: null,
  nature: 'goods',
  sector: 'taxable',
  netCents: 1000_00,
  ...change,
});
const ORDER: OrderMoney = {
  buckets: [bucket()],
  netCents: 1000_00,
  depositBp: 0,
  depositNetCents: 0,
  situationBp: 0,
  situationRank: 0,
  situationBuckets: [],
  situationDrafted: false,
  billedByQuantity: false,
  finalKnown: false,
  cancelled: false,
};
const codes = (refusals: readonly { code: string }[]): string[] => refusals.map(({ code }) => code);

describe('a deposit', () => {
  it.each<[string, Partial<OrderMoney>, number, string[]]>([
    ['of all', {}, 10_000, []],
    ['beside another, beyond the order', { depositBp: 7000 }, 3001, ['progress.above_order']],
    ['beside situations, beyond the order', { situationBp: 8000 }, 3000, ['progress.above_order']],
    ['after the final invoice', { finalKnown: true }, 3000, ['progress.final_known']],
    ['on a cancelled order', { cancelled: true }, 3000, ['progress.order_cancelled']],
    ['on an order without price', { netCents: 0 }, 3000, ['progress.order_worthless']],
  ])('%s', (_case, change, bp, refusals) =>
    expect(codes(depositRefusals({ ...ORDER, ...change }, bp))).toEqual(refusals),
  );

  it('is a percentage of each rate and nature', () => {
    const order = { ...ORDER, buckets: [bucket(), bucket({ vatRateBp: 550, nature: 'service', netCents: 333 })] };
    expect(
      depositLines(order, 3000, 'OF-2026-0001').map(({ unitPrice, vatRateBp, nature }) => [
        unitPrice,
        vatRateBp,
        nature,
      ]),
    ).toEqual([
      ['300', 2000, 'goods'],
      ['1', 550, 'service'],
    ]);
  });
});

describe('a situation', () => {
  it.each<[string, Partial<OrderMoney>, number, string[]]>([
    ['the first', {}, 4000, []],
    ['no further than the last', { situationBp: 4000 }, 4000, ['progress.not_further']],
    ['while another is a draft', { situationDrafted: true }, 4000, ['progress.situation_drafted']],
    ['of an order billed by quantity', { billedByQuantity: true }, 4000, ['progress.billed_by_quantity']],
    ['beyond what a deposit leaves', { depositBp: 3000 }, 7001, ['progress.above_order']],
  ])('%s', (_case, change, bp, refusals) =>
    expect(codes(situationRefusals({ ...ORDER, ...change }, bp))).toEqual(refusals),
  );
});

const euros = fc
  .integer({ min: 1, max: 5_000_000 })
  .map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`);
const anyLine = fc
  .record({
    nature: fc.constantFrom('goods' as const, 'service' as const),
    unitPrice: euros,
    quantity: fc.integer({ min: 1, max: 999 }).map(String),
    discountBp: fc.constantFrom(0, 250, 1000),
    vatRateBp: fc.constantFrom(2000, 1000, 550, 0),
  })
  .map((line): NewLine => ({
    ...line,
    label: 'x',
    details: null,
    unit: 'pièce',
    vatReason: line.vatRateBp ? null : 'teaching',
  }));

it('Σ situations + final = the order before tax, bucket by bucket, whatever the lines, the discount and the steps', () => {
  const bucketsOfLines = (lines: readonly NewLine[], discountBp = 0): Bucket[] => {
    const all = priced(lines, { discountBp, discountCents: 0 });
    return bucketsOf(
      all.lines.map((line) => ({
        ...line,
        vatCategory: vatCategoryOf(line),
        vatReason: vatReasonOf(line),
        sector: sectorOf(line),
      })),
      all.allowances,
    );
  };
  const add = (a: readonly Bucket[], b: readonly Bucket[]): Bucket[] =>
    b.reduce<Bucket[]>(
      (sum, one) => {
        const known = sum.find((two) => two.vatRateBp === one.vatRateBp && two.nature === one.nature);
        return known
          ? sum.map((two) => (two === known ? { ...two, netCents: two.netCents + one.netCents } : two))
          : [...sum, one];
      },
      [...a],
    );
  fc.assert(
    fc.property(
      fc.array(anyLine, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 5000 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 6 }),
      (lines, discountBp, steps) => {
        const buckets = bucketsOfLines(lines, discountBp);
        let order: OrderMoney = { ...ORDER, buckets, netCents: buckets.reduce((sum, one) => sum + one.netCents, 0) };
        for (const bp of steps.toSorted((a, b) => a - b)) {
          expect(codes(situationRefusals(order, bp))).toEqual([]);
          const billed = bucketsOfLines(situationLines(order, bp));
          order = {
            ...order,
            situationBp: bp,
            situationRank: order.situationRank + 1,
            situationBuckets: add(order.situationBuckets, billed),
          };
          for (const one of order.situationBuckets) expect(one.netCents).toBeGreaterThanOrEqual(0);
        }
        const whole = priced([...lines, ...takenOffLines(order)], { discountBp, discountCents: 0 });
        const billed = order.situationBuckets.reduce((sum, one) => sum + one.netCents, 0);
        expect(billed + whole.netCents).toBe(order.netCents);
      },
    ),
  );
});
