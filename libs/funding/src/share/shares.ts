import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { SupplierInvoice } from '@etabli/billing';
import { type BasisPoints, newId } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import type { AddCostRequest, ShareCostRequest, SharedHoursView, ShareHoursRequest } from './share.dto.js';
import { FundedCost, FundingShare } from './share.entity.js';
import { shareErrors } from './share.errors.js';
import { shareRefusals } from './share.rules.js';

const LIVE = { withdrawnOn: null, withdrawnReason: null };
interface Period {
  startsOn: string;
  endsOn: string;
}

/** Costs and hours over funders: who pays which part, never more than the whole. */
@Injectable()
export class Shares {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** The id of a cost that is no supplier's invoice. */
  addCost(request: AddCostRequest): Promise<string> {
    return this.work.run('funded_cost.add', async (tx) => {
      const id = newId();
      await tx.insert(FundedCost, { ...request, id, supplierInvoiceId: null });
      return id;
    });
  }

  /** The id of the cost. Throws 422 `cost.invoice_unknown`, 409 `cost.in_list`. */
  addInvoice(supplierInvoiceId: string): Promise<string> {
    return this.work.run('funded_cost.add', async (tx) => {
      if (await tx.existsBy(FundedCost, { supplierInvoiceId })) throw shareErrors.refused('cost.in_list');
      return this.costOf(tx, supplierInvoiceId);
    });
  }

  /** The cost of that invoice, written when it is not there yet. Throws 422 `cost.invoice_unknown`. */
  async costOf(tx: EntityManager, supplierInvoiceId: string): Promise<string> {
    const known = await tx.findOneBy(FundedCost, { supplierInvoiceId });
    if (known) return known.id;
    const invoice = await tx.findOneBy(SupplierInvoice, { id: supplierInvoiceId, creditNote: false, currency: 'EUR' });
    if (!invoice?.netCents || invoice.netCents <= 0 || invoice.state === 'refused')
      throw shareErrors.invalid('cost.invoice_unknown', 'supplierInvoiceId');
    const id = newId();
    const { supplierName, number, issuedOn, receivedOn, netCents } = invoice;
    const said = { kind: 'purchase', label: `${supplierName}, ${number}`.slice(0, 300) } as const;
    await tx.insert(FundedCost, { ...said, id, supplierInvoiceId, netCents, spentOn: issuedOn ?? receivedOn });
    return id;
  }

  /** The id of the share. Throws 404 `cost.not_found`, 422 `share.agreement_*`, 409 `share.double`, `share.twice`. */
  share(costId: string, { agreementId, shareBp }: ShareCostRequest): Promise<string> {
    return this.work.run('funding_share.add', async (tx) => {
      const cost = await tx.findOne(FundedCost, { where: { id: costId }, lock: { mode: 'pessimistic_write' } });
      if (!cost) throw shareErrors.notFound('cost.not_found');
      const { startsOn, endsOn } = await this.period(tx, agreementId);
      if (cost.spentOn < startsOn || cost.spentOn > endsOn)
        throw shareErrors.invalid('share.agreement_days', 'agreementId');
      const others = await tx.findBy(FundingShare, { costId, withdrawnOn: IsNull() });
      if (others.some((one) => one.agreementId === agreementId)) throw shareErrors.refused('share.twice');
      return this.write(tx, { agreementId, costId, timeEntryId: null }, others, shareBp);
    });
  }

  /** Sets the part that an agreement pays of a cost, whatever it was. Throws 409 `share.double`. */
  async settle(tx: EntityManager, costId: string, agreementId: string, shareBp: BasisPoints): Promise<void> {
    await tx.findOneOrFail(FundedCost, { where: { id: costId }, lock: { mode: 'pessimistic_write' } });
    const all = await tx.findBy(FundingShare, { costId, withdrawnOn: IsNull() });
    const own = all.find((one) => one.agreementId === agreementId);
    if (own?.shareBp === shareBp) return;
    const others = all.filter((one) => one !== own);
    if (!own) return void (await this.write(tx, { agreementId, costId, timeEntryId: null }, others, shareBp));
    shareErrors.throwIfAny(shareRefusals(bpOf(others), shareBp));
    await tx.update(FundingShare, { id: own.id }, { shareBp });
  }

