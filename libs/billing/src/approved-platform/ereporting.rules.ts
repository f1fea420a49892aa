import { addDays, type CivilDate, firstOfMonth, lastOfMonth, spread } from '@etabli/kernel';

/** The school's regime of VAT decides: under the normal monthly one, sales by ten days. */
export const REPORTING_PERIODS = ['ten_days', 'month'] as const;
export type ReportingPeriod = (typeof REPORTING_PERIODS)[number];

export const REPORT_KINDS = ['sales', 'payments'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** A private person in France, or anybody abroad: their invoices reach no platform, so that the State is told of them. */
export type ReportScope = 'B2C' | 'INT';

/** What one invoice sold at one rate; a credit note has negative amounts. Exempt teaching is not reported (CGI, art. 290). */
export interface ReportableSale {
  readonly invoiceId: string;
  readonly day: CivilDate;
  readonly scope: ReportScope;
  readonly vatRateBp: number;
  /** of the lines, before a discount on the whole */
  readonly goodsNetCents: number;
  readonly servicesNetCents: number;
  /** after it */
  readonly netCents: number;
  readonly vatCents: number;
}

/** Goods taxed in France, services taxed in France, operations without French VAT. */
export const SALE_CATEGORIES = ['TLB1', 'TPS1', 'TNT1'] as const;
export type SaleCategory = (typeof SALE_CATEGORIES)[number];

export interface SalesRow {
  readonly day: CivilDate;
  readonly scope: ReportScope;
  readonly category: SaleCategory;
  readonly vatRateBp: number;
  readonly netCents: number;
  readonly vatCents: number;
  readonly invoiceCount: number;
}

export interface ReportablePayment {
  readonly settlementId: string;
  readonly invoiceId: string;
  readonly day: CivilDate;
  readonly scope: ReportScope;
  readonly vatRateBp: number;
  /** VAT included, due on receipt */
  readonly amountCents: number;
}

export interface PaymentRow {
  readonly day: CivilDate;
  readonly scope: ReportScope;
  readonly vatRateBp: number;
  readonly amountCents: number;
}

export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Sales by ten days or by month; payments by month in either regime. */
export function periodOf(day: CivilDate, kind: ReportKind, setting: ReportingPeriod): Period {
  const first = firstOfMonth(day);
  const last = lastOfMonth(day);
  if (kind === 'payments' || setting === 'month') return { from: first, to: last };
  const tens = [
    { from: first, to: addDays(first, 9) },
    { from: addDays(first, 10), to: addDays(first, 19) },
    { from: addDays(first, 20), to: last },
  ];
  return tens.find(({ to }) => day <= to)!;
}

/** What one sale or one payment adds to a figure, so that each figure opens on the documents behind it. */
export interface FigureShare {
  readonly invoiceId: string;
  readonly day: CivilDate;
  readonly scope: ReportScope;
  /** null: money received */
  readonly category: SaleCategory | null;
  readonly vatRateBp: number;
  /** net of a sale, or amount received */
  readonly amountCents: number;
  readonly vatCents: number;
}

export const salesShares = (sales: readonly ReportableSale[]): FigureShare[] =>
  sales.flatMap((sale) =>
    partsOf(sale).map(({ category, netCents, vatCents }) => {
      const { invoiceId, day, scope, vatRateBp } = sale;
      return { invoiceId, day, scope, category, vatRateBp, amountCents: netCents, vatCents };
    }),
  );

export const paymentShares = (payments: readonly ReportablePayment[]): FigureShare[] =>
  payments.map(({ settlementId: _settlement, ...share }) => ({ ...share, category: null, vatCents: 0 }));

export interface Figure extends Omit<FigureShare, 'invoiceId'> {
  readonly documents: readonly Pick<FigureShare, 'invoiceId' | 'amountCents' | 'vatCents'>[];
}

/** The shares added up by day, scope, category and rate, each document once a figure; in the order of the file. */
export function figures(shares: readonly FigureShare[]): Figure[] {
  const sums = new Map<string, Figure>();
  for (const { invoiceId, amountCents, vatCents, ...of } of shares) {
    const key = [of.day, of.scope, of.category ?? '', String(of.vatRateBp).padStart(5, '0')].join('|');
    const { documents, ...before } = sums.get(key) ?? { ...of, amountCents: 0, vatCents: 0, documents: [] };
    const known = documents.find((one) => one.invoiceId === invoiceId);
    const document = {
      invoiceId,
      amountCents: amountCents + (known?.amountCents ?? 0),
      vatCents: vatCents + (known?.vatCents ?? 0),
    };
    sums.set(key, {
      ...before,
      amountCents: before.amountCents + amountCents,
      vatCents: before.vatCents + vatCents,
      documents: [...documents.filter((one) => one !== known), document],
    });
  }
  return sorted(sums);
}

/** Sums by day, scope, category and rate; net and VAT of an invoice are shared between its goods and services, to the cent. */
export function salesRows(sales: readonly ReportableSale[]): SalesRow[] {
  const rows = new Map<string, SalesRow & { invoices: Set<string> }>();
  for (const sale of sales) {
    for (const { category, netCents, vatCents } of partsOf(sale)) {
      const { day, scope, vatRateBp } = sale;
      const key = [day, scope, category, String(vatRateBp).padStart(5, '0')].join('|');
      const row = rows.get(key) ?? {
        day,
        scope,
        category,
        vatRateBp,
        netCents: 0,
        vatCents: 0,
        invoiceCount: 0,
        invoices: new Set<string>(),
      };
      const invoices = row.invoices.add(sale.invoiceId);
      rows.set(key, {
        ...row,
        invoices,
        netCents: row.netCents + netCents,
        vatCents: row.vatCents + vatCents,
        invoiceCount: invoices.size,
      });
    }
  }
  return sorted(rows).map(({ invoices: _invoices, ...row }) => row);
}

/** Sums by day, scope and rate. */
export function paymentRows(payments: readonly ReportablePayment[]): PaymentRow[] {
  const rows = new Map<string, PaymentRow>();
  for (const { day, scope, vatRateBp, amountCents } of payments) {
    const key = [day, scope, String(vatRateBp).padStart(5, '0')].join('|');
    rows.set(key, { day, scope, vatRateBp, amountCents: amountCents + (rows.get(key)?.amountCents ?? 0) });
  }
  return sorted(rows);
}

function partsOf(sale: ReportableSale): { category: SaleCategory; netCents: number; vatCents: number }[] {
  const { goodsNetCents, servicesNetCents, netCents, vatCents, vatRateBp } = sale;
  if (vatRateBp === 0) return [{ category: 'TNT1', netCents, vatCents }];
  const weights = goodsNetCents + servicesNetCents === 0 ? [1, 0] : [goodsNetCents, servicesNetCents];
  const [nets, vats] = [spread(netCents, weights), spread(vatCents, weights)];
  return (['TLB1', 'TPS1'] as const)
    .map((category, index) => ({ category, netCents: nets[index]!, vatCents: vats[index]! }))
    .filter((part) => part.netCents !== 0 || part.vatCents !== 0);
}

const sorted = <Row>(rows: Map<string, Row>): Row[] =>
  [...rows.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
