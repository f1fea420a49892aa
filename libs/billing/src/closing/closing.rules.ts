import type { CivilDate, Refusal } from '@etabli/kernel';
import type { InvoiceKind } from '../invoice/document-view.rules.js';
import type { PaymentMethod } from '../payment/payment.rules.js';
import type { VatDue } from '../vat/vat-due.rules.js';

export const PERIODS = ['day', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/**
 * What was issued and received in a period, heap by heap; credit notes and money paid back count negative. A day counts what was
 * recorded since the closing before it, whatever day a document bears.
 */
export interface PeriodTotals {
  readonly documents: readonly {
    kind: InvoiceKind;
    count: number;
    netCents: number;
    vatCents: number;
    grossCents: number;
  }[];
  readonly vat: readonly VatDue[];
  readonly receipts: readonly { method: PaymentMethod; count: number; amountCents: number }[];
  readonly series: readonly { kind: string; count: number; first: string; last: string }[];
  /** of a day: the last link of the chain that it counts */
  readonly throughPosition?: number;
}

/** Months before that hold entries and were not closed for ever: the perpetual total counts on them. */
export const earlierRefusals = (earlierOpen: readonly string[]): Refusal[] =>
  earlierOpen.length === 0 ? [] : [{ code: 'closing.earlier_open', params: { months: earlierOpen.join(', ') } }];

/** All that speaks against closing the year. */
export function yearRefusals(
  year: { readonly endsOn: CivilDate; readonly closed: boolean },
  openMonths: readonly string[],
  today: CivilDate,
): Refusal[] {
  if (year.closed) return [{ code: 'closing.year_closed' }];
  return [
    ...(year.endsOn < today ? [] : [{ code: 'closing.year_not_over', params: { after: year.endsOn } }]),
    ...(openMonths.length === 0 ? [] : [{ code: 'closing.months_open', params: { months: openMonths.join(', ') } }]),
  ];
}
