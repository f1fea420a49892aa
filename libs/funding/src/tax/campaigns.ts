import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { newId } from '@etabli/kernel';
import { CustomerService } from '@etabli/customers';
import { Clock, Work } from '@etabli/platform';
import { FundingRules } from '../rule/funding-rules.js';
import type {
  CampaignDaysRequest,
  CampaignRequest,
  EditPledgeRequest,
  MatchReceiptRequest,
  PledgeRequest,
} from './tax.dto.js';
import { TaxCampaign, TaxLetter, TaxPledge, TaxReceipt } from './tax.entity.js';
import { taxErrors } from './tax.errors.js';

/** Years of apprenticeship tax, and what employers promised. */
@Injectable()
export class Campaigns {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly rules: FundingRules,
    private readonly customers: CustomerService,
  ) {}

  /** Its id. Throws 422 `tax.days`, 409 `tax.year_twice`, `funding_rule.missing`. */
  open({ year, opensOn = null, closesOn = null }: CampaignRequest): Promise<string> {
    return this.work.run('tax_campaign.open', async (tx) => {
      assertDays({ opensOn, closesOn });
      if (await tx.existsBy(TaxCampaign, { year, withdrawnOn: IsNull() })) throw taxErrors.refused('tax.year_twice');
      const { value } = await this.rules.on('tax_balance_bp', `${year}-01-01`);
      const id = newId();
      await tx.insert(TaxCampaign, { ...KEPT, id, year, balanceBp: value!, opensOn, closesOn });
      return id;
    });
  }

  /** Throws 404 `tax.not_found`, 409 `tax.withdrawn`, 422 `tax.days`. */
  async date(id: string, { opensOn = null, closesOn = null }: CampaignDaysRequest): Promise<void> {
    await this.work.run('tax_campaign.date', async (tx) => {
      assertDays({ opensOn, closesOn });
      await lockOpen(tx, id);
      await tx.update(TaxCampaign, { id }, { opensOn, closesOn });
    });
  }

  /** Opened by mistake: it stays readable and counts no more. Throws 404, 409 `tax.withdrawn`, `tax.campaign_used`. */
  async withdraw(id: string, reason: string): Promise<void> {
    await this.work.run('tax_campaign.withdraw', async (tx) => {
      await lockOpen(tx, id);
      const used =
        (await tx.existsBy(TaxPledge, { campaignId: id, withdrawnOn: IsNull() })) ||
        (await tx.existsBy(TaxReceipt, { campaignId: id })) ||
        (await tx.existsBy(TaxLetter, { campaignId: id }));
      if (used) throw taxErrors.refused('tax.campaign_used');
      await tx.update(TaxCampaign, { id }, { withdrawnOn: this.clock.today(), withdrawnReason: reason });
    });
  }

  /** Its id. Throws 404 `tax.not_found`, 422 `customer.not_found`, 409 `tax.pledged`, `tax.withdrawn`. */
  pledge(campaignId: string, { note = null, ...request }: PledgeRequest): Promise<string> {
    return this.work.run('tax_pledge.record', async (tx) => {
      await lockOpen(tx, campaignId);
      await this.customers.findNamed(request.customerId);
      if (await tx.existsBy(TaxPledge, { campaignId, customerId: request.customerId, withdrawnOn: IsNull() }))
        throw taxErrors.refused('tax.pledged');
      const id = newId();
      await tx.insert(TaxPledge, { ...request, ...KEPT, ...UNCORRECTED, id, campaignId, note });
      return id;
    });
  }

  /** What it was stays in its history. Throws 404 `tax.pledge_not_found`, 409 `tax.pledge_withdrawn`. */
  editPledge(id: string, { amountCents, pledgedOn, note = null, reason }: EditPledgeRequest): Promise<void> {
    return this.change('tax_pledge.change', id, { amountCents, pledgedOn, note, correctedReason: reason });
  }

  /** It stays readable. Throws 404 `tax.pledge_not_found`, 409 `tax.pledge_withdrawn`. */
  withdrawPledge(id: string, reason: string): Promise<void> {
    const change = { withdrawnOn: this.clock.today(), withdrawnReason: reason };
    return this.change('tax_pledge.withdraw', id, change);
  }

  /**
   * Says by hand which customer paid; all payments of that establishment in the campaign follow. Whoever chooses another one than
   * before says why. Throws 404, 422 `tax.match_reason`.
   */
  async match(receiptId: string, { customerId, reason = null }: MatchReceiptRequest): Promise<void> {
    await this.work.run('tax_receipt.match', async (tx) => {
      const receipt = await tx.findOneBy(TaxReceipt, { id: receiptId });
      if (!receipt) throw taxErrors.notFound('tax.receipt_not_found');
      await this.customers.findNamed(customerId);
      const { campaignId, siren, siret } = receipt;
      const corrects = receipt.customerId !== null && receipt.customerId !== customerId;
      if (corrects && reason === null) throw taxErrors.invalid('tax.match_reason', 'reason');
      const change = corrects ? { customerId, correctedReason: reason } : { customerId };
      await tx.update(TaxReceipt, { campaignId, siren, siret: siret ?? IsNull() }, change);
    });
  }

  private async change(command: string, id: string, change: Partial<TaxPledge>): Promise<void> {
    await this.work.run(command, async (tx) => {
      const pledge = await tx.findOne(TaxPledge, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!pledge) throw taxErrors.notFound('tax.pledge_not_found');
      if (pledge.withdrawnOn !== null) throw taxErrors.refused('tax.pledge_withdrawn');
      await tx.update(TaxPledge, { id }, change);
    });
  }
}

const KEPT = { withdrawnOn: null, withdrawnReason: null };
const UNCORRECTED = { correctedReason: null };

/** The campaign, locked. Throws 404 `tax.not_found`, 409 `tax.withdrawn`. */
export async function lockOpen(tx: EntityManager, id: string): Promise<TaxCampaign> {
  const campaign = await tx.findOne(TaxCampaign, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!campaign) throw taxErrors.notFound('tax.not_found');
  if (campaign.withdrawnOn !== null) throw taxErrors.refused('tax.withdrawn');
  return campaign;
}

function assertDays({ opensOn, closesOn }: { opensOn: string | null; closesOn: string | null }): void {
  if (opensOn !== null && closesOn !== null && closesOn < opensOn) throw taxErrors.invalid('tax.days', 'closesOn');
}
