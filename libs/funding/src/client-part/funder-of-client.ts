import { Injectable } from '@nestjs/common';
import {
  centsOf,
  type ClientPart,
  type ClientPartLine,
  type ClientParts,
  ClientPartSource,
  countOf,
} from '@etabli/customers';
import { Work } from '@etabli/platform';

/** What it grants, gives or lends: agreements and loans. */
@ClientPartSource('funding.read')
@Injectable()
export class FunderOfClient implements ClientParts {
  constructor(private readonly work: Work) {}

  async part(customerId: string, most: number): Promise<ClientPart | null> {
    const lines: ClientPartLine[] = await this.work.manager.query(
      `SELECT * FROM (
         SELECT title, coalesce(reference, 'convention') AS detail, starts_on AS "on", amount_cents AS cents, '/financements?ouvert=' || id AS path
           FROM funding_agreements WHERE customer_id = $1
         UNION ALL
         SELECT label, 'prêt', first_due_on, amount_cents, '/financements/prets?ouvert=' || id
           FROM funding_loans WHERE customer_id = $1 AND withdrawn_on IS NULL) f
        ORDER BY "on" DESC, title LIMIT $2`,
      [customerId, most],
    );
    if (lines.length === 0) return null;
    const [sums]: { agreements: number; granted: number; received: number; lent: number }[] =
      await this.work.manager.query(
        `SELECT count(*)::int AS agreements, coalesce(sum(a.amount_cents), 0)::bigint AS granted,
                coalesce(sum((SELECT sum(i.amount_cents) FROM funding_instalments i WHERE i.agreement_id = a.id AND i.state = 'received')), 0)::bigint AS received,
                (SELECT coalesce(sum(amount_cents), 0)::bigint FROM funding_loans WHERE customer_id = $1 AND withdrawn_on IS NULL) AS lent
           FROM funding_agreements a WHERE a.customer_id = $1`,
        [customerId],
      );
    return {
      kind: 'funder',
      figures: [
        countOf('Conventions', sums!.agreements),
        centsOf('Accordé', sums!.granted),
        centsOf('Reçu', sums!.received),
        ...(sums!.lent > 0 ? [centsOf('Prêté', sums!.lent)] : []),
      ],
      lines,
    };
  }
}
