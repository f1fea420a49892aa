import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { fold } from '@etabli/kernel';
import { containing, type CountView, Lists, Work } from '@etabli/platform';
import { Invoice } from '../invoice/invoice.entity.js';
import { SETTLED_SQL } from '../invoice/paid.js';
import { PUBLIC_SQL } from './billing-facts.queries.js';
import type { EinvoiceSummaryView, SubmissionsRequest, SubmissionsView, SubmissionView } from './submission.dto.js';
import { ACT_CODES, type SubmissionState } from './submission.rules.js';

const LIST = {
  id: 'i.id',
  by: 'issuedOn',
  sorts: { issuedOn: { sql: 'i.issued_on', type: 'date', direction: 'desc' } },
} as const;

const MESSAGE = (column: string): string =>
  `(SELECT m.${column} FROM einvoice_messages m WHERE m.kind = 'invoice' AND m.subject_id = i.id)`;
/** The newest status but 212, which speaks of money alone. */
const SAID = (column: string): string =>
  `(SELECT t.${column} FROM einvoice_statuses t WHERE t.invoice_id = i.id AND t.code <> '212' ORDER BY t.at DESC, t.id DESC LIMIT 1)`;
const QUEUED_SQL = `EXISTS (SELECT FROM einvoice_messages m WHERE m.kind = 'invoice' AND m.subject_id = i.id)`;
const CREDITED_SQL = `(SELECT coalesce(sum(n.gross_cents), 0) FROM invoices n WHERE n.credited_id = i.id AND n.number IS NOT NULL) >= i.gross_cents`;
const DEPOSITED_SQL = '(SELECT c.deposited_on FROM chorus_deposits c WHERE c.invoice_id = i.id)';
const TO_ACT_SQL = `(${SAID('code')} IN (${ACT_CODES.map((code) => `'${code}'`).join(', ')}) AND ${SAID('id')} IS DISTINCT FROM ${MESSAGE('resent_after')})`;

/** One state a document; what was sent again waits for a new answer. */
const STATE_SQL = `CASE
  WHEN NOT ${QUEUED_SQL} THEN CASE WHEN ${DEPOSITED_SQL} IS NOT NULL THEN 'deposited'
    WHEN i.kind <> 'credit_note' AND ${SETTLED_SQL} >= i.payable_cents THEN 'cashed' ELSE 'to_deposit' END
  WHEN ${MESSAGE('sent_at')} IS NULL THEN CASE WHEN ${MESSAGE('failed_at')} IS NULL THEN 'waiting' ELSE 'failed' END
  WHEN ${TO_ACT_SQL} THEN CASE WHEN i.kind <> 'credit_note' AND ${CREDITED_SQL} THEN 'corrected' ELSE 'to_act' END
  WHEN EXISTS (SELECT FROM einvoice_statuses t WHERE t.invoice_id = i.id AND t.code = '212') THEN 'cashed'
  WHEN ${SAID('code')} IN ('204', '205', '209', '211', '214') THEN 'accepted'
  ELSE 'sent' END`;

/** Issued invoices on their way: by the platform, or by a person on Chorus Pro. */
@Injectable()
export class Submissions {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  page(request: SubmissionsRequest): Promise<SubmissionsView> {
    const query = this.matching(request)
      .select(['i.id AS id', 'i.number AS number', 'i.kind AS kind', 'i.issued_on AS "issuedOn"'])
      .addSelect(['i.customer_id AS "customerId"', 'i.gross_cents AS "grossCents"'])
      .addSelect(`i.buyer ->> 'label'`, 'customerLabel')
      .addSelect(STATE_SQL, 'state')
      .addSelect(MESSAGE('sent_at'), 'sentAt')
      .addSelect(MESSAGE('failure'), 'failure')
      .addSelect(DEPOSITED_SQL, 'depositedOn')
      .addSelect(SAID('code'), 'code')
      .addSelect(SAID('label'), 'label')
      .addSelect(SAID('reason_text'), 'reasonText')
      .addSelect(SAID('at'), 'saidAt');
    return this.lists.page<SubmissionView, 'issuedOn'>(query, LIST, { ...request, sort: 'issuedOn' });
  }

  count(request: SubmissionsRequest): Promise<CountView> {
    return this.lists.count(this.matching(request));
  }

  /** How many documents wait for a person, and for the platform. */
  async summary(): Promise<EinvoiceSummaryView> {
    const [row]: EinvoiceSummaryView[] = await this.work.manager.query(
      `SELECT count(*) FILTER (WHERE state = 'to_act')::int AS "toActCount", count(*) FILTER (WHERE state = 'failed')::int AS "failedCount",
              count(*) FILTER (WHERE state = 'waiting')::int AS "waitingCount", count(*) FILTER (WHERE state = 'to_deposit')::int AS "toDepositCount"
         FROM (SELECT ${STATE_SQL} AS state FROM invoices i WHERE ${ON_ITS_WAY}) AS states`,
    );
    return row!;
  }

  /** null: it goes neither by the platform nor to Chorus Pro. */
  async stateOf(invoiceId: string): Promise<SubmissionState | null> {
    const [row]: { state: SubmissionState }[] = await this.work.manager.query(
      `SELECT ${STATE_SQL} AS state FROM invoices i WHERE i.id = $1 AND ${ON_ITS_WAY}`,
      [invoiceId],
    );
    return row?.state ?? null;
  }

  private matching({ state, q }: SubmissionsRequest): SelectQueryBuilder<ObjectLiteral> {
    const query = this.work.manager.createQueryBuilder(Invoice, 'i').where(ON_ITS_WAY);
    if (state) query.andWhere(`${STATE_SQL} = :state`, { state });
    if (q) query.andWhere('i.search_text LIKE :q', { q: containing(fold(q)) });
    return query;
  }
}

const ON_ITS_WAY = `i.number IS NOT NULL AND NOT i.opening AND (${QUEUED_SQL} OR ${PUBLIC_SQL})`;
