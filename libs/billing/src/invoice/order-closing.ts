import { Injectable } from '@nestjs/common';
import { type Cents, formatCents, type SaidRefusal } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { type ClosingGuard, GuardsClosing } from '@etabli/workshop';
import { invoiceErrors } from './invoice.errors.js';
import { SETTLED_SQL } from './paid.js';

const OPEN = `SELECT number, rest FROM (SELECT i.number, i.issued_on, i.payable_cents - ${SETTLED_SQL} AS rest FROM invoices i
    WHERE i.order_id = $1 AND i.kind <> 'credit_note') AS owed
  WHERE number IS NULL OR rest > 0 ORDER BY issued_on NULLS FIRST, number`;

/** What of an order is drafted and not issued, or issued and not paid: nothing that keeps the workshop from closing it. */
@GuardsClosing()
@Injectable()
export class OrderClosing implements ClosingGuard {
  constructor(private readonly work: Work) {}

  async warnings(orderId: string): Promise<SaidRefusal[]> {
    const open: { number: string | null; rest: Cents }[] = await this.work.manager.query(OPEN, [orderId]);
    const unpaid = open.filter(({ number }) => number !== null);
    const invoices = unpaid.map(({ number, rest }) => `${number} (reste ${formatCents(rest)})`).join(', ');
    return [
      ...(open.length > unpaid.length ? [{ code: 'invoice.order_drafted' }] : []),
      ...(unpaid.length > 0 ? [{ code: 'invoice.order_unpaid', params: { invoices } }] : []),
    ].map(invoiceErrors.say);
  }
}
