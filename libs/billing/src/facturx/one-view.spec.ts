import fc from 'fast-check';
import { formatCents } from '@etabli/kernel';
import type { InvoiceKind } from '../invoice/document-view.rules.js';
import { bucketsOf } from '../invoice/line.rules.js';
import { printedDocument } from '../invoice/printed.rules.js';
import { invoiceMovements, pendingAfterDeposits, type TakenOff, vatShares } from '../ledger/ledger.rules.js';
import { ciiXml } from './cii.rules.js';
import { depositOf, type Line, viewOf } from './views.fixture.js';

const decimal = (most: number, decimals: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: most }).map((n) => {
    const digits = String(n).padStart(decimals + 1, '0');
    return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  });
const anyLine: fc.Arbitrary<Line> = fc.record({
  quantity: decimal(99_999, 2),
  unitPrice: decimal(9_999_999, 4),
  discountBp: fc.constantFrom(0, 0, 500, 1250),
  vatRateBp: fc.constantFrom(2000, 1000, 550, 0),
  nature: fc.constantFrom('goods' as const, 'service' as const),
});
const KINDS: readonly InvoiceKind[] = ['invoice', 'deposit', 'situation', 'final', 'credit_note'];

/** An amount of the XML, in cents. */
const amountIn = (xml: string, name: string): number => {
  const found = new RegExp(`<ram:${name}[^>]*>(-?[\\d.]+)</ram:${name}>`).exec(
    xml.slice(xml.indexOf('HeaderMonetarySummation')),
  );
  return Math.round(Number(found?.[1] ?? '0') * 100);
};

it('page, e-invoice and ledger state the same figures, whatever the lines, discounts, deposits and kind', () => {
  fc.assert(
    fc.property(
      fc.array(anyLine, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 4000 }),
      fc.constantFrom(...KINDS),
      fc.constantFrom('on_debits' as const, 'on_receipts' as const),
      fc.integer({ min: 0, max: 5000 }),
      (lines, discountBp, kind, vatOption, share) => {
        const plain = viewOf({ kind, lines, discountBp });
        fc.pre(plain.totals.grossCents > 0);
        const group = plain.vat.find(({ baseCents }) => baseCents > 0)!;
        const part = Math.floor((group.baseCents * share) / 10_000);
        const deposits = kind === 'final' && part > 0 ? [depositOf(part, group.vatRateBp)] : [];
        const view = viewOf({ kind, lines, discountBp, deposits, change: { vatOption } });
        const { totals } = view;

        const xml = ciiXml(view);
        expect(amountIn(xml, 'LineTotalAmount')).toBe(totals.linesNetCents);
        expect(amountIn(xml, 'TaxBasisTotalAmount')).toBe(totals.netCents);
        expect(amountIn(xml, 'TaxTotalAmount')).toBe(totals.vatCents);
        expect(amountIn(xml, 'GrandTotalAmount')).toBe(totals.grossCents);
        expect(amountIn(xml, 'TotalPrepaidAmount')).toBe(totals.prepaidCents);
        expect(amountIn(xml, 'DuePayableAmount')).toBe(totals.payableCents);

        const printed = printedDocument(view, '2026-11-25').totals.map(({ value }) => value);
        for (const cents of [totals.netCents, totals.grossCents, totals.payableCents])
          expect(printed).toContain(formatCents(cents));

        const buckets = bucketsOf(
          view.lines.map((line) => ({ ...line, vatReason: null })),
          view.allowances,
        );
        const taken: TakenOff[] = deposits.map(({ netCents, vatCents }) => ({
          vatCategory: group.vatCategory,
          vatRateBp: group.vatRateBp,
          baseCents: netCents,
          vatCents,
          serviceVatCents: 0,
        }));
        const shares = vatShares(view.vat, buckets, vatOption, kind);
        const vat = kind === 'final' ? pendingAfterDeposits(shares, taken) : shares;
        const movements = invoiceMovements({ kind, creditedKind: view.creditedKind, buckets, vat, taken });
        const sum = (of: typeof movements): number => of.reduce((all, { cents }) => all + cents, 0);
        const sign = kind === 'credit_note' ? -1 : 1;
        expect(sum(movements)).toBe(0);
        expect(sum(movements.filter(({ role }) => role === 'customers'))).toBe(sign * totals.payableCents);
        expect(
          sum(movements.filter(({ role }) => role.startsWith('vat_'))) +
            sign * (totals.vatCents - taken.reduce((all, one) => all + one.vatCents, 0)),
        ).toBe(0);
      },
    ),
    { numRuns: 200 },
  );
});
