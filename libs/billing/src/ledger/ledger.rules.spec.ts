import fc from 'fast-check';
import { vatCategoryOf, vatReasonOf } from '@etabli/kernel';
import {
  type Bucket,
  bucketsOf,
  type Discount,
  NATURES,
  priced,
  type PricedLine,
  sectorOf,
} from '../invoice/line.rules.js';
import { VAT_OPTIONS } from '../invoice/snapshot.rules.js';
import { PAYMENT_METHODS } from '../payment/payment.rules.js';
import {
  accountFor,
  bankedMovements,
  invoiceMovements,
  type Movement,
  pendingAfterDeposits,
  receiptMovements,
  vatShares,
} from './ledger.rules.js';

const sum = (movements: readonly Movement[]): number => movements.reduce((total, { cents }) => total + cents, 0);
const bucketed = (
  given: readonly PricedLine[],
  discount?: Discount,
): ReturnType<typeof priced> & { buckets: Bucket[] } => {
  const all = priced(given, discount);
  const rows = all.lines.map((line) => ({
    ...line,
    vatCategory: vatCategoryOf(line),
    vatReason: vatReasonOf(line),
    sector: sectorOf(line),
  }));
  return { ...all, buckets: bucketsOf(rows, all.allowances) };
};
const booked = (nature: 'goods' | 'service', option: 'on_debits' | 'on_receipts'): Movement[] => {
  const { buckets, vatGroups } = bucketed([{ nature, quantity: '1', unitPrice: '1000', vatRateBp: 2000 }]);
  return invoiceMovements({ kind: 'invoice', buckets, vat: vatShares(vatGroups, buckets, option, 'invoice') });
};

describe('the entry of an invoice of 1 000 € before tax', () => {
  it.each([
    ['goods', 'on_receipts', 'sales_goods', 'vat_due'],
    ['goods', 'on_debits', 'sales_goods', 'vat_due'],
    ['service', 'on_debits', 'sales_services', 'vat_due'],
    ['service', 'on_receipts', 'sales_services', 'vat_pending'],
  ] as const)('for %s, VAT %s, credits %s and %s', (nature, option, sales, vat) => {
    expect(booked(nature, option).map(({ role, cents }) => ({ role, cents }))).toEqual([
      { role: 'customers', cents: 1200_00 },
      { role: sales, cents: -1000_00 },
      { role: vat, cents: -200_00 },
    ]);
  });
});

describe('the entry of what the bank does', () => {
  const on = (account: string, cents: number) => ({ account, cents, label: account });
  it('brings cheques that waited to the bank, whole', () =>
    expect(bankedMovements([on('511200', 2400_00)], ['512000'])).toEqual([
      { role: 'bank', cents: 2400_00 },
      on('511200', -2400_00),
    ]));
  it('takes its fees', () =>
    expect(bankedMovements([on('627000', -7_50)], ['512000'])).toEqual([
      { role: 'bank', cents: -7_50 },
      on('627000', 7_50),
    ]));
  it('moves nothing of what stands on a bank’s account, or cancels out', () => {
    expect(bankedMovements([on('512000', 5_00), on('512100', 5_00)], ['512000', '512100'])).toEqual([]);
    expect(bankedMovements([on('511200', 0)], ['512000'])).toEqual([]);
  });
  it('always balances', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('511200', '511500', '512000', '530000'), fc.integer())), (all) => {
        const movements = bankedMovements(
          all.map(([account, cents]) => on(account, cents)),
          ['512000'],
        );
        expect(movements.reduce((sum, { cents }) => sum + cents, 0)).toBe(0);
      }),
    ));
});

describe('the entry of a receipt', () => {
  it.each([
    ['transfer', 'bank'],
    ['card', 'cards'],
    ['direct_debit', 'direct_debits'],
    ['cheque', 'cheques'],
    ['cash', 'cash'],
  ] as const)('by %s debits %s', (method, role) => {
    expect(receiptMovements({ method, amountCents: 500, due: [] })).toEqual([
      { role, cents: 500 },
      { role: 'customers', cents: -500 },
    ]);
  });
  const due = (vatDueCents: number) => [{ vatRateBp: 2000, vatDueCents, deposit: false }];
  it('moves the VAT on services that it makes due, and back when undone', () => {
    const receipt = receiptMovements({ method: 'transfer', amountCents: 1200_00, due: due(200_00) });
    expect(receipt.slice(2)).toMatchObject([
      { role: 'vat_pending', cents: 200_00 },
      { role: 'vat_due', cents: -200_00 },
    ]);
    const undone = receiptMovements({ method: 'transfer', amountCents: -1200_00, due: due(-200_00) });
    expect(undone.map(({ role, cents }) => [role, -cents])).toEqual(receipt.map(({ role, cents }) => [role, cents]));
  });
});

const cents = fc.integer({ min: 0, max: 5_000_000 });
const lines = fc.array(
  fc.record({
    nature: fc.constantFrom(...NATURES),
    quantity: fc
      .integer({ min: 1, max: 99_999 })
      .map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`),
    unitPrice: cents.map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`),
    vatRateBp: fc.constantFrom(2000, 1000, 550, 210, 0),
  }),
  { minLength: 1, maxLength: 15 },
);

