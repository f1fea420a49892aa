import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Customer } from '@etabli/customers';
import { Clock, containing, type CountView, Lists, Work } from '@etabli/platform';
import { ShareQueries } from '../share/share.queries.js';
import type {
  AgreementRow,
  AgreementSort,
  AgreementsRequest,
  AgreementsView,
  AgreementView,
  FundingDocumentView,
} from './agreement.dto.js';
import { FunderReport, FundingAgreement, FundingInstalment } from './agreement.entity.js';
import { agreementErrors } from './agreement.errors.js';
import { sumOf } from './agreement.rules.js';

const LIST = {
  id: 'a.id',
  by: 'endsOn',
  sorts: {
    startsOn: { sql: 'a.starts_on', type: 'date', direction: 'desc' },
    endsOn: { sql: 'a.ends_on', type: 'date', direction: 'desc' },
    amountCents: { sql: 'a.amount_cents', type: 'bigint', direction: 'desc' },
    title: { sql: 'a.title', type: 'text' },
  },
} as const;
const STATE_SQL = `CASE WHEN coalesce(a.ended_on, a.ends_on) < :today THEN 'over' WHEN a.starts_on > :today THEN 'coming' ELSE 'running' END`;
const RECEIVED_SQL = `(SELECT coalesce(sum(i.amount_cents), 0)::bigint FROM funding_instalments i WHERE i.agreement_id = a.id AND i.state = 'received')`;
const NEXT_SQL = `CASE WHEN a.ended_on IS NULL THEN least(
  (SELECT min(i.due_on) FROM funding_instalments i WHERE i.agreement_id = a.id AND i.state <> 'received'),
  (SELECT min(r.due_on) FROM funder_reports r WHERE r.agreement_id = a.id AND r.sent_on IS NULL)) END`;

@Injectable()
export class AgreementQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly lists: Lists,
    private readonly shares: ShareQueries,
  ) {}

  list(request: AgreementsRequest): Promise<AgreementsView> {
    return this.lists.page<AgreementRow, AgreementSort>(this.selected(this.query(request)), LIST, request);
  }

  count(request: AgreementsRequest): Promise<CountView> {
    return this.lists.count(this.query(request));
  }

  /** Throws 404 `agreement.not_found`. */
  async one(id: string): Promise<AgreementView> {
    const row = await this.selected(this.query({}).andWhere('a.id = :id', { id })).getRawOne<AgreementRow>();
    if (!row) throw agreementErrors.notFound('agreement.not_found');
    const { manager } = this.work;
    const agreement = await manager.findOneByOrFail(FundingAgreement, { id });
    const order = { dueOn: 'ASC', id: 'ASC' } as const;
    const instalments = await manager.find(FundingInstalment, { where: { agreementId: id }, order });
    const reports = await manager.find(FunderReport, { where: { agreementId: id }, order });
    const today = this.clock.today();
    const { signedOn, conditions, restricted, endedOn, endedReason } = agreement;
    const cents = (state?: string): number =>
      sumOf(instalments.filter((one) => !state || one.state === state).map(({ amountCents }) => amountCents));
    return {
      ...row,
      signedOn,
      conditions,
      restricted,
      endedOn,
      endedReason,
      claimedCents: cents('claimed'),
      unplannedCents: agreement.amountCents - cents(),
      ...(await this.shares.spentBy(id)),
      instalments: instalments.map(({ agreementId: _a, ...one }) => ({
        ...one,
        late: one.state !== 'received' && one.dueOn < today,
      })),
      reports: reports.map(({ agreementId: _a, ...one }) => ({
        ...one,
        late: one.sentOn === null && one.dueOn < today,
      })),
      documents: await this.documents(id),
    };
  }

  private documents(agreementId: string): Promise<FundingDocumentView[]> {
    return this.work.manager.query(
      `SELECT d.id, d.label, f.name AS "fileName", d.kept_on AS "keptOn", d.kept_by_name AS "keptByName",
              d.withdrawn_on AS "withdrawnOn", d.withdrawn_reason AS "withdrawnReason"
         FROM funding_documents d JOIN stored_files f ON f.id = d.file_id WHERE d.agreement_id = $1 ORDER BY d.id`,
      [agreementId],
    );
  }

  private query(request: AgreementsRequest): SelectQueryBuilder<FundingAgreement> {
    const query = this.work.manager
      .createQueryBuilder(FundingAgreement, 'a')
      .innerJoin(Customer, 'c', 'c.id = a.customer_id')
      .where('true')
      .setParameters({ today: this.clock.today() });
    const { state, kind, customerId, q } = request;
    if (state) query.andWhere(`${STATE_SQL} = :state`, { state });
    if (kind) query.andWhere('a.kind = :kind', { kind });
    if (customerId) query.andWhere('a.customer_id = :customerId', { customerId });
    if (q) query.andWhere(`concat_ws(' ', a.title, a.reference, c.name) ILIKE :q`, { q: containing(q) });
    return query;
  }

  private selected(query: SelectQueryBuilder<FundingAgreement>): SelectQueryBuilder<FundingAgreement> {
    return query
      .select(['a.id AS id', 'a.customer_id AS "customerId"', 'a.kind AS kind', 'a.title AS title'])
      .addSelect(['a.reference AS reference', 'a.amount_cents AS "amountCents"'])
      .addSelect(['a.starts_on AS "startsOn"', 'a.ends_on AS "endsOn"'])
      .addSelect("concat_ws(' ', c.first_name, c.name)", 'customerLabel')
      .addSelect(RECEIVED_SQL, 'receivedCents')
      .addSelect(STATE_SQL, 'state')
      .addSelect(NEXT_SQL, 'nextDueOn');
  }
}
