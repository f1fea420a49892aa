import fc from 'fast-check';
import { type PricedLine, priced } from '../invoice/line.rules.js';
import { depositCents, depositConditions, offeredLines, offeredTotals } from './offered.rules.js';

const cents = (words: string): number => Number(words.replaceAll(/[^\d,-]/g, '').replace(',', ''));

const line = fc.record({
  nature: fc.constantFrom('goods', 'service'),
  quantity: fc.integer({ min: 1, max: 9999 }).map(String),
  unitPrice: fc.integer({ min: 0, max: 100_000 }).map((value) => (value / 100).toFixed(2)),
  discountBp: fc.integer({ min: 0, max: 10_000 }),
  vatRateBp: fc.constantFrom(2000, 1000, 550, 0),
}) as fc.Arbitrary<PricedLine>;

describe('what an offer prints', () => {
  it('adds up as printed: before the discount, the discount, net, VAT, gross', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 10_000 }), (lines, bp) => {
        const totals = priced(lines, { discountBp: bp, discountCents: 0 });
        const printed = offeredTotals(totals).map(({ value }) => cents(value));
        const rest = totals.allowanceCents === 0 ? printed : printed.slice(2);
        if (totals.allowanceCents > 0) expect(printed[0]! + printed[1]!).toBe(rest[0]);
        expect(rest.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(rest.at(-1));
      }),
    );
  });

  it('names the discount, and says nothing when there is none', () => {
    const lines: PricedLine[] = [{ nature: 'goods', quantity: '1', unitPrice: '100', vatRateBp: 2000 }];
    const labels = (bp: number, amount: number): string[] =>
      offeredTotals(priced(lines, { discountBp: bp, discountCents: amount })).map(({ label }) => label);
    expect(labels(0, 0)[0]).toBe('Total HT');
    expect(labels(500, 0).slice(0, 2)).toEqual(['Total HT avant remise', 'Remise 5\u202f%']);
    expect(labels(0, 10_00)[1]).toBe('Remise');
  });

  it('asks for a deposit of the total with tax, or for none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 10_000_000 }),
        (depositBp, grossCents) => {
          const asked = depositCents({ depositBp, grossCents });
          expect(asked).toBeGreaterThanOrEqual(0);
          expect(asked).toBeLessThanOrEqual(grossCents);
        },
      ),
    );
    expect(depositConditions({ depositBp: 0, grossCents: 1200_00 })).toEqual([]);
    expect(depositConditions({ depositBp: 3000, grossCents: 1200_00 })[0]).toContain('360,00');
  });

  it('says in a word why a line bears no VAT', () => {
    const { lines } = offeredLines([
      {
        label: 'Pièce',
        details: null,
        quantity: '1',
        unit: 'pièce',
        unitPrice: '10',
        discountBp: 0,
        vatRateBp: 0,
        vatReason: 'export',
        netCents: 10_00,
      },
    ]);
    expect(lines[0]!.cells).toContain('Export');
  });
});
