import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { fold } from '@etabli/kernel';
import { Customer } from '@etabli/customers';
import {
  containing,
  type CountView,
  Lists,
  type ListSpec,
  type Searches,
  type SearchHit,
  SearchSource,
  Work,
} from '@etabli/platform';
import type {
  InquiriesRequest,
  InquiriesView,
  InquiryActionView,
  InquiryRowView,
  InquirySort,
  InquiryView,
} from './inquiry.dto.js';
import { Inquiry } from './inquiry.entity.js';
import { inquiryErrors } from './inquiry.errors.js';
import {
  customerRefusals,
  editRefusals,
  endRefusals,
  estimateRefusals,
  INQUIRY_STATE_LABELS,
  type InquiryState,
  quoteRefusals,
  resumeRefusals,
} from './inquiry.rules.js';
import { proposedCustomer } from './proposed-customer.rules.js';

const LIST: ListSpec<InquirySort> = {
  id: 'i.id',
  sorts: {
    receivedOn: { sql: 'i.received_on', type: 'date', direction: 'desc' },
    wantedOn: { sql: 'i.wanted_on', type: 'date' },
    subject: { sql: 'i.subject', type: 'text' },
  },
  by: 'receivedOn',
};

const CUSTOMER = `CASE WHEN c.id IS NOT NULL THEN concat_ws(' ', c.first_name, c.name) END`;
const ROW = [
  'i.id AS id',
  'i.subject AS subject',
  'i.customer_id AS "customerId"',
  `coalesce(${CUSTOMER}, i.contact_name) AS "clientName"`,
  'i.quantity AS quantity',
  'i.wanted_on AS "wantedOn"',
  'i.received_on AS "receivedOn"',
  'i.channel AS channel',
  'i.state AS state',
  '(SELECT count(DISTINCT p.first_id)::int FROM plans p WHERE p.inquiry_id = i.id) AS plans',
  'i.production_order_id AS "productionOrderId"',
];
const DETAIL = [
  `${CUSTOMER} AS "customerName"`,
  'i.contact_name AS "contactName"',
  'i.contact_details AS "contactDetails"',
  'i.details AS details',
  'i.end_reason AS "endReason"',
  'i.state_on AS "stateOn"',
  '(SELECT u.name FROM users u WHERE u.id = i.recorded_by) AS "recordedByName"',
  '(SELECT o.number FROM production_orders o WHERE o.id = i.production_order_id) AS "productionOrderNumber"',
];

@Injectable()
export class InquiryQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  page(request: InquiriesRequest): Promise<InquiriesView> {
    return this.lists.page<InquiryRowView, InquirySort>(this.filtered(request).select(ROW), LIST, request);
  }

  count(request: InquiriesRequest): Promise<CountView> {
    return this.lists.count(this.filtered(request));
  }

  /** Throws `inquiry.not_found`. */
  async find(id: string): Promise<InquiryView> {
    const row = await this.rows()
      .select([...ROW, ...DETAIL])
      .where('i.id = :id', { id })
      .getRawOne<Omit<InquiryView, 'actions' | 'proposedCustomer'>>();
    if (!row) throw inquiryErrors.notFound('inquiry.not_found');
    const { customerId, contactName, contactDetails } = row;
    const proposed = customerId === null && contactName ? proposedCustomer(contactName, contactDetails) : null;
    return { ...row, proposedCustomer: proposed, actions: actionsOf(row) };
  }

  private rows(): SelectQueryBuilder<Inquiry> {
    return this.work.manager.createQueryBuilder(Inquiry, 'i').leftJoin(Customer, 'c', 'c.id = i.customer_id');
  }

  private filtered({ q, state, customerId }: InquiriesRequest): SelectQueryBuilder<Inquiry> {
    const query = this.rows();
    if (q) query.andWhere('i.search_text LIKE :like', { like: containing(fold(q)) });
    if (customerId) query.andWhere('i.customer_id = :customerId', { customerId });
    if (state === 'open') query.andWhere("i.state IN ('new', 'estimated', 'quoted')");
    else if (state) query.andWhere('i.state = :state', { state });
    return query;
  }
}

function actionsOf(inquiry: { state: InquiryState; customerId: string | null }): InquiryActionView[] {
  const refusals = {
    edit: editRefusals,
    customer: customerRefusals,
    estimate: estimateRefusals,
    quote: quoteRefusals,
    end: endRefusals,
    resume: resumeRefusals,
  };
  return (Object.keys(refusals) as (keyof typeof refusals)[]).map((act) => ({
    act,
    refusals: refusals[act](inquiry)
      .map(inquiryErrors.say)
      .map(({ code, detail }) => ({ code, detail })),
  }));
}

@SearchSource('inquiry.read')
@Injectable()
export class InquirySearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; subject: string; state: InquiryState; client: string }[] = await this.work.manager.query(
      `SELECT i.id, i.subject, i.state, coalesce(${CUSTOMER}, i.contact_name) AS client FROM inquiries i LEFT JOIN customers c ON c.id = i.customer_id
        WHERE i.search_text LIKE $1 ORDER BY i.received_on DESC, i.id DESC LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, subject, state, client }) => ({
      kind: 'inquiry',
      title: subject,
      detail: `${client} · ${INQUIRY_STATE_LABELS[state]}`,
      path: `/inquiries/${id}`,
    }));
  }
}