  /** Takes what an agreement pays of a cost back; nothing when it pays none. */
  async release(tx: EntityManager, costId: string, agreementId: string, reason: string): Promise<void> {
    const where = { costId, agreementId, withdrawnOn: IsNull() };
    await tx.update(FundingShare, where, { withdrawnOn: this.clock.today(), withdrawnReason: reason });
  }

  /** Throws 404 `share.not_found`, 409 `share.withdrawn`. */
  async withdraw(id: string, reason: string): Promise<void> {
    await this.work.run('funding_share.withdraw', async (tx) => {
      const share = await tx.findOne(FundingShare, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!share) throw shareErrors.notFound('share.not_found');
      if (share.withdrawnOn !== null) throw shareErrors.refused('share.withdrawn');
      await tx.update(FundingShare, { id }, { withdrawnOn: this.clock.today(), withdrawnReason: reason });
    });
  }

  /**
   * Charges the hours of an order in a period to an agreement, all or none; hours it pays already stay as they are.
   * Throws 422 `share.agreement_unknown`, 409 `share.no_hours`, `share.double`.
   */
  shareHours(agreementId: string, { orderId, from, to, shareBp }: ShareHoursRequest): Promise<SharedHoursView> {
    return this.work.run('funding_share.hours', async (tx) => {
      const { startsOn, endsOn } = await this.period(tx, agreementId);
      const entries: { id: string; minutes: number; sharedBp: number }[] = await tx.query(
        `SELECT e.id, e.minutes, coalesce((SELECT sum(s.share_bp) FROM funding_shares s WHERE s.time_entry_id = e.id AND s.withdrawn_on IS NULL), 0)::int AS "sharedBp"
           FROM time_entries e JOIN operations o ON o.id = e.operation_id
          WHERE o.order_id = $1 AND e.voided_at IS NULL AND e.day BETWEEN greatest($2::date, $5::date) AND least($3::date, $6::date)
            AND NOT EXISTS (SELECT 1 FROM funding_shares s WHERE s.time_entry_id = e.id AND s.agreement_id = $4 AND s.withdrawn_on IS NULL)
          ORDER BY e.id`,
        [orderId, from, to, agreementId, startsOn, endsOn],
      );
      if (entries.length === 0) throw shareErrors.refused('share.no_hours');
      for (const { sharedBp } of entries) shareErrors.throwIfAny(shareRefusals([sharedBp], shareBp));
      const shared = { agreementId, costId: null, shareBp, sharedOn: this.clock.today(), ...LIVE };
      await tx.insert(
        FundingShare,
        entries.map(({ id }) => ({ ...shared, id: newId(), timeEntryId: id })),
      );
      return { entries: entries.length, minutes: entries.reduce((sum, { minutes }) => sum + minutes, 0) };
    });
  }

  private async write(
    tx: EntityManager,
    of: Pick<FundingShare, 'agreementId' | 'costId' | 'timeEntryId'>,
    others: readonly FundingShare[],
    shareBp: BasisPoints,
  ): Promise<string> {
    shareErrors.throwIfAny(shareRefusals(bpOf(others), shareBp));
    const id = newId();
    await tx.insert(FundingShare, { ...of, id, shareBp, sharedOn: this.clock.today(), ...LIVE });
    return id;
  }

  private async period(tx: EntityManager, agreementId: string): Promise<Period> {
    const [period]: Period[] = await tx.query(
      `SELECT starts_on AS "startsOn", coalesce(ended_on, ends_on) AS "endsOn" FROM funding_agreements WHERE id = $1`,
      [agreementId],
    );
    if (!period) throw shareErrors.invalid('share.agreement_unknown', 'agreementId');
    return period;
  }
}

const bpOf = (shares: readonly FundingShare[]): BasisPoints[] => shares.map(({ shareBp }) => shareBp);
