import fc from 'fast-check';
import { type CashedByRate, cashings, dueOnReceipt } from './cashed.rules.js';

const ROW: CashedByRate = {
  settlementId: 's1',
  invoiceId: 'i1',
  cashedOn: '2026-11-25',
  vatRateBp: 2000,
  grossCents: 1200_00,
  vatDueCents: 200_00,
};

describe('what status 212 states', () => {
  it.each([
    ['services: all of it', ROW, 1200_00],
    ['goods, whose VAT was due on delivery: nothing', { ...ROW, vatDueCents: 0 }, 0],
    ['half services: half of it', { ...ROW, vatDueCents: 100_00 }, 600_00],
    ['a reversal: as much less', { ...ROW, grossCents: -1200_00, vatDueCents: -200_00 }, -1200_00],
    ['exempt teaching: nothing', { ...ROW, vatRateBp: 0, vatDueCents: 0 }, 0],
    ['services whose VAT was rounded down', { ...ROW, grossCents: 5_00, vatDueCents: 83 }, 5_00],
    ['services whose VAT was rounded up', { ...ROW, grossCents: 5_00, vatDueCents: 84 }, 5_00],
  ])('%s', (_name, row, cents) => {
    expect(dueOnReceipt(row)).toBe(cents);
  });

  it('is one status a settlement, its rates highest first, none without VAT due on receipt', () => {
    const rows = [
      { ...ROW, vatRateBp: 550, grossCents: 105_50, vatDueCents: 5_50 },
      ROW,
      { ...ROW, settlementId: 's2', vatDueCents: 0 },
    ];
    expect(cashings(rows)).toEqual([
      {
        settlementId: 's1',
        invoiceId: 'i1',
        cashedOn: '2026-11-25',
        amounts: [
          { vatRateBp: 2000, amountCents: 1200_00 },
          { vatRateBp: 550, amountCents: 105_50 },
        ],
      },
    ]);
  });

  it('never states more than was cashed', () => {
    const row = fc.record({
      gross: fc.integer({ min: -1e9, max: 1e9 }),
      rate: fc.constantFrom(210, 550, 1000, 2000),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(row, ({ gross, rate, part }) => {
        const vatDueCents = Math.round(((gross * rate) / (10_000 + rate)) * part);
        const due = dueOnReceipt({ ...ROW, vatRateBp: rate, grossCents: gross, vatDueCents });
        expect(Math.abs(due)).toBeLessThanOrEqual(Math.abs(gross));
        expect(Math.sign(due) * Math.sign(gross)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
