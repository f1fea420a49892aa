import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Customer, customerLabel } from '@etabli/customers';
import { Work } from '@etabli/platform';
import { ruleOn } from '../rule/funding-rule.rules.js';
import { FundingRules } from '../rule/funding-rules.js';
import type {
  CampaignRow,
  CampaignsView,
  CampaignView,
  TaxEmployerView,
  TaxLettersView,
  WithdrawnPledgeView,
} from './tax.dto.js';
import { TaxLetter, TaxPledge, TaxReceipt } from './tax.entity.js';
import { taxErrors } from './tax.errors.js';
import { conversionOf } from './tax.rules.js';

@Injectable()
export class CampaignQueries {
  constructor(
    private readonly work: Work,
    private readonly rules: FundingRules,
  ) {}

  /** All of them: one a year. */
  async list(): Promise<CampaignsView> {
    return { items: await this.rows(null) };
  }

  /** Promises against payments, employer by employer. Throws 404 `tax.not_found`. */
  async one(id: string): Promise<CampaignView> {
    const [row] = await this.rows(id);
    if (!row) throw taxErrors.notFound('tax.not_found');
    const employers = await this.employers(id);
    const pledges = employers.flatMap(({ customerId, pledgedCents }) =>
      customerId !== null && pledgedCents !== null ? [{ customerId, amountCents: pledgedCents }] : [],
    );
    const paidBy = new Map(employers.map(({ customerId, receivedCents }) => [customerId ?? '', receivedCents]));
    const rule = ruleOn(await this.rules.list(), 'tax_balance_bp', `${row.year}-01-01`);
    return {
      ...row,
      balanceSource: rule?.value === row.balanceBp ? rule.source : null,
      conversion: conversionOf(pledges, paidBy),
      employers,
      withdrawnPledges: await this.withdrawn(id),
      letters: await this.letters(id),
    };
  }

  async employers(campaignId: string): Promise<TaxEmployerView[]> {
    const { manager } = this.work;
    const pledges = await manager.findBy(TaxPledge, { campaignId, withdrawnOn: IsNull() });
    const receipts = await manager.find(TaxReceipt, { where: { campaignId }, order: { paidOn: 'ASC', id: 'ASC' } });
    const ids = [...pledges, ...receipts].flatMap(({ customerId }) => customerId ?? []);
    const customers = new Map(
      (await manager.findBy(Customer, { id: In([...new Set(ids)]) })).map((one) => [one.id, one]),
    );
    const paid = new Map<string, TaxReceipt[]>();
    for (const receipt of receipts) {
      const key = receipt.customerId ?? receipt.siren;
      paid.set(key, [...(paid.get(key) ?? []), receipt]);
    }
    const keys = [...new Set([...pledges.map(({ customerId }) => customerId), ...paid.keys()])];
    return keys
      .map((key): TaxEmployerView => {
        const mine = paid.get(key) ?? [];
        const customer = customers.get(key);
        const pledge = pledges.find(({ customerId }) => customerId === key);
        return {
          key,
          label: customer ? customerLabel(customer) : mine[0]!.employerName,
          siren: mine[0]?.siren ?? customer?.siren ?? null,
          customerId: customer?.id ?? null,
          pledgeId: pledge?.id ?? null,
          pledgedCents: pledge?.amountCents ?? null,
          pledgedOn: pledge?.pledgedOn ?? null,
          note: pledge?.note ?? null,
          receivedCents: mine.reduce((sum, { amountCents }) => sum + amountCents, 0),
          receipts: mine.map(({ id, paidOn, amountCents, siret }) => ({ id, paidOn, amountCents, siret })),
        };
      })
      .toSorted(
        (one, other) =>
          Math.max(other.receivedCents, other.pledgedCents ?? 0) - Math.max(one.receivedCents, one.pledgedCents ?? 0) ||
          one.label.localeCompare(other.label, 'fr'),
      );
  }

  private withdrawn(campaignId: string): Promise<WithdrawnPledgeView[]> {
    return this.work.manager.query(
      `SELECT p.id, concat_ws(' ', c.first_name, c.name) AS label, p.amount_cents AS "amountCents", p.pledged_on AS "pledgedOn",
              p.withdrawn_on AS "withdrawnOn", p.withdrawn_reason AS "withdrawnReason"
         FROM tax_pledges p JOIN customers c ON c.id = p.customer_id WHERE p.campaign_id = $1 AND p.withdrawn_on IS NOT NULL ORDER BY p.id`,
      [campaignId],
    );
  }

  private async letters(campaignId: string): Promise<TaxLettersView[]> {
    const rows = await this.work.manager.find(TaxLetter, { where: { campaignId }, order: { id: 'DESC' }, take: 50 });
    return rows.map(({ id, runId, siren, letterCount, writtenOn, requestedByName, fileId, letters }) => ({
      id,
      runId,
      siren,
      letterCount,
      writtenOn,
      requestedByName,
      ready: fileId !== null,
      title: siren === null ? `Tous les employeurs (${letterCount})` : (letters[0]?.name ?? ''),
    }));
  }

  private rows(id: string | null): Promise<CampaignRow[]> {
    return this.work.manager.query(
      `SELECT c.id, c.year, c.balance_bp AS "balanceBp", c.opens_on AS "opensOn", c.closes_on AS "closesOn",
              c.withdrawn_on AS "withdrawnOn", c.withdrawn_reason AS "withdrawnReason",
              (SELECT coalesce(sum(p.amount_cents), 0)::bigint FROM tax_pledges p WHERE p.campaign_id = c.id AND p.withdrawn_on IS NULL) AS "pledgedCents",
              (SELECT coalesce(sum(r.amount_cents), 0)::bigint FROM tax_receipts r WHERE r.campaign_id = c.id) AS "receivedCents"
         FROM tax_campaigns c WHERE $1::uuid IS NULL OR c.id = $1 ORDER BY c.withdrawn_on IS NOT NULL, c.year DESC, c.id`,
      [id],
    );
  }
}
