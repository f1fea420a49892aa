import fc from 'fast-check';
import { cashLimit, type OpenInvoice, type Receipt, receiptRefusals, restRefusals } from './payment.rules.js';
import { settle, vatDueAt } from './settlement.rules.js';

const INVOICE: OpenInvoice = {
  id: 'a',
  number: 'FA-1',
  customerId: 'c',
  issuedOn: '2026-11-01',
  kind: 'invoice',
  payableCents: 1200_00,
  settledCents: 200_00,
  paidInCashCents: 0,
};
const RECEIPT: Receipt = {
  customerId: 'c',
  receivedOn: '2026-11-20',
  method: 'transfer',
  amountCents: 1000_00,
  allocations: [{ invoiceId: 'a', amountCents: 1000_00 }],
};
const of = (amountCents: number, change: Partial<Receipt> = {}): Receipt => ({
  ...RECEIPT,
  amountCents,
  allocations: [{ invoiceId: 'a', amountCents }],
  ...change,
});

describe('a payment', () => {
  it.each<[string, Receipt, Partial<OpenInvoice>, string[]]>([
    ['of all that is due', RECEIPT, {}, []],
    ['of a part', of(1), {}, []],
    ['of one cent too much', of(1000_01), {}, ['payment.too_much']],
    ['on a paid invoice', of(1), { settledCents: 1200_00 }, ['payment.too_much']],
    ['more than is due: the rest stays with the customer', { ...RECEIPT, amountCents: 1100_00 }, {}, []],
    ['in advance of any invoice', { ...RECEIPT, allocations: [] }, {}, []],
    ['on a credit note', of(1), { kind: 'credit_note' }, ['payment.foreign_invoice']],
    [
      'in advance, too much in cash',
      { ...RECEIPT, amountCents: 1000_01, method: 'cash', allocations: [] },
      {},
      ['payment.too_much_cash_ahead'],
    ],
    ['allotted beyond its amount', { ...RECEIPT, amountCents: 900_00 }, {}, ['payment.allotted_above']],
    ['tomorrow', of(1, { receivedOn: '2026-11-24' }), {}, ['payment.in_future']],
    ['before the invoice', of(1, { receivedOn: '2026-10-31' }), {}, ['payment.before_invoice']],
    ['on a draft', of(1), { number: null, issuedOn: null }, ['payment.invoice_not_issued']],
    ['on another customer’s invoice', of(1), { customerId: 'd' }, ['payment.foreign_invoice']],
    ['in cash up to the limit', of(1000_00, { method: 'cash' }), {}, []],
    [
      'in cash beyond the limit, with what was paid so before',
      of(800_01, { method: 'cash' }),
      { paidInCashCents: 200_00 },
      ['payment.too_much_cash'],
    ],
  ])('%s', (_case, receipt, change, codes) => {
    expect(receiptRefusals(receipt, [{ ...INVOICE, ...change }], '2026-11-23').map(({ code }) => code)).toEqual(codes);
  });

  it('on an invoice that is not there is refused', () => {
    expect(receiptRefusals(RECEIPT, [], '2026-11-23')).toMatchObject([{ code: 'payment.foreign_invoice' }]);
  });

  it('knows the limit of cash of its day', () =>
    expect(['2010-01-01', '2015-08-31', '2015-09-01'].map(cashLimit)).toEqual([
      Number.MAX_SAFE_INTEGER,
      3000_00,
      1000_00,
    ]));
});

it('makes all VAT on services due by the last cent, never more before, whatever the receipts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 10_000 }),
      (receipts, share) => {
        const gross = receipts.reduce((sum, cents) => sum + cents, 0);
        const pending = Math.floor((gross * share) / 10_000);
        let paid = 0;
        let due = 0;
        for (const cents of receipts) {
          const before = vatDueAt(pending, paid, gross);
          paid += cents;
          const made = vatDueAt(pending, paid, gross) - before;
          expect(made).toBeGreaterThanOrEqual(0);
          due += made;
          expect(due).toBeLessThanOrEqual(pending);
        }
        expect(due).toBe(pending);
      },
    ),
  );
});

it('a rest gives what it has and no cent more', () => {
  expect(restRefusals(100, 100)).toEqual([]);
  expect(restRefusals(100, 101)).toMatchObject([{ code: 'payment.rest_too_small' }]);
});

it('stands for every VAT group and makes all that waits due, to the cent, whatever the receipts', () => {
  const group = fc.record({
    grossCents: fc.integer({ min: 1, max: 900_000 }),
    share: fc.integer({ min: 0, max: 1667 }),
  });
  fc.assert(
    fc.property(
      fc.array(group, { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }),
      (given, weights) => {
        let groups = given.map(({ grossCents, share }, index) => ({
          vatCategory: 'S' as const,
          vatRateBp: index + 1,
          grossCents,
          pendingCents: Math.floor((grossCents * share) / 10_000),
          settledCents: 0,
          dueCents: 0,
        }));
        const payableCents = groups.reduce((sum, { grossCents }) => sum + grossCents, 0);
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        let settledCents = 0;
        weights.forEach((weight, index) => {
          const last = index === weights.length - 1;
          const amountCents = last ? payableCents - settledCents : Math.floor((payableCents * weight) / whole);
          const made = settle(groups, { settledCents, payableCents, amountCents });
          expect(made.reduce((sum, { grossCents }) => sum + grossCents, 0)).toBe(amountCents);
          settledCents += amountCents;
          groups = groups.map((one) => {
            const mine = made.find(({ vatRateBp }) => vatRateBp === one.vatRateBp);
            expect(mine?.vatDueCents ?? 0).toBeGreaterThanOrEqual(0);
            return {
              ...one,
              settledCents: one.settledCents + (mine?.grossCents ?? 0),
              dueCents: one.dueCents + (mine?.vatDueCents ?? 0),
            };
          });
        });
        for (const { grossCents, settledCents: stood, pendingCents, dueCents } of groups)
          expect([stood, dueCents]).toEqual([grossCents, pendingCents]);
      },
    ),
  );
});
