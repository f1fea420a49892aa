import fc from 'fast-check';
import { paymentRows, periodOf, type ReportableSale, salesRows } from './ereporting.rules.js';

const SALE: ReportableSale = {
  invoiceId: 'a',
  day: '2026-11-03',
  scope: 'B2C',
  vatRateBp: 2000,
  goodsNetCents: 100_00,
  servicesNetCents: 0,
  netCents: 100_00,
  vatCents: 20_00,
};

describe('e-reporting', () => {
  it.each([
    ['2026-11-01', 'sales', 'ten_days', '2026-11-01', '2026-11-10'],
    ['2026-11-10', 'sales', 'ten_days', '2026-11-01', '2026-11-10'],
    ['2026-11-11', 'sales', 'ten_days', '2026-11-11', '2026-11-20'],
    ['2026-11-30', 'sales', 'ten_days', '2026-11-21', '2026-11-30'],
    ['2027-02-28', 'sales', 'ten_days', '2027-02-21', '2027-02-28'],
    ['2026-12-31', 'sales', 'ten_days', '2026-12-21', '2026-12-31'],
    ['2026-11-15', 'sales', 'month', '2026-11-01', '2026-11-30'],
    ['2026-11-15', 'payments', 'ten_days', '2026-11-01', '2026-11-30'],
  ] as const)('%s, %s by %s: from %s to %s', (day, kind, setting, from, to) => {
    expect(periodOf(day, kind, setting)).toEqual({ from, to });
  });

  it('sums sales by day, clientele, category and rate', () => {
    const rows = salesRows([
      { ...SALE, invoiceId: 'c', scope: 'INT', vatRateBp: 0, vatCents: 0 },
      SALE,
      { ...SALE, invoiceId: 'b', goodsNetCents: 50_00, servicesNetCents: 50_00 },
      {
        ...SALE,
        invoiceId: 'b',
        vatRateBp: 550,
        goodsNetCents: 0,
        servicesNetCents: 10_00,
        netCents: 10_00,
        vatCents: 55,
      },
    ]);
    expect(rows).toEqual([
      {
        day: '2026-11-03',
        scope: 'B2C',
        category: 'TLB1',
        vatRateBp: 2000,
        netCents: 150_00,
        vatCents: 30_00,
        invoiceCount: 2,
      },
      {
        day: '2026-11-03',
        scope: 'B2C',
        category: 'TPS1',
        vatRateBp: 550,
        netCents: 10_00,
        vatCents: 55,
        invoiceCount: 1,
      },
      {
        day: '2026-11-03',
        scope: 'B2C',
        category: 'TPS1',
        vatRateBp: 2000,
        netCents: 50_00,
        vatCents: 10_00,
        invoiceCount: 1,
      },
      {
        day: '2026-11-03',
        scope: 'INT',
        category: 'TNT1',
        vatRateBp: 0,
        netCents: 100_00,
        vatCents: 0,
        invoiceCount: 1,
      },
    ]);
  });

  it('shares a discount on the whole between goods and services', () => {
    const sale = { ...SALE, goodsNetCents: 100_00, servicesNetCents: 50_00, netCents: 120_00, vatCents: 24_00 };
    expect(salesRows([sale])).toMatchObject([
      { category: 'TLB1', netCents: 80_00, vatCents: 16_00 },
      { category: 'TPS1', netCents: 40_00, vatCents: 8_00 },
    ]);
  });

  it('takes a credit note off', () => {
    const rows = salesRows([
      SALE,
      { ...SALE, invoiceId: 'b', goodsNetCents: -30_00, netCents: -30_00, vatCents: -6_00 },
    ]);
    expect(rows).toMatchObject([{ netCents: 70_00, vatCents: 14_00, invoiceCount: 2 }]);
  });

  it('loses no cent, whatever the mix and the order', () => {
    const sale = fc.record({
      invoiceId: fc.constantFrom('a', 'b', 'c'),
      day: fc.constantFrom('2026-11-03', '2026-11-04'),
      scope: fc.constantFrom('B2C' as const, 'INT' as const),
      vatRateBp: fc.constantFrom(0, 550, 1000, 2000),
      goodsNetCents: fc.nat(1e7),
      servicesNetCents: fc.nat(1e7),
      netCents: fc.nat(1e7),
      vatCents: fc.nat(1e6),
    });
    fc.assert(
      fc.property(fc.array(sale, { maxLength: 20 }), (sales) => {
        const rows = salesRows(sales);
        const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
        expect(sum(rows.map((row) => row.netCents))).toBe(sum(sales.map((one) => one.netCents)));
        expect(sum(rows.map((row) => row.vatCents))).toBe(sum(sales.map((one) => one.vatCents)));
        expect(salesRows(sales.toReversed())).toEqual(rows);
      }),
    );
  });

  it('sums payments by day, clientele and rate', () => {
    const payment = {
      settlementId: 's',
      invoiceId: 'a',
      day: '2026-11-03',
      scope: 'B2C',
      vatRateBp: 2000,
      amountCents: 12_00,
    } as const;
    expect(paymentRows([payment, { ...payment, settlementId: 't', amountCents: -2_00 }])).toEqual([
      { day: '2026-11-03', scope: 'B2C', vatRateBp: 2000, amountCents: 10_00 },
    ]);
  });
});
