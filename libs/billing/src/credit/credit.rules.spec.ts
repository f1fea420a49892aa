import fc from 'fast-check';
import { lineNet, sumDecimals, vatCategoryOf } from '@etabli/kernel';
import { type Discount, type NewLine, NO_DISCOUNT, priced, sameGroup } from '../invoice/line.rules.js';
import {
  type Credit,
  type Creditable,
  creditRefusals,
  partialCredit,
  restOf,
  type WantedCredit,
  wantedRefusals,
  wholeCredit,
} from './credit.rules.js';

const line = (change: Partial<NewLine> = {}): NewLine => ({
  nature: 'goods',
  label: 'Platine',
  details: null,
  quantity: '10',
  unit: 'pièce',
  unitPrice: '100',
  discountBp: 0,
  vatRateBp: 2000,
  vatReason: null,
  ...change,
});

const issued = (lines: readonly NewLine[], discount: Discount = NO_DISCOUNT): Creditable => {
  const totals = priced(lines, discount);
  return {
    number: 'FA-2026-00001',
    kind: 'invoice',
    takenOff: false,
    draftKnown: false,
    lines: totals.lines.map((one, index) => ({ ...one, id: String(index), creditedCents: 0, returnedSoFar: '0' })),
    vat: totals.vatGroups,
    allowances: totals.allowances,
    credited: [],
  };
};

/** The invoice once that credit note is issued. */
const after = (invoice: Creditable, { lines, totals }: Credit): Creditable => ({
  ...invoice,
  lines: invoice.lines.map((one) => {
    const mine = lines.filter(({ creditedLineId }) => creditedLineId === one.id);
    return {
      ...one,
      creditedCents: one.creditedCents + mine.reduce((sum, credit) => sum + lineNet(credit), 0),
      returnedSoFar: sumDecimals([
        one.returnedSoFar,
        ...mine.flatMap(({ returnedQuantity }) => returnedQuantity ?? []),
      ]),
    };
  }),
  credited: [
    ...invoice.credited,
    ...totals.vatGroups.map((group) => ({
      ...group,
      allowanceCents: totals.allowances.find(sameGroup(group))?.amountCents ?? 0,
    })),
  ],
});

describe('a credit note', () => {
  it('takes back the whole, discount and VAT down to the cent', () => {
    const invoice = issued([line({ unitPrice: '33.33' }), line({ vatRateBp: 550, unitPrice: '0.07' })], {
      discountBp: 0,
      discountCents: 1_23,
    });
    const { totals } = wholeCredit(invoice);
    expect(totals.vatGroups).toEqual(invoice.vat);
    expect(totals.allowances).toEqual(invoice.allowances);
  });

  it('takes back a quantity, or lowers a price without bringing anything back', () => {
    const invoice = issued([line()]);
    expect(partialCredit(invoice, [{ lineId: '0', quantity: '2' }])).toMatchObject({
      lines: [{ quantity: '2', unitPrice: '100', returnedQuantity: '2', creditedLineId: '0' }],
      totals: { netCents: 200_00, vatCents: 40_00, grossCents: 240_00 },
    });
    expect(partialCredit(invoice, [{ lineId: '0', amountCents: 50_00 }])).toMatchObject({
      lines: [{ quantity: '1', unitPrice: '50', returnedQuantity: null }],
      totals: { grossCents: 60_00 },
    });
  });

  const invoice = issued([line()]);
  it.each<[string, Creditable, WantedCredit[], string[]]>([
    ['of more than was billed', invoice, [{ lineId: '0', quantity: '10.5' }], ['credit.quantity_above']],
    ['above the price', invoice, [{ lineId: '0', amountCents: 1000_01 }], ['credit.amount_above']],
    ['of nothing', invoice, [], ['credit.empty']],
    ['of a line of another invoice', invoice, [{ lineId: '9', quantity: '1' }], ['credit.line_unknown']],
    [
      'of a line twice',
      invoice,
      [
        { lineId: '0', quantity: '1' },
        { lineId: '0', quantity: '1' },
      ],
      ['credit.line_unknown'],
    ],
    ['by quantity and by amount', invoice, [{ lineId: '0', quantity: '1', amountCents: 1 }], ['credit.one_of_both']],
    [
      'of a part of a deposit',
      { ...invoice, kind: 'deposit' },
      [{ lineId: '0', quantity: '1' }],
      ['credit.deposit_whole'],
    ],
  ])('%s is refused', (_case, of, wanted, codes) => {
    expect(wantedRefusals(of, wanted).map(({ code }) => code)).toEqual(codes);
  });

  it.each<[string, Partial<Creditable>, string[]]>([
    ['an issued invoice', {}, []],
    ['a draft', { number: null }, ['invoice.not_issued']],
    ['a credit note', { kind: 'credit_note' }, ['credit.of_credit_note']],
    ['a deposit that a final invoice took off', { kind: 'deposit', takenOff: true }, ['credit.taken_off']],
    ['an invoice whose credit note is being written', { draftKnown: true }, ['credit.draft_known']],
    ['an invoice taken back already', after(invoice, wholeCredit(invoice)), ['credit.nothing_left']],
  ])('of %s', (_case, change, codes) => {
    expect(creditRefusals({ ...invoice, ...change }).map(({ code }) => code)).toEqual(codes);
  });
});

