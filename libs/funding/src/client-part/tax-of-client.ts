import { Injectable } from '@nestjs/common';
import { centsOf, type ClientPart, type ClientPartLine, type ClientParts, ClientPartSource } from '@etabli/customers';
import { Work } from '@etabli/platform';

/** Promises and payments of the apprenticeship tax. */
@ClientPartSource('funding.read')
@Injectable()
export class TaxOfClient implements ClientParts {
  constructor(private readonly work: Work) {}

  async part(customerId: string, most: number): Promise<ClientPart | null> {
    const lines: ClientPartLine[] = await this.work.manager.query(
      `SELECT * FROM (
         SELECT 'Promesse ' || c.year AS title, p.note AS detail, p.pledged_on AS "on", p.amount_cents AS cents, '/financements/taxe?campagne=' || c.id AS path
           FROM tax_pledges p JOIN tax_campaigns c ON c.id = p.campaign_id WHERE p.customer_id = $1 AND p.withdrawn_on IS NULL
         UNION ALL
         SELECT 'Versement ' || c.year, r.employer_name, r.paid_on, r.amount_cents, '/financements/taxe?campagne=' || c.id
           FROM tax_receipts r JOIN tax_campaigns c ON c.id = r.campaign_id WHERE r.customer_id = $1) t
        ORDER BY "on" DESC, title, cents DESC LIMIT $2`,
      [customerId, most],
    );
    if (lines.length === 0) return null;
    const [sums]: { pledged: number; received: number }[] = await this.work.manager.query(
      `SELECT (SELECT coalesce(sum(amount_cents), 0)::bigint FROM tax_pledges WHERE customer_id = $1 AND withdrawn_on IS NULL) AS pledged,
              (SELECT coalesce(sum(amount_cents), 0)::bigint FROM tax_receipts WHERE customer_id = $1) AS received`,
      [customerId],
    );
    const figures = [centsOf('Promis en tout', sums!.pledged), centsOf('Versé en tout', sums!.received)];
    return { kind: 'tax', figures, lines };
  }
}
