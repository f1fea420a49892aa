import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { formatCents, newId } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { Machine } from '@etabli/workshop';
import { Agreements } from '../agreement/agreements.js';
import { FundingRules } from '../rule/funding-rules.js';
import { FundedCost } from '../share/share.entity.js';
import { Shares } from '../share/shares.js';
import type {
  CorrectGrantItemRequest,
  CorrectGrantRequest,
  CreateGrantRequest,
  GrantItemRequest,
} from './grant.dto.js';
import { GrantEvidence } from './grant-evidence.js';
import { EquipmentGrant, GrantItem } from './grant.entity.js';
import { grantErrors } from './grant.errors.js';
import { grantedOn, grantedParts, shareOf } from './grant.rules.js';

const KEPT = { withdrawnOn: null, withdrawnReason: null, correctedReason: null };
const PUBLIC = ['state', 'region', 'local'];

/** Grants that pay a rate of equipment or engineering, item by item; what they pay of an invoice is held as a share of it. */
@Injectable()
export class Grants {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly rules: FundingRules,
    private readonly shares: Shares,
    private readonly agreements: Agreements,
    private readonly evidence: GrantEvidence,
  ) {}

  /** Its id; rate and cap are those of the day of decision, kept. Throws 422 `grant.*`, 409 `grant.twice`, `funding_rule.missing`. */
  create(request: CreateGrantRequest): Promise<string> {
    return this.work.run('equipment_grant.create', async (tx) => {
      const { agreementId, kind } = request;
      const [agreement]: { kind: string; decidedOn: string }[] = await tx.query(
        `SELECT kind, coalesce(signed_on, starts_on) AS "decidedOn" FROM funding_agreements WHERE id = $1 FOR UPDATE`,
        [agreementId],
      );
      if (!agreement) throw grantErrors.invalid('grant.agreement_unknown', 'agreementId');
      if (!PUBLIC.includes(agreement.kind)) throw grantErrors.invalid('grant.not_public', 'agreementId');
      if (await tx.existsBy(EquipmentGrant, { agreementId })) throw grantErrors.refused('grant.twice');
      const terms = await this.rules.termsOn(kind, request.decidedOn ?? agreement.decidedOn);
      const id = newId();
      const { publicity = null, keepUntil = null } = request;
      await tx.insert(EquipmentGrant, { ...terms, id, agreementId, kind, publicity, keepUntil, correctedReason: null });
      return id;
    });
  }

  /**
   * Puts the grant right; what it was stays in its history. What it pays of each invoice follows.
   * Throws 404 `grant.not_found`, 409 `agreement.ended`, `grant.terms_locked`, `funding_rule.missing`, `share.double`.
   */
  async correct(id: string, { kind, decidedOn, reason, ...rest }: CorrectGrantRequest): Promise<void> {
    await this.work.run('equipment_grant.correct', async (tx) => {
      const grant = await this.lock(tx, id);
      const { agreementId } = grant;
      const { signedOn, startsOn } = await this.agreements.open(tx, agreementId);
      const othersTerms = kind !== grant.kind || (decidedOn ?? null) !== null;
      if (othersTerms && (await this.evidence.locked(agreementId))) throw grantErrors.refused('grant.terms_locked');
      const terms = othersTerms ? await this.rules.termsOn(kind, decidedOn ?? signedOn ?? startsOn) : {};
      const { publicity = null, keepUntil = null } = rest;
      const next = { ...terms, kind, publicity, keepUntil, correctedReason: reason };
      await tx.update(EquipmentGrant, { id }, next);
      await this.settle(tx, { ...grant, ...next });
    });
  }

  /** Its id. Throws 404 `grant.not_found`, 422 `grant_item.*`, `cost.invoice_unknown`, 409 `share.double`. */
  addItem(grantId: string, request: GrantItemRequest): Promise<string> {
    return this.work.run('grant_item.add', async (tx) => {
      const grant = await this.lock(tx, grantId);
      const id = newId();
      await tx.insert(GrantItem, { ...(await this.sound(tx, id, request)), ...KEPT, id, grantId });
      await this.settle(tx, grant);
      return id;
    });
  }

  /** What it was stays in its history. As `addItem`; throws 404 `grant_item.not_found`, 409 `grant_item.withdrawn`. */
  async editItem(id: string, { reason, ...request }: CorrectGrantItemRequest): Promise<void> {
    await this.work.run('grant_item.edit', async (tx) => {
      const { item, grant } = await this.item(tx, id);
      const next = await this.sound(tx, id, request);
      if (item.costId !== null && item.costId !== next.costId) await this.letGo(tx, item.costId, grant);
      await tx.update(GrantItem, { id }, { ...next, correctedReason: reason });
      await this.settle(tx, grant);
    });
  }

  /** It stays readable and counts no more. Throws 404 `grant_item.not_found`, 409 `grant_item.withdrawn`. */
  async withdrawItem(id: string, reason: string): Promise<void> {
    await this.work.run('grant_item.withdraw', async (tx) => {
      const { item, grant } = await this.item(tx, id);
      if (item.costId !== null) await this.letGo(tx, item.costId, grant);
      await tx.update(GrantItem, { id }, { withdrawnOn: this.clock.today(), withdrawnReason: reason });
      await this.settle(tx, grant);
    });
  }

  private letGo(tx: EntityManager, costId: string, { agreementId }: EquipmentGrant): Promise<void> {
    return this.shares.release(tx, costId, agreementId, 'Ligne de la subvention changée');
  }

  /** What it pays of each invoice follows from all its items: the cap spreads over them. */
  private async settle(tx: EntityManager, grant: EquipmentGrant): Promise<void> {
    const items = await tx.find(GrantItem, {
      where: { grantId: grant.id, withdrawnOn: IsNull() },
      order: { id: 'ASC' },
    });
    const eligible = items.map(({ eligibleCents }) => eligibleCents);
    const granted = grantedOn(
      eligible.reduce((sum, one) => sum + one, 0),
      grant,
    );
    const parts = grantedParts(granted, eligible);
    for (const [index, { costId }] of items.entries()) {
      if (costId === null) continue;
      const { netCents } = await tx.findOneByOrFail(FundedCost, { id: costId });
      await this.shares.settle(tx, costId, grant.agreementId, shareOf(parts[index]!, netCents));
    }
  }

  private async sound(
    tx: EntityManager,
    id: string,
    request: GrantItemRequest,
  ): Promise<Omit<GrantItem, 'id' | 'grantId' | keyof typeof KEPT>> {
    const {
      label,
      eligibleCents,
      supplierInvoiceId,
      machineId = null,
      inServiceOn = null,
      lifeMonths = null,
    } = request;
    if ((inServiceOn === null) !== (lifeMonths === null)) throw grantErrors.invalid('grant_item.life', 'lifeMonths');
    if (machineId !== null && !(await tx.existsBy(Machine, { id: machineId })))
      throw grantErrors.invalid('grant_item.machine_unknown', 'machineId');
    const costId = supplierInvoiceId ? await this.shares.costOf(tx, supplierInvoiceId) : null;
    if (costId !== null) {
      const taken = await tx.findOneBy(GrantItem, { costId, withdrawnOn: IsNull() });
      if (taken && taken.id !== id) throw grantErrors.invalid('grant_item.invoice_taken', 'supplierInvoiceId');
      const { netCents } = await tx.findOneByOrFail(FundedCost, { id: costId });
      if (eligibleCents > netCents)
        throw grantErrors.invalid('grant_item.above_invoice', 'eligibleCents', { amount: formatCents(netCents) });
    }
    return { label, eligibleCents, costId, machineId, inServiceOn, lifeMonths };
  }

  private async item(tx: EntityManager, id: string): Promise<{ item: GrantItem; grant: EquipmentGrant }> {
    const found = await tx.findOneBy(GrantItem, { id });
    if (!found) throw grantErrors.notFound('grant_item.not_found');
    const grant = await this.lock(tx, found.grantId);
    const item = await tx.findOneBy(GrantItem, { id });
    if (!item) throw grantErrors.notFound('grant_item.not_found');
    if (item.withdrawnOn !== null) throw grantErrors.refused('grant_item.withdrawn');
    return { item, grant };
  }

  private async lock(tx: EntityManager, id: string): Promise<EquipmentGrant> {
    const grant = await tx.findOne(EquipmentGrant, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!grant) throw grantErrors.notFound('grant.not_found');
    return grant;
  }
}