it('every invoice and every receipt balances to the cent, whatever the lines, rates and option', () => {
  fc.assert(
    fc.property(
      lines,
      fc.constantFrom(...VAT_OPTIONS),
      fc.integer({ min: 0, max: 10_000 }),
      (given, option, discountBp) => {
        const { buckets, vatGroups, grossCents, vatCents } = bucketed(given, { discountBp, discountCents: 0 });
        const shares = vatShares(vatGroups, buckets, option, 'invoice');
        const movements = invoiceMovements({ kind: 'invoice', buckets, vat: shares });
        const credit = invoiceMovements({ kind: 'credit_note', creditedKind: 'invoice', buckets, vat: shares });
        expect(credit.map(({ cents }) => -cents)).toEqual(movements.map(({ cents }) => cents));
        expect(sum(movements)).toBe(0);
        expect(movements.find(({ role }) => role === 'customers')?.cents ?? 0).toBe(grossCents);
        expect(shares.reduce((total, share) => total + share.vatCents, 0)).toBe(vatCents);
        for (const { pendingCents, vatCents: ofRate } of shares)
          expect(pendingCents >= 0 && pendingCents <= ofRate).toBe(true);
        if (option === 'on_debits') expect(shares.every(({ pendingCents }) => pendingCents === 0)).toBe(true);
      },
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...PAYMENT_METHODS), fc.integer(), fc.integer(), (method, amountCents, vatDueCents) => {
      const due = [{ vatRateBp: 2000, vatDueCents, deposit: true }];
      expect(sum(receiptMovements({ method, amountCents, due }))).toBe(0);
    }),
  );
});

describe('the standard entries of an order of 1 000 € at 20 %', () => {
  const of = (role: string, movements: readonly Movement[]): number =>
    movements.filter((one) => one.role === role).reduce((total, { cents }) => total + cents, 0);
  const whole = bucketed([{ nature: 'goods', quantity: '1', unitPrice: '1000', vatRateBp: 2000 }]);
  const third = bucketed([{ nature: 'goods', quantity: '1', unitPrice: '300', vatRateBp: 2000 }]);
  const taken = [
    { vatCategory: 'S' as const, vatRateBp: 2000, baseCents: 300_00, vatCents: 60_00, serviceVatCents: 0 },
  ];

  it('a deposit waits on 4191 and 4458 until it is cashed', () => {
    const vat = vatShares(third.vatGroups, third.buckets, 'on_receipts', 'deposit');
    const movements = invoiceMovements({ kind: 'deposit', buckets: third.buckets, vat });
    expect(movements.map(({ role, cents }) => [role, cents])).toEqual([
      ['customers', 360_00],
      ['deposits_received', -300_00],
      ['vat_pending_deposits', -60_00],
    ]);
    const cashed = receiptMovements({
      method: 'transfer',
      amountCents: 360_00,
      due: [{ vatRateBp: 2000, vatDueCents: 60_00, deposit: true }],
    });
    expect(of('vat_pending_deposits', [...movements, ...cashed])).toBe(0);
    expect(of('vat_due', cashed)).toBe(-60_00);
  });

  it('the final invoice takes it off: D 411 840, D 4191 300 / C 701 1 000, C 44571 140', () => {
    const vat = pendingAfterDeposits(vatShares(whole.vatGroups, whole.buckets, 'on_receipts', 'final'), taken);
    expect(
      invoiceMovements({ kind: 'final', buckets: whole.buckets, vat, taken }).map(({ role, cents }) => [role, cents]),
    ).toEqual([
      ['customers', 840_00],
      ['deposits_received', 300_00],
      ['sales_goods', -1000_00],
      ['vat_due', -140_00],
    ]);
  });

  it('a deposit that is credited unpaid is its mirror', () => {
    const vat = vatShares(third.vatGroups, third.buckets, 'on_receipts', 'deposit');
    const issued = invoiceMovements({ kind: 'deposit', buckets: third.buckets, vat });
    const credited = invoiceMovements({ kind: 'credit_note', creditedKind: 'deposit', buckets: third.buckets, vat });
    for (const { role } of issued) expect(of(role, [...issued, ...credited])).toBe(0);
  });
});

describe('the account of a movement', () => {
  const row = (
    account: string,
    validFrom: string,
    vatRateBp: number | null = null,
    sector: 'exempt' | null = null,
  ) => ({
    role: 'sales_goods' as const,
    account,
    label: account,
    validFrom,
    vatRateBp,
    sector,
  });
  const rows = [
    row('701000', '2000-01-01'),
    row('701100', '2027-01-01'),
    row('701200', '2000-01-01', 2000),
    row('701900', '2000-01-01', null, 'exempt'),
  ];
  it.each([
    ['any rate, today', { vatRateBp: 550, sector: 'taxable' as const }, '2026-11-23', '701000'],
    ['any rate, once the new row begins', { vatRateBp: 550, sector: 'taxable' as const }, '2027-01-01', '701100'],
    ['a rate with a row of its own', { vatRateBp: 2000, sector: 'taxable' as const }, '2027-06-01', '701200'],
    ['the exempt sector', { vatRateBp: 0, sector: 'exempt' as const }, '2026-11-23', '701900'],
  ])('%s', (_case, of, day, account) => {
    expect(accountFor(rows, { role: 'sales_goods', cents: 1, ...of }, day)?.account).toBe(account);
  });
  it('is none before the first row', () =>
    expect(accountFor(rows, { role: 'sales_goods', cents: 1 }, '1999-12-31')).toBeUndefined());
});
