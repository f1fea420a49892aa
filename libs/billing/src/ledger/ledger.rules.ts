import { spread } from '@etabli/kernel';
import type { Nature } from '../invoice/line.rules.js';
import type { VatOption } from '../invoice/snapshot.rules.js';
import type { PaymentMethod } from '../payment/payment.rules.js';

export const JOURNALS = ['VE', 'BQ'] as const;
export type Journal = (typeof JOURNALS)[number];

export const ACCOUNT_ROLES = [
  'customers',
  'sales_goods',
  'sales_services',
  'vat_due',
  'vat_pending',
  'bank',
  'cheques',
  'cash',
] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** A movement on the account of a role, in cents: debits positive, credits negative. */
export interface Movement {
  readonly role: AccountRole;
  readonly cents: number;
}

export interface VatShare {
  vatRateBp: number;
  baseCents: number;
  vatCents: number;
  /** the part on services, due when the customer pays */
  pendingCents: number;
}

/**
 * VAT by rate with the part that waits for the receipt: goods are due on delivery, services on receipt unless the
 * school opted for debits (CGI, art. 269). VAT is computed once a rate, so its parts are shared by the bases.
 */
export function vatShares(
  groups: readonly { vatRateBp: number; baseCents: number; vatCents: number }[],
  lines: readonly { nature: Nature; vatRateBp: number; netCents: number }[],
  option: VatOption,
): VatShare[] {
  return groups.map((group) => {
    const ofRate = lines.filter((line) => line.vatRateBp === group.vatRateBp);
    const net = (nature: Nature): number =>
      ofRate.filter((line) => line.nature === nature).reduce((sum, line) => sum + line.netCents, 0);
    const [, services = 0] = group.vatCents === 0 ? [] : spread(group.vatCents, [net('goods'), net('service')]);
    return { ...group, pendingCents: option === 'on_debits' ? 0 : services };
  });
}

/** D 411 gross / C 701 goods, C 706 services, C 44571 VAT due, C 44574 VAT that waits for the receipt. */
export function invoiceMovements(
  lines: readonly { nature: Nature; netCents: number }[],
  vat: readonly VatShare[],
): Movement[] {
  const net = (nature: Nature): number =>
    lines.filter((line) => line.nature === nature).reduce((sum, line) => sum + line.netCents, 0);
  const vatCents = vat.reduce((sum, share) => sum + share.vatCents, 0);
  const pending = vat.reduce((sum, share) => sum + share.pendingCents, 0);
  const gross = net('goods') + net('service') + vatCents;
  return withoutZeros([
    { role: 'customers', cents: gross },
    { role: 'sales_goods', cents: -net('goods') },
    { role: 'sales_services', cents: -net('service') },
    { role: 'vat_due', cents: pending - vatCents },
    { role: 'vat_pending', cents: -pending },
  ]);
}

const TREASURY: Readonly<Record<PaymentMethod, AccountRole>> = {
  transfer: 'bank',
  card: 'bank',
  direct_debit: 'bank',
  cheque: 'cheques',
  cash: 'cash',
};

/** D 512 / C 411, and D 44574 / C 44571 for the VAT on services that this receipt makes due; a reversal is its mirror. */
export function receiptMovements(receipt: {
  method: PaymentMethod;
  amountCents: number;
  vatDueCents: number;
}): Movement[] {
  return withoutZeros([
    { role: TREASURY[receipt.method], cents: receipt.amountCents },
    { role: 'customers', cents: -receipt.amountCents },
    { role: 'vat_pending', cents: receipt.vatDueCents },
    { role: 'vat_due', cents: -receipt.vatDueCents },
  ]);
}

const withoutZeros = (movements: readonly Movement[]): Movement[] => movements.filter(({ cents }) => cents !== 0);
