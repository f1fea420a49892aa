import fc from 'fast-check';
import { type CashedByRate, cashings, dueOnReceipt } from './cashed.rules.js';

const ROW: CashedByRate = {
  settlementId: 's1',
  invoiceId: 'i1',
  cashedOn: '2026-11-25',
  vatRateBp: 2000,
  grossCents: 1200_00,
  vatCents: 200_00,
  pendingCents: 200_00,
};

describe('what status 212 states', () => {
  it.each([
    ['services: all of it', ROW, 1200_00],
    ['goods, whose VAT was due on delivery: nothing', { ...ROW, pendingCents: 0 }, 0],
    ['half services: half of it', { ...ROW, pendingCents: 100_00 }, 600_00],
    ['a reversal: as much less', { ...ROW, grossCents: -1200_00 }, -1200_00],
    ['exempt teaching: nothing', { ...ROW, vatRateBp: 0, vatCents: 0, pendingCents: 0 }, 0],
    ['a part, rounded half up', { ...ROW, grossCents: 5, pendingCents: 100_00 }, 3],
  ])('%s', (_name, row, cents) => {
    expect(dueOnReceipt(row)).toBe(cents);
  });

  it('is one status a settlement, its rates highest first, none without VAT due on receipt', () => {
    const rows = [
      { ...ROW, vatRateBp: 550, grossCents: 105_50, vatCents: 5_50, pendingCents: 5_50 },
      ROW,
      { ...ROW, settlementId: 's2', pendingCents: 0 },
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
      vat: fc.integer({ min: 1, max: 1e8 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(row, ({ gross, vat, part }) => {
        const due = dueOnReceipt({ ...ROW, grossCents: gross, vatCents: vat, pendingCents: Math.round(vat * part) });
        expect(Math.abs(due)).toBeLessThanOrEqual(Math.abs(gross));
        expect(Math.sign(due) * Math.sign(gross)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
