import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, newId } from '@etabli/kernel';
import { CustomerRoles, CustomerService } from '@etabli/customers';
import { Work } from '@etabli/platform';
import type {
  AgreementRequest,
  CorrectAgreementRequest,
  CreateAgreementRequest,
  EndAgreementRequest,
} from './agreement.dto.js';
import { FunderReport, FundingAgreement, FundingInstalment } from './agreement.entity.js';
import { agreementErrors } from './agreement.errors.js';
import { agreementRefusals } from './agreement.rules.js';

/** Written promises of funders; locked before anything below them changes. */
@Injectable()
export class Agreements {
  constructor(
    private readonly work: Work,
    private readonly customers: CustomerService,
    private readonly roles: CustomerRoles,
  ) {}

  /** Its id. Throws 422 `customer.not_found`, `agreement.days`, `agreement.no_role`, `agreement.instalments`. */
  create({ instalments, reports, ...request }: CreateAgreementRequest): Promise<string> {
    return this.work.run('funding_agreement.create', async (tx) => {
      const planned = instalments ?? [];
      await this.customers.findNamed(request.customerId);
      await this.assertSound(
        request,
        planned.map(({ amountCents }) => amountCents),
      );
      const id = newId();
      await tx.insert(FundingAgreement, {
        ...values(request),
        id,
        endedOn: null,
        endedReason: null,
        correctedReason: null,
      });
      await tx.insert(
        FundingInstalment,
        planned.map((one) => ({ ...one, ...EXPECTED, id: newId(), agreementId: id })),
      );
      await tx.insert(
        FunderReport,
        (reports ?? []).map((one) => ({ ...one, id: newId(), agreementId: id, sentOn: null })),
      );
      return id;
    });
  }

  /** What it was stays in its history. As `create`; throws 404 `agreement.not_found`, 409 `agreement.ended`. */
  async edit(id: string, { reason, ...request }: CorrectAgreementRequest): Promise<void> {
    await this.work.run('funding_agreement.edit', async (tx) => {
      await this.open(tx, id);
      await this.customers.findNamed(request.customerId);
      const instalments = await tx.findBy(FundingInstalment, { agreementId: id });
      await this.assertSound(
        request,
        instalments.map(({ amountCents }) => amountCents),
      );
      await tx.update(FundingAgreement, { id }, { ...values(request), correctedReason: reason });
    });
  }

  /** Before its term. Throws 404 `agreement.not_found`, 409 `agreement.ended`, 422 `agreement.end_day`. */
  async end(id: string, { endedOn, reason }: EndAgreementRequest): Promise<void> {
    await this.work.run('funding_agreement.end', async (tx) => {
      const { startsOn, endsOn } = await this.open(tx, id);
      if (endedOn < startsOn || endedOn > endsOn) throw agreementErrors.invalid('agreement.end_day', 'endedOn');
      await tx.update(FundingAgreement, { id }, { endedOn, endedReason: reason });
    });
  }

  /** The agreement, locked. Throws 404 `agreement.not_found`. */
  async lock(tx: EntityManager, id: string): Promise<FundingAgreement> {
    const agreement = await tx.findOne(FundingAgreement, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!agreement) throw agreementErrors.notFound('agreement.not_found');
    return agreement;
  }

  /** As `lock`; throws 409 `agreement.ended`. */
  async open(tx: EntityManager, id: string): Promise<FundingAgreement> {
    const agreement = await this.lock(tx, id);
    if (agreement.endedOn !== null) throw agreementErrors.refused('agreement.ended');
    return agreement;
  }

  private async assertSound(request: AgreementRequest, instalmentCents: readonly number[]): Promise<void> {
    const roles = await this.roles.of(request.customerId);
    const refusals = agreementRefusals(request, roles, instalmentCents);
    const [first] = refusals.map((refusal) => agreementErrors.say(refusal));
    if (!first) return;
    const fields = refusals.map((refusal) => ({
      field: FIELD_OF[refusal.code] ?? 'title',
      message: agreementErrors.say(refusal).detail,
    }));
    throw new DomainError('invalid', first.code, first.detail, { fields });
  }
}

export const EXPECTED = {
  state: 'expected',
  claimedOn: null,
  receivedOn: null,
  reference: null,
  correctedReason: null,
} as const;
const FIELD_OF: Readonly<Record<string, string>> = {
  'agreement.days': 'endsOn',
  'agreement.no_role': 'customerId',
  'agreement.instalments': 'amountCents',
};

const values = (
  request: AgreementRequest,
): Omit<FundingAgreement, 'id' | 'endedOn' | 'endedReason' | 'correctedReason'> => ({
  customerId: request.customerId,
  kind: request.kind,
  title: request.title,
  reference: request.reference ?? null,
  amountCents: request.amountCents,
  startsOn: request.startsOn,
  endsOn: request.endsOn,
  signedOn: request.signedOn ?? null,
  conditions: request.conditions ?? null,
  restricted: request.restricted,
});
