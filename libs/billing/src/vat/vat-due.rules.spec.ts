import fc from 'fast-check';
import { returnLines, VAT_RULES, type VatDue } from './vat-due.rules.js';

const due = (change: Partial<VatDue> = {}): VatDue => ({
  rule: 'on_issue',
  vatCategory: 'S',
  vatRateBp: 2000,
  baseCents: 1000_00,
  vatCents: 200_00,
  ...change,
});

it.each([
  [due(), ['A1', '08']],
  [due({ vatRateBp: 1000 }), ['A1', '9B']],
  [due({ vatRateBp: 550 }), ['A1', '09']],
  [due({ vatRateBp: 210 }), ['A1', '14']],
  [due({ vatCategory: 'G', vatRateBp: 0, vatCents: 0 }), ['E1']],
  [due({ vatCategory: 'K', vatRateBp: 0, vatCents: 0 }), ['F2']],
  [due({ vatCategory: 'E', vatRateBp: 0, vatCents: 0 }), ['E2']],
])('%o stands on the lines %o', (row, codes) => expect(returnLines([row]).map(({ code }) => code)).toEqual(codes));

it('no VAT is lost between the groups and the lines', () => {
  const rows = fc.array(
    fc.record({
      rule: fc.constantFrom(...VAT_RULES),
      vatCategory: fc.constant('S' as const),
      vatRateBp: fc.constantFrom(2000, 1000, 550, 210),
      baseCents: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      vatCents: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    }),
  );
  fc.assert(
    fc.property(rows, (given) => {
      const lines = returnLines(given);
      const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
      expect(sum(lines.map(({ vatCents }) => vatCents ?? 0))).toBe(sum(given.map(({ vatCents }) => vatCents)));
      const taxed = lines.filter(({ vatCents }) => vatCents !== null);
      expect(sum(taxed.map(({ baseCents }) => baseCents))).toBe(
        lines.find(({ code }) => code === 'A1')?.baseCents ?? 0,
      );
    }),
  );
});
