import { spread } from '@etabli/kernel';
import type { InvoiceKind } from '../invoice/document-view.rules.js';
import { type Bucket, sameGroup, type Sector, type VatGroup } from '../invoice/line.rules.js';
import type { VatOption } from '../invoice/snapshot.rules.js';
import type { PaymentMethod } from '../payment/payment.rules.js';

/** Sales, bank and cash, miscellaneous, opening balances. */
export const JOURNALS = ['VE', 'BQ', 'OD', 'AN'] as const;
export type Journal = (typeof JOURNALS)[number];

/** `bank_match`: what the bank did, on the day it says; `bank_match_undone` is its mirror. */
export const SOURCE_KINDS = ['invoice', 'payment', 'settlement', 'opening', 'bank_match', 'bank_match_undone'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const ACCOUNT_ROLES = [
  'customers',
  'deposits_received',
  'sales_goods',
  'sales_services',
  'vat_due',
  'vat_pending',
  'vat_pending_deposits',
  'bank',
  'cheques',
  'cards',
  'direct_debits',
  'cash',
  'opening',
] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** A movement on the account of a role, in cents: debits positive, credits negative. Rate and sector choose a more precise account. */
export interface Movement {
  readonly role: AccountRole;
  readonly cents: number;
  readonly vatRateBp?: number;
  readonly sector?: Sector;
}

/** A movement on an account named outright: chosen by a person, or borne by an earlier entry. */
export interface NamedMovement {
  readonly account: string;
  readonly label: string;
  readonly cents: number;
}

export interface VatShare extends VatGroup {
  /** the part due when the customer pays */
  pendingCents: number;
}

/**
 * VAT by group with the part that waits for the receipt: goods are due on delivery, services on receipt unless the school opted for
 * debits, deposits on goods on receipt always (CGI, art. 269, 2; since 1 January 2023 for goods). VAT is computed once a group, so
 * its parts are shared by the bases.
 */
export function vatShares(
  groups: readonly VatGroup[],
  buckets: readonly Bucket[],
  option: VatOption,
  kind: InvoiceKind,
): VatShare[] {
  return groups.map((group) => {
    const net = (nature: Bucket['nature']): number =>
      buckets
        .filter(sameGroup(group))
        .filter((bucket) => bucket.nature === nature)
        .reduce((sum, bucket) => sum + bucket.netCents, 0);
    const [goods = 0, services = 0] =
      group.vatCents === 0 || net('goods') + net('service') === 0
        ? []
        : spread(group.vatCents, [net('goods'), net('service')]);
    const pendingCents = (option === 'on_debits' ? 0 : services) + (kind === 'deposit' ? goods : 0);
    return { ...group, pendingCents: Math.min(Math.max(pendingCents, 0), Math.max(group.vatCents, 0)) };
  });
}

/** What a deposit brought, by VAT group, when a final invoice takes it off. */
export interface TakenOff {
  readonly vatCategory: VatGroup['vatCategory'];
  readonly vatRateBp: number;
  readonly baseCents: number;
  readonly vatCents: number;
  /** the part of services in it, which therefore waits no more */
  readonly serviceVatCents: number;
}

/** What still waits on a final invoice: the services' VAT less what their deposits brought; within what is left of the group. */
export const pendingAfterDeposits = (shares: readonly VatShare[], taken: readonly TakenOff[]): VatShare[] =>
  shares.map((share) => {
    const mine = taken.filter(sameGroup(share));
    const vat = mine.reduce((sum, one) => sum + one.vatCents, 0);
    const services = mine.reduce((sum, one) => sum + one.serviceVatCents, 0);
    const left = Math.max(share.vatCents - vat, 0);
    return { ...share, pendingCents: Math.min(Math.max(share.pendingCents - services, 0), left) };
  });

interface Booked {
  readonly kind: InvoiceKind;
  /** kind of the invoice that a credit note takes back */
  readonly creditedKind?: InvoiceKind | null;
  readonly buckets: readonly Bucket[];
  readonly vat: readonly VatShare[];
  readonly taken?: readonly TakenOff[];
}

/**
 * Invoice and situation: D 411 / C 701 goods, C 706 services, C 44571 VAT due, C 44574 VAT that waits. Deposit: D 411 / C 4191,
 * C 4458 VAT waiting on deposits. Final: D 411 what remains, D 4191 deposits / C sales, C the VAT not brought by deposits.
 * A credit note is the mirror of its invoice's kind.
 */
export function invoiceMovements({ kind, creditedKind = null, buckets, vat, taken = [] }: Booked): Movement[] {
  const sign = kind === 'credit_note' ? -1 : 1;
  const asDeposit = kind === 'deposit' || creditedKind === 'deposit';
  const net = buckets.reduce((sum, bucket) => sum + bucket.netCents, 0);
  const vatCents = vat.reduce((sum, share) => sum + share.vatCents, 0);
  const takenGross = taken.reduce((sum, one) => sum + one.baseCents + one.vatCents, 0);
  const movements: Movement[] = [{ role: 'customers', cents: sign * (net + vatCents - takenGross) }];
  for (const { baseCents, vatRateBp } of taken)
    movements.push({ role: 'deposits_received', cents: baseCents, vatRateBp });
  for (const { nature, netCents, vatRateBp, sector } of buckets) {
    const role = asDeposit ? 'deposits_received' : nature === 'goods' ? 'sales_goods' : 'sales_services';
    movements.push({ role, cents: -sign * netCents, vatRateBp, sector });
  }
  for (const share of vat) {
    const { vatRateBp, pendingCents } = share;
    const brought = taken.filter(sameGroup(share)).reduce((sum, one) => sum + one.vatCents, 0);
    movements.push({ role: 'vat_due', cents: -sign * (share.vatCents - brought - pendingCents), vatRateBp });
    movements.push({ role: pendingRole(asDeposit), cents: -sign * pendingCents, vatRateBp });
  }
  return withoutZeros(movements);
}

const pendingRole = (deposit: boolean): AccountRole => (deposit ? 'vat_pending_deposits' : 'vat_pending');

const TREASURY: Readonly<Record<PaymentMethod, AccountRole>> = {
  transfer: 'bank',
  card: 'cards',
  direct_debit: 'direct_debits',
  cheque: 'cheques',
  cash: 'cash',
};

/** VAT that a settlement made due. */
export interface VatMadeDue {
  readonly vatRateBp: number;
  readonly vatDueCents: number;
  /** of a deposit invoice */
  readonly deposit: boolean;
}

/** D 44574 (4458 for a deposit) / C 44571 for VAT made due by money or by a credit note; negative: the mirror. */
export const vatDueMovements = (due: readonly VatMadeDue[]): Movement[] =>
  withoutZeros(
    due.flatMap(({ vatRateBp, vatDueCents, deposit }): Movement[] => [
      { role: pendingRole(deposit), cents: vatDueCents, vatRateBp },
      { role: 'vat_due', cents: -vatDueCents, vatRateBp },
    ]),
  );

/** D 512 / C 411, and the VAT that this receipt makes due; a reversal or a refund is the mirror. */
export function receiptMovements(receipt: {
  method: PaymentMethod;
  amountCents: number;
  due: readonly VatMadeDue[];
}): Movement[] {
  return [
    ...withoutZeros([
      { role: TREASURY[receipt.method], cents: receipt.amountCents },
      { role: 'customers', cents: -receipt.amountCents },
    ]),
    ...vatDueMovements(receipt.due),
  ];
}

/**
 * What the bank credits or takes, on its day. D 512 / C 5112 for cheques that waited, D 627 / C 512 for its fees: `waiting` holds what
 * stands on other accounts, debits positive, and goes to the bank whole. What was booked on the bank's account already moves nothing.
 */
export const bankedMovements = (
  waiting: readonly NamedMovement[],
  bankAccounts: readonly string[],
): (Movement | NamedMovement)[] => {
  const elsewhere = waiting.filter(({ account, cents }) => !bankAccounts.includes(account) && cents !== 0);
  const cents = elsewhere.reduce((sum, one) => sum + one.cents, 0);
  return elsewhere.length === 0 || cents === 0
    ? []
    : [{ role: 'bank', cents }, ...elsewhere.map((one) => ({ ...one, cents: -one.cents }))];
};

const withoutZeros = (movements: readonly Movement[]): Movement[] => movements.filter(({ cents }) => cents !== 0);

export interface DatedAccount {
  readonly role: AccountRole;
  readonly vatRateBp: number | null;
  readonly sector: Sector | null;
  readonly validFrom: string;
  readonly account: string;
  readonly label: string;
}

/**
 * The account of a movement on a day: among the rows begun by then, the one that says most (rate and sector, then rate, then sector,
 * then all), and of these the latest.
 */
export function accountFor<A extends DatedAccount>(
  accounts: readonly A[],
  movement: Movement,
  day: string,
): A | undefined {
  const rank = (row: A): number => (row.vatRateBp === null ? 0 : 2) + (row.sector === null ? 0 : 1);
  return accounts
    .filter(
      (row) =>
        row.role === movement.role &&
        row.validFrom <= day &&
        (row.vatRateBp === null || row.vatRateBp === movement.vatRateBp) &&
        (row.sector === null || row.sector === movement.sector),
    )
    .sort((a, b) => rank(b) - rank(a) || (a.validFrom < b.validFrom ? 1 : -1))[0];
}

/** Where a journal ended when it was checked. */
export interface CheckedHead {
  readonly journal: Journal;
  readonly lastNumber: number;
  readonly lastHash: string;
}
