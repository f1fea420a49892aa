import { Injectable } from '@nestjs/common';
import {
  centsOf,
  type ClientPart,
  type ClientPartLine,
  type ClientParts,
  ClientPartSource,
  countOf,
} from '@etabli/customers';
import { Clock, Work } from '@etabli/platform';

/** What was billed to a customer and what it owes; a credit note lowers what was billed. */
@ClientPartSource('invoice.read')
@Injectable()
export class InvoicesOfClient implements ClientParts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async part(customerId: string, most: number): Promise<ClientPart | null> {
    const [sums]: { count: number; billed: number; unpaid: number; late: number }[] = await this.work.manager.query(
      `SELECT count(*)::int AS count, coalesce(sum(CASE kind WHEN 'credit_note' THEN -gross_cents ELSE gross_cents END), 0)::bigint AS billed,
              coalesce(sum(rest), 0)::bigint AS unpaid, coalesce(sum(rest) FILTER (WHERE due_on < $2), 0)::bigint AS late
         FROM (SELECT i.kind, i.gross_cents, i.due_on, ${REST} AS rest FROM invoices i WHERE i.customer_id = $1 AND i.number IS NOT NULL) b`,
      [customerId, this.clock.today()],
    );
    if (!sums?.count) return null;
    const lines: ClientPartLine[] = await this.work.manager.query(
      `SELECT i.number || ' ' || i.title AS title,
              CASE WHEN ${REST} > 0 THEN 'à payer le ' || to_char(i.due_on, 'DD/MM/YYYY') END AS detail,
              i.issued_on AS "on", i.gross_cents AS cents, '/factures/' || i.id AS path
         FROM invoices i WHERE i.customer_id = $1 AND i.number IS NOT NULL ORDER BY i.issued_on DESC, i.id DESC LIMIT $2`,
      [customerId, most],
    );
    return {
      kind: 'invoices',
      figures: [
        countOf('Factures et avoirs', sums.count),
        centsOf('Facturé TTC, avoirs déduits', sums.billed),
        centsOf('Reste à payer', sums.unpaid),
        centsOf('Dont en retard', sums.late),
      ],
      lines,
    };
  }
}

/** What is left to pay of an invoice; nothing of a credit note. */
const REST = `CASE WHEN i.kind = 'credit_note' THEN 0 ELSE greatest(0, i.payable_cents
  - coalesce((SELECT sum(s.amount_cents) FROM settlements s WHERE s.invoice_id = i.id), 0)) END`;
