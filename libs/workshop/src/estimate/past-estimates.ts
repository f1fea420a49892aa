import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { Customer } from '@etabli/customers';
import { containing, Lists, type ListSpec, Work } from '@etabli/platform';
import { Inquiry } from '../inquiry/inquiry.entity.js';
import type { EstimateSort, PastEstimatesRequest, PastEstimatesView, PastEstimateView } from './estimate.dto.js';
import { Estimate } from './estimate.entity.js';

const LIST: ListSpec<EstimateSort> = {
  id: 'e.id',
  sorts: { pricedOn: { sql: 'e.priced_on', type: 'date', direction: 'desc' } },
  by: 'pricedOn',
};

const ROW = [
  'e.id AS id',
  'e.inquiry_id AS "inquiryId"',
  'e.title AS title',
  'e.priced_on AS "pricedOn"',
  'e.net_cents AS "netCents"',
  'e.quoted_on AS "quotedOn"',
  '(SELECT u.name FROM users u WHERE u.id = e.written_by) AS "writtenByName"',
  'e.written_at AS "writtenAt"',
  `coalesce(CASE WHEN c.id IS NOT NULL THEN concat_ws(' ', c.first_name, c.name) END, i.contact_name) AS "clientName"`,
];

/** The estimates of all inquiries, to begin a new one from. */
@Injectable()
export class PastEstimates {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  async page(request: PastEstimatesRequest): Promise<PastEstimatesView> {
    const query = this.work.manager
      .createQueryBuilder(Estimate, 'e')
      .innerJoin(Inquiry, 'i', 'i.id = e.inquiry_id')
      .leftJoin(Customer, 'c', 'c.id = i.customer_id')
      .select(ROW);
    if (request.q) query.andWhere('i.search_text LIKE :like', { like: containing(fold(request.q)) });
    type Row = Omit<PastEstimateView, 'writtenAt'> & { writtenAt: Date };
    const { items, nextCursor } = await this.lists.page<Row, EstimateSort>(query, LIST, request);
    return { items: items.map((row) => ({ ...row, writtenAt: row.writtenAt.toISOString() })), nextCursor };
  }
}
