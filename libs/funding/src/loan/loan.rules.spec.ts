import fc from 'fast-check';
import { LOAN_KINDS, LOAN_PERIODS, type LoanTerms, scheduleOf } from './loan.rules.js';

const loan = (change: Partial<LoanTerms> = {}): LoanTerms => ({
  kind: 'annuity',
  amountCents: 100_000_00,
  rateBp: 300,
  firstDueOn: '2027-01-31',
  periodMonths: 12,
  termCount: 5,
  graceCount: 0,
  ...change,
});
const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

describe('the schedule of a loan', () => {
  it('of 100 000 € at 3 % in five equal payments of 21 835,46 €', () => {
    const rows = scheduleOf(loan());
    expect(rows.map(({ paymentCents }) => paymentCents)).toEqual([
      21_835_46, 21_835_46, 21_835_46, 21_835_46, 21_835_44,
    ]);
    expect(rows[0]).toMatchObject({ interestCents: 3_000_00, capitalCents: 18_835_46, closingCents: 81_164_54 });
  });

  it('of equal capital: the interest falls', () =>
    expect(
      scheduleOf(loan({ kind: 'capital' })).map(({ interestCents, capitalCents }) => [interestCents, capitalCents]),
    ).toEqual([
      [3_000_00, 20_000_00],
      [2_400_00, 20_000_00],
      [1_800_00, 20_000_00],
      [1_200_00, 20_000_00],
      [600_00, 20_000_00],
    ]));

  it('pays interest alone in its time of grace', () =>
    expect(
      scheduleOf(loan({ periodMonths: 3, termCount: 10, graceCount: 4 })).map(({ capitalCents }) => capitalCents > 0),
    ).toEqual([false, false, false, false, true, true, true, true, true, true]));

  it('falls on the last days of months', () =>
    expect(scheduleOf(loan({ periodMonths: 1, termCount: 3 })).map(({ dueOn }) => dueOn)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]));

  it('without interest is the amount and no more', () =>
    expect(sum(scheduleOf(loan({ rateBp: 0, termCount: 7 })).map(({ paymentCents }) => paymentCents))).toBe(
      100_000_00,
    ));

  it('pays the amount back to the cent, never owes less than nothing', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...LOAN_KINDS),
        fc.integer({ min: 1, max: 2_000_000_00 }),
        fc.integer({ min: 0, max: 2_000 }),
        fc.constantFrom(...LOAN_PERIODS),
        fc.integer({ min: 1, max: 120 }),
        fc.nat(119),
        (kind, amountCents, rateBp, periodMonths, termCount, grace) => {
          const graceCount = Math.min(grace, termCount - 1);
          const rows = scheduleOf(loan({ kind, amountCents, rateBp, periodMonths, termCount, graceCount }));
          expect(rows).toHaveLength(termCount);
          expect(sum(rows.map(({ capitalCents }) => capitalCents))).toBe(amountCents);
          expect(rows.at(-1)!.closingCents).toBe(0);
          for (const [index, row] of rows.entries()) {
            expect(row.closingCents).toBeGreaterThanOrEqual(0);
            expect(row.capitalCents).toBeGreaterThanOrEqual(0);
            expect(row.paymentCents).toBe(row.interestCents + row.capitalCents);
            if (index > 0) expect(row.openingCents).toBe(rows[index - 1]!.closingCents);
          }
        },
      ),
      { numRuns: 200 },
    ));

  it('asks for the same each time but for the rounding of the last', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_00, max: 2_000_000_00 }),
        fc.integer({ min: 0, max: 1_000 }),
        fc.integer({ min: 2, max: 80 }),
        (amountCents, rateBp, termCount) => {
          const paid = scheduleOf(loan({ amountCents, rateBp, termCount, periodMonths: 3 })).map(
            (row) => row.paymentCents,
          );
          expect(new Set(paid.slice(0, -1)).size).toBe(1);
          expect(Math.abs(paid.at(-1)! - paid[0]!)).toBeLessThanOrEqual(20 * termCount);
        },
      ),
    ));
});
