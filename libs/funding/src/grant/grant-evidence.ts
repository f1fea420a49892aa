import { Injectable } from '@nestjs/common';
import { Work } from '@etabli/platform';
import { EquipmentGrant } from './grant.entity.js';
import { type Evidence, type EvidencedItem, evidenceOf, termsLocked, type Told } from './grant.rules.js';

/** What a grant's invoices prove today. */
@Injectable()
export class GrantEvidence {
  constructor(private readonly work: Work) {}

  /** May kind, rate and cap of this agreement's grant still change? */
  async locked(agreementId: string): Promise<boolean> {
    const [told] = (await this.work.manager.query(
      `SELECT ARRAY(SELECT kind FROM funding_instalments WHERE agreement_id = $1 AND state <> 'expected') AS moved,
              (SELECT count(*)::int FROM funder_reports WHERE agreement_id = $1 AND sent_on IS NOT NULL) AS "reportsSent"`,
      [agreementId],
    )) as [Told];
    return termsLocked(told);
  }

  /** null: the agreement is computed by no rate. */
  async of(agreementId: string): Promise<Evidence | null> {
    const grant = await this.work.manager.findOneBy(EquipmentGrant, { agreementId });
    if (!grant) return null;
    const items: EvidencedItem[] = await this.work.manager.query(
      `SELECT i.eligible_cents AS "eligibleCents", CASE s.state WHEN 'paid' THEN s.net_cents END AS "paidNetCents"
         FROM grant_items i LEFT JOIN funded_costs f ON f.id = i.cost_id LEFT JOIN supplier_invoices s ON s.id = f.supplier_invoice_id
        WHERE i.grant_id = $1 AND i.withdrawn_on IS NULL`,
      [grant.id],
    );
    return evidenceOf(grant, items);
  }
}