const decimal = (most: number, decimals: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: most }).map((n) => {
    const digits = String(n).padStart(decimals + 1, '0');
    return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  });
const anyLine = fc
  .record({
    quantity: decimal(99_999, 2),
    unitPrice: decimal(9_999_999, 4),
    discountBp: fc.constantFrom(0, 0, 500, 3333),
    vatRateBp: fc.constantFrom(2000, 1000, 550, 0),
    nature: fc.constantFrom('goods' as const, 'service' as const),
  })
  .map((change) => line({ ...change, vatReason: change.vatRateBp === 0 ? 'teaching' : null }));
const anyDiscount = fc.oneof(
  fc.constant(NO_DISCOUNT),
  fc.integer({ min: 1, max: 9_000 }).map((discountBp) => ({ discountBp, discountCents: 0 })),
);

it('Σ credit notes ≤ the invoice in every VAT group, and all of it once the last one is written', () => {
  fc.assert(
    fc.property(
      fc.array(anyLine, { minLength: 1, maxLength: 5 }),
      anyDiscount,
      fc.array(fc.tuple(fc.nat({ max: 4 }), fc.integer({ min: 1, max: 9_999 }), fc.boolean()), { maxLength: 6 }),
      (lines, discount, steps) => {
        let invoice = issued(lines, discount);
        fc.pre(invoice.vat.every(({ baseCents }) => baseCents > 0));
        for (const [at, share, byAmount] of steps) {
          const wished = invoice.lines[at % invoice.lines.length]!;
          const rest = wished.netCents - wished.creditedCents;
          const left = Number(wished.quantity) - Number(wished.returnedSoFar);
          const quantity = ((left * share) / 10_000).toFixed(2);
          const amountCents = Math.floor((rest * share) / 10_000);
          // a price is lowered on documents without a discount on the whole: there the amount is before it
          const wanted =
            byAmount && discount.discountBp === 0
              ? { lineId: wished.id, amountCents }
              : { lineId: wished.id, quantity };
          if (wantedRefusals(invoice, [wanted]).length > 0 || Number(quantity) <= 0 || amountCents <= 0) continue;
          const credit = partialCredit(invoice, [wanted]);
          if (credit.totals.grossCents <= 0) continue;
          invoice = after(invoice, credit);
          for (const group of restOf(invoice)) {
            expect(group.baseCents).toBeGreaterThanOrEqual(0);
            expect(group.vatCents).toBeGreaterThanOrEqual(0);
          }
        }
        if (creditRefusals(invoice).length > 0) return;
        const last = wholeCredit(invoice);
        for (const one of last.lines) expect(vatCategoryOf(one)).toBe(one.vatRateBp > 0 ? 'S' : 'E');
        for (const group of restOf(after(invoice, last))) expect([group.baseCents, group.vatCents]).toEqual([0, 0]);
      },
    ),
    { numRuns: 300 },
  );
});
