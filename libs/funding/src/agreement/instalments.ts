import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { GrantEvidence } from '../grant/grant-evidence.js';
import { grantErrors } from '../grant/grant.errors.js';
import { claimRefusals } from '../grant/grant.rules.js';
import type { CorrectInstalmentRequest, NewFunderReportRequest, NewInstalmentRequest } from './agreement.dto.js';
import { FunderReport, FundingInstalment } from './agreement.entity.js';
import { agreementErrors } from './agreement.errors.js';
import { type InstalmentStep, stepRefusals, stepTarget, sumRefusals } from './agreement.rules.js';
import { Agreements, EXPECTED } from './agreements.js';

/** What is paid by parts, and the reports owed for it. */
@Injectable()
export class Instalments {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly agreements: Agreements,
    private readonly evidence: GrantEvidence,
  ) {}

  /** Its id. Throws 404 `agreement.not_found`, 409 `agreement.ended`, `agreement.instalments`. */
  plan(agreementId: string, request: NewInstalmentRequest): Promise<string> {
    return this.work.run('funding_instalment.plan', async (tx) => {
      const { amountCents } = await this.agreements.open(tx, agreementId);
      const others = await tx.findBy(FundingInstalment, { agreementId });
      agreementErrors.throwIfAny(
        sumRefusals(amountCents, [...others.map((one) => one.amountCents), request.amountCents]),
      );
      const id = newId();
      await tx.insert(FundingInstalment, { ...request, ...EXPECTED, id, agreementId });
      return id;
    });
  }

  /**
   * Puts right what was planned wrong, while nobody has asked for it; what it was stays in its history.
   * Throws 404 `instalment.not_found`, 409 `agreement.ended`, `instalment.not_expected`, `agreement.instalments`.
   */
  async correct(id: string, { reason, ...request }: CorrectInstalmentRequest): Promise<void> {
    await this.work.run('funding_instalment.correct', async (tx) => {
      const { agreementId, state } = await this.lock(tx, id);
      const { amountCents } = await this.agreements.open(tx, agreementId);
      if (state !== 'expected') throw agreementErrors.refused('instalment.not_expected');
      const others = (await tx.findBy(FundingInstalment, { agreementId })).filter((one) => one.id !== id);
      agreementErrors.throwIfAny(
        sumRefusals(amountCents, [...others.map((one) => one.amountCents), request.amountCents]),
      );
      await tx.update(FundingInstalment, { id }, { ...request, correctedReason: reason });
    });
  }

  /** Takes one that nobody asked for out of the plan. Throws 404, 409 `instalment.not_expected`. */
  async drop(id: string): Promise<void> {
    await this.work.run('funding_instalment.drop', async (tx) => {
      const instalment = await this.lock(tx, id);
      if (instalment.state !== 'expected') throw agreementErrors.refused('instalment.not_expected');
      await tx.delete(FundingInstalment, { id });
    });
  }

  /**
   * Asks for the money. An interim or a balance of a grant must be covered by paid invoices.
   * Throws 404, 409 `instalment.*`, `grant.not_covered`, `grant.not_all_paid`.
   */
  claim(id: string, claimedOn: CivilDate): Promise<void> {
    return this.step(id, 'claim', claimedOn, { claimedOn });
  }

  /** Money that came is a fact, whatever proves it. Throws 404, 409 `instalment.*`. */
  receive(id: string, receivedOn: CivilDate, reference: string | null = null): Promise<void> {
    return this.step(id, 'receive', receivedOn, { receivedOn, reference });
  }

  /** One step back. Throws 404, 409 `instalment.nothing_to_undo`. */
  undo(id: string): Promise<void> {
    return this.step(id, 'undo', null, {});
  }

  /** Its id. Throws 404 `agreement.not_found`, 409 `agreement.ended`. */
  owe(agreementId: string, request: NewFunderReportRequest): Promise<string> {
    return this.work.run('funder_report.owe', async (tx) => {
      await this.agreements.open(tx, agreementId);
      const id = newId();
      await tx.insert(FunderReport, { ...request, id, agreementId, sentOn: null });
      return id;
    });
  }

  /** Throws 404 `funder_report.not_found`, 409 `funder_report.sent`, `funder_report.in_future`. */
  async send(id: string, sentOn: CivilDate): Promise<void> {
    await this.work.run('funder_report.send', async (tx) => {
      if ((await this.report(tx, id)).sentOn !== null) throw agreementErrors.refused('funder_report.sent');
      if (sentOn > this.clock.today()) throw agreementErrors.refused('funder_report.in_future');
      await tx.update(FunderReport, { id }, { sentOn });
    });
  }

  /** Takes the sending back. Throws 404, 409 `funder_report.not_sent`. */
  async reopen(id: string): Promise<void> {
    await this.work.run('funder_report.reopen', async (tx) => {
      if ((await this.report(tx, id)).sentOn === null) throw agreementErrors.refused('funder_report.not_sent');
      await tx.update(FunderReport, { id }, { sentOn: null });
    });
  }

  private async step(
    id: string,
    step: InstalmentStep,
    on: CivilDate | null,
    change: Partial<FundingInstalment>,
  ): Promise<void> {
    await this.work.run(`funding_instalment.${step}`, async (tx) => {
      const instalment = await this.lock(tx, id);
      agreementErrors.throwIfAny(stepRefusals(instalment, step, on, this.clock.today()));
      if (step === 'claim') await this.assertCovered(tx, instalment);
      const state = stepTarget(instalment, step);
      await tx.update(
        FundingInstalment,
        { id },
        {
          ...change,
          state,
          ...(state === 'received' ? {} : { receivedOn: null, reference: null }),
          ...(state === 'expected' ? { claimedOn: null } : {}),
        },
      );
    });
  }

  /** Money of a grant that follows paid invoices is not asked for before them. */
  private async assertCovered(
    tx: EntityManager,
    { id, agreementId, kind, amountCents }: FundingInstalment,
  ): Promise<void> {
    if (kind === 'plain' || kind === 'advance') return;
    const evidence = await this.evidence.of(agreementId);
    if (!evidence) return;
    const asked = (await tx.findBy(FundingInstalment, { agreementId })).filter(
      (one) => one.id !== id && one.state !== 'expected' && one.kind !== 'advance',
    );
    const askedCents = asked.reduce((sum, one) => sum + one.amountCents, 0);
    grantErrors.throwIfAny(claimRefusals(kind, askedCents + amountCents, evidence));
  }

  /** The agreement first, so that the plan cannot change meanwhile. */
  private async lock(tx: EntityManager, id: string): Promise<FundingInstalment> {
    const found = await tx.findOneBy(FundingInstalment, { id });
    if (!found) throw agreementErrors.notFound('instalment.not_found');
    await this.agreements.lock(tx, found.agreementId);
    const instalment = await tx.findOneBy(FundingInstalment, { id });
    if (!instalment) throw agreementErrors.notFound('instalment.not_found');
    return instalment;
  }

  private async report(tx: EntityManager, id: string): Promise<FunderReport> {
    const report = await tx.findOne(FunderReport, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!report) throw agreementErrors.notFound('funder_report.not_found');
    return report;
  }
}
