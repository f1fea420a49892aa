import fc from 'fast-check';
import { NATURES, priced } from '../invoice/line.rules.js';
import { VAT_OPTIONS } from '../invoice/snapshot.rules.js';
import { PAYMENT_METHODS } from '../payment/payment.rules.js';
import { invoiceMovements, type Movement, receiptMovements, vatShares } from './ledger.rules.js';

const sum = (movements: readonly Movement[]): number => movements.reduce((total, { cents }) => total + cents, 0);
const booked = (nature: 'goods' | 'service', option: 'on_debits' | 'on_receipts'): Movement[] => {
  const { lines, vatGroups } = priced([{ nature, quantity: '1', unitPrice: '1000', vatRateBp: 2000 }]);
  return invoiceMovements(lines, vatShares(vatGroups, lines, option));
};

describe('the entry of an invoice of 1 000 € before tax', () => {
  it.each([
    ['goods', 'on_receipts', 'sales_goods', 'vat_due'],
    ['goods', 'on_debits', 'sales_goods', 'vat_due'],
    ['service', 'on_debits', 'sales_services', 'vat_due'],
    ['service', 'on_receipts', 'sales_services', 'vat_pending'],
  ] as const)('for %s, VAT %s, credits %s and %s', (nature, option, sales, vat) => {
    expect(booked(nature, option)).toEqual([
      { role: 'customers', cents: 1200_00 },
      { role: sales, cents: -1000_00 },
      { role: vat, cents: -200_00 },
    ]);
  });
});

describe('the entry of a receipt', () => {
  it.each([
    ['transfer', 'bank'],
    ['card', 'bank'],
    ['direct_debit', 'bank'],
    ['cheque', 'cheques'],
    ['cash', 'cash'],
  ] as const)('by %s debits %s', (method, role) => {
    expect(receiptMovements({ method, amountCents: 500, vatDueCents: 0 })).toEqual([
      { role, cents: 500 },
      { role: 'customers', cents: -500 },
    ]);
  });
  it('moves the VAT on services that it makes due, and back when undone', () => {
    const receipt = receiptMovements({ method: 'transfer', amountCents: 1200_00, vatDueCents: 200_00 });
    expect(receipt.slice(2)).toEqual([
      { role: 'vat_pending', cents: 200_00 },
      { role: 'vat_due', cents: -200_00 },
    ]);
    const undone = receiptMovements({ method: 'transfer', amountCents: -1200_00, vatDueCents: -200_00 });
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
    fc.property(lines, fc.constantFrom(...VAT_OPTIONS), (given, option) => {
      const { lines: rows, vatGroups, grossCents, vatCents } = priced(given);
      const shares = vatShares(vatGroups, rows, option);
      const movements = invoiceMovements(rows, shares);
      expect(sum(movements)).toBe(0);
      expect(movements.find(({ role }) => role === 'customers')?.cents ?? 0).toBe(grossCents);
      expect(shares.reduce((total, share) => total + share.vatCents, 0)).toBe(vatCents);
      for (const { pendingCents, vatCents: ofRate } of shares)
        expect(pendingCents >= 0 && pendingCents <= ofRate).toBe(true);
      if (option === 'on_debits') expect(shares.every(({ pendingCents }) => pendingCents === 0)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...PAYMENT_METHODS), fc.integer(), fc.integer(), (method, amountCents, vatDueCents) => {
      expect(sum(receiptMovements({ method, amountCents, vatDueCents }))).toBe(0);
    }),
  );
});
