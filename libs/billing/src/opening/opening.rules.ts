import { type CivilDate, formatCents, percentOf, type Refusal, type VatReason } from '@etabli/kernel';
import type { Nature } from '../invoice/line.rules.js';
import type { Movement } from '../ledger/ledger.rules.js';
import type { SeriesKind } from '../series/series.rules.js';

/** Of what was issued before: unpaid invoices, running deposits, situations of orders that go on. */
export const OPENING_KINDS = ['invoice', 'deposit', 'situation'] as const;
export type OpeningKind = (typeof OPENING_KINDS)[number];

/** A VAT group of an open document, as the accountant's list states it. */
export interface OpeningGroup {
  readonly nature: Nature;
  readonly vatRateBp: number;
  readonly vatReason: VatReason | null;
  readonly netCents: number;
  readonly vatCents: number;
}

export interface OpeningDocument {
  readonly kind: OpeningKind;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly customerCode: string;
  /** of a deposit or a situation: the order in Établi that it belongs to */
  readonly orderNumber: string | null;
  /** of a situation: all done so far, in basis points of the order */
  readonly percentBp: number | null;
  readonly paidCents: number;
  readonly groups: readonly OpeningGroup[];
}

/** What the accountant's own list says: count and sum of what is still to be paid. */
export interface ExpectedList {
  readonly count: number;
  readonly restCents: number;
}

export interface OpeningTotals {
  readonly documentCount: number;
  readonly netCents: number;
  readonly vatCents: number;
  readonly grossCents: number;
  readonly paidCents: number;
  readonly restCents: number;
}

export const grossOf = ({ groups }: Pick<OpeningDocument, 'groups'>): number =>
  groups.reduce((sum, { netCents, vatCents }) => sum + netCents + vatCents, 0);

export function openingTotals(documents: readonly OpeningDocument[]): OpeningTotals {
  const sum = (amount: (one: OpeningDocument) => number): number =>
    documents.reduce((all, one) => all + amount(one), 0);
  const grossCents = sum(grossOf);
  const paidCents = sum((one) => one.paidCents);
  return {
    documentCount: documents.length,
    netCents: sum(({ groups }) => groups.reduce((all, { netCents }) => all + netCents, 0)),
    vatCents: sum(({ groups }) => groups.reduce((all, { vatCents }) => all + vatCents, 0)),
    grossCents,
    paidCents,
    restCents: grossCents - paidCents,
  };
}

/** A difference to the accountant's list, which must be settled before anything is written. */
export function listRefusals(totals: OpeningTotals, expected: ExpectedList): Refusal[] {
  return [
    ...(totals.documentCount === expected.count
      ? []
      : [
          {
            code: 'opening.count_differs',
            params: { found: String(totals.documentCount), expected: String(expected.count) },
          },
        ]),
    ...(totals.restCents === expected.restCents
      ? []
      : [
          {
            code: 'opening.sum_differs',
            params: { found: formatCents(totals.restCents), expected: formatCents(expected.restCents) },
          },
        ]),
  ];
}

/** Other programs round VAT by line: this far from the VAT of the sum is no mistake of typing. */
const VAT_TOLERANCE_CENTS = 10;
const NUMBER = /^[A-Za-z0-9+_/-]{1,35}$/;

export interface Known {
  readonly customerCodes: ReadonlySet<string>;
  /** by number: whose order it is */
  readonly orders: ReadonlyMap<string, { readonly customerCode: string | null }>;
  readonly takenNumbers: ReadonlySet<string>;
  /** true: the series of this year would give this number to a new document */
  readonly drawable: (number: string) => boolean;
}

/** All that is wrong with one document of the list, each named by its number. */
export function documentRefusals(
  document: OpeningDocument,
  all: readonly OpeningDocument[],
  takenOn: CivilDate,
  known: Known,
): Refusal[] {
  const { kind, number, issuedOn, dueOn, customerCode, orderNumber, percentBp, paidCents, groups } = document;
  const gross = grossOf(document);
  const order = orderNumber === null ? undefined : known.orders.get(orderNumber);
  const say = (code: string, params: Record<string, string> = {}): Refusal => ({
    code: `opening.${code}`,
    params: { number, ...params },
  });
  const wrongVat = groups.find(
    ({ netCents, vatCents, vatRateBp }) => Math.abs(percentOf(netCents, vatRateBp) - vatCents) > VAT_TOLERANCE_CENTS,
  );
  return [
    ...(NUMBER.test(number) ? [] : [say('number_wrong')]),
    ...(all.filter((one) => one.number === number).length > 1 ? [say('number_twice')] : []),
    ...(known.takenNumbers.has(number) ? [say('number_taken')] : []),
    ...(known.drawable(number) ? [say('number_drawable')] : []),
    ...(issuedOn > takenOn ? [say('issued_after', { day: takenOn })] : []),
    ...(dueOn < issuedOn ? [say('due_before')] : []),
    ...(known.customerCodes.has(customerCode) ? [] : [say('customer_unknown', { customer: customerCode })]),
    ...(kind !== 'invoice' && !order ? [say('order_unknown', { order: orderNumber ?? '' })] : []),
    ...(order && order.customerCode !== customerCode ? [say('order_foreign', { order: orderNumber ?? '' })] : []),
    ...((kind === 'situation') === (percentBp !== null) ? [] : [say('percent_wrong')]),
    ...(groups.length === 0 || groups.some(({ netCents, vatCents }) => netCents <= 0 || vatCents < 0)
      ? [say('worthless')]
      : []),
    ...(paidCents < 0 || paidCents > gross ? [say('paid_above', { gross: formatCents(gross) })] : []),
    ...(kind === 'invoice' && paidCents === gross && gross > 0 ? [say('paid_whole')] : []),
    ...(wrongVat
      ? [
          say('vat_wrong', {
            vat: formatCents(wrongVat.vatCents),
            computed: formatCents(percentOf(wrongVat.netCents, wrongVat.vatRateBp)),
          }),
        ]
      : []),
  ];
}

/**
 * The entry of an open document: D 411 what is to be paid, C 4191 what a deposit brought, C 44574 (4458 of a deposit) VAT that
 * waits for the receipt, the rest against the opening account. What was paid and declared before lies in the accountant's balance.
 */
export function openingMovements(document: {
  readonly kind: OpeningKind;
  readonly netCents: number;
  readonly restCents: number;
  readonly pending: readonly { readonly vatRateBp: number; readonly pendingCents: number }[];
}): Movement[] {
  const { kind, netCents, restCents, pending } = document;
  const own: Movement[] = [
    { role: 'customers', cents: restCents },
    ...(kind === 'deposit' ? [{ role: 'deposits_received' as const, cents: -netCents }] : []),
    ...pending.map(({ vatRateBp, pendingCents }) => ({
      role: kind === 'deposit' ? ('vat_pending_deposits' as const) : ('vat_pending' as const),
      cents: -pendingCents,
      vatRateBp,
    })),
  ];
  const rest = own.reduce((sum, { cents }) => sum + cents, 0);
  return [...own, { role: 'opening' as const, cents: -rest }].filter(({ cents }) => cents !== 0);
}

export interface OpeningSeries {
  readonly kind: SeriesKind;
  readonly nextNumber: number;
  readonly prefix?: string;
}
