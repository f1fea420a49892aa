import { type EntityManager, In } from 'typeorm';
import { type CivilDate, spread } from '@etabli/kernel';
import { InvoiceLine, InvoiceVatLine } from '../invoice/invoice.entity.js';
import { sameGroup } from '../invoice/line.rules.js';
import type { TakenOff } from '../ledger/ledger.rules.js';

export interface OrderDeposit {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly netCents: number;
  readonly vatCents: number;
  readonly grossCents: number;
  /** by money and by credit notes */
  readonly settledCents: number;
}

/**
 * Deposits issued for the order that no final invoice took off and no credit note took back, the oldest first. What was paid of an
 * opening one before Établi counts as settled.
 */
export function liveDeposits(tx: EntityManager, orderId: string): Promise<OrderDeposit[]> {
  return tx.query(
    `SELECT i.id, i.number, i.issued_on AS "issuedOn", i.net_cents AS "netCents", i.vat_cents AS "vatCents", i.gross_cents AS "grossCents",
            (i.prepaid_cents + coalesce((SELECT sum(s.amount_cents) FROM settlements s WHERE s.invoice_id = i.id), 0))::bigint AS "settledCents"
       FROM invoices i
      WHERE i.order_id = $1 AND i.kind = 'deposit' AND i.number IS NOT NULL
        AND NOT EXISTS (SELECT FROM invoice_deposits t WHERE t.deposit_id = i.id)
        AND NOT EXISTS (SELECT FROM invoices c WHERE c.credited_id = i.id AND c.number IS NOT NULL)
      ORDER BY i.issued_on, i.number`,
    [orderId],
  );
}

/** The deposits that a final invoice took off. */
export function takenDeposits(tx: EntityManager, invoiceId: string): Promise<OrderDeposit[]> {
  return tx.query(
    `SELECT i.id, i.number, i.issued_on AS "issuedOn", i.net_cents AS "netCents", i.vat_cents AS "vatCents", i.gross_cents AS "grossCents",
            i.gross_cents AS "settledCents"
       FROM invoice_deposits t JOIN invoices i ON i.id = t.deposit_id WHERE t.invoice_id = $1 ORDER BY i.issued_on, i.number`,
    [invoiceId],
  );
}

/** What the deposits brought by VAT group, with the services' part of the VAT. */
export async function takenOff(tx: EntityManager, depositIds: readonly string[]): Promise<TakenOff[]> {
  const vat = await tx.findBy(InvoiceVatLine, { invoiceId: In([...depositIds]) });
  const lines = await tx.findBy(InvoiceLine, { invoiceId: In([...depositIds]) });
  return vat.map(({ invoiceId, vatCategory, vatRateBp, baseCents, vatCents }) => {
    const ofGroup = lines.filter((line) => line.invoiceId === invoiceId && sameGroup({ vatCategory, vatRateBp })(line));
    const net = (nature: string): number =>
      ofGroup.filter((line) => line.nature === nature).reduce((sum, line) => sum + line.netCents, 0);
    const [, serviceVatCents = 0] = vatCents === 0 ? [] : spread(vatCents, [net('goods'), net('service')]);
    return { vatCategory, vatRateBp, baseCents, vatCents, serviceVatCents };
  });
}
