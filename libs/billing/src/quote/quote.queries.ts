import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { addDecimals, fold } from '@etabli/kernel';
import { Customer } from '@etabli/customers';
import { Clock, containing, type CountView, Lists, Work } from '@etabli/platform';
import { ProductionOrder } from '@etabli/workshop';
import { toAction, toTotalsView, type TotalsView } from '../invoice/document.dto.js';
import { type Discount, priced, type PricedLine } from '../invoice/line.rules.js';
import type { QuoteLineView, QuoteRow, QuoteSort, QuotesRequest, QuotesView, QuoteView } from './quote.dto.js';
import { Quote, QuoteLine } from './quote.entity.js';
import { quoteErrors } from './quote.errors.js';
import { depositCents } from './offered.rules.js';
import {
  acceptRefusals,
  editRefusals,
  refuseRefusals,
  reviseRefusals,
  sendRefusals,
  shownState,
} from './quote.rules.js';

const LIST = {
  id: 'q.id',
  by: 'createdOn',
  sorts: {
    createdOn: { sql: 'q.created_on', type: 'date', direction: 'desc' },
    number: { sql: 'q.number', type: 'text', direction: 'desc' },
    validUntil: { sql: 'q.valid_until', type: 'date' },
    grossCents: { sql: 'q.gross_cents', type: 'bigint', direction: 'desc' },
  },
} as const;

const ROW = [
  'q.id AS id',
  'q.number AS number',
  'q.version AS version',
  'q.title AS title',
  'q.customer_id AS "customerId"',
  'q.created_on AS "createdOn"',
  'q.sent_on AS "sentOn"',
  'q.valid_until AS "validUntil"',
  'q.net_cents AS "netCents"',
  'q.gross_cents AS "grossCents"',
  'q.production_order_id AS "productionOrderId"',
];

@Injectable()
export class QuoteQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly lists: Lists,
  ) {}

  list(request: QuotesRequest): Promise<QuotesView> {
    const query = this.query(request)
      .select(ROW)
      .addSelect("CASE WHEN q.state = 'sent' AND q.valid_until < :today THEN 'expired' ELSE q.state END", 'state')
      .addSelect("concat_ws(' ', c.first_name, c.name)", 'customerLabel');
    return this.lists.page<QuoteRow, QuoteSort>(query, LIST, request);
  }

  count(request: QuotesRequest): Promise<CountView> {
    return this.lists.count(this.query(request));
  }

  /** Totals of lines not saved yet, for the form. */
  totals(lines: readonly PricedLine[], discount: Discount): TotalsView {
    return toTotalsView(priced(lines, discount));
  }

  /** Throws `quote.not_found`. */
  async one(id: string): Promise<QuoteView> {
    const tx = this.work.manager;
    const quote = await tx.findOneBy(Quote, { id });
    if (!quote) throw quoteErrors.notFound('quote.not_found');
    const lines = await tx.find(QuoteLine, { where: { quoteId: id }, order: { position: 'ASC' } });
    const customer = await tx.findOneByOrFail(Customer, { id: quote.customerId });
    const order = quote.productionOrderId ? await tx.findOneBy(ProductionOrder, { id: quote.productionOrderId }) : null;
    const today = this.clock.today();
    const { searchText: _searchText, vatCents: _vatCents, firstId, answeredAt, ...shown } = quote;
    const versions = await tx.find(Quote, { where: { firstId }, order: { version: 'ASC' } });
    const before = versions.find(({ version }) => version === quote.version - 1)?.state;
    return {
      ...shown,
      answeredAt: answeredAt?.toISOString() ?? null,
      depositCents: depositCents(quote),
      versions: versions.map((one) => ({
        id: one.id,
        version: one.version,
        number: one.number,
        state: shownState(one, today),
        sentOn: one.sentOn,
        grossCents: one.grossCents,
      })),
      state: shownState(quote, today),
      customerLabel: [customer.firstName, customer.name].filter(Boolean).join(' '),
      productionOrderNumber: order?.number ?? null,
      allottedMinutes: lines.reduce((sum, line) => sum + line.allottedMinutes, 0),
      lines: lines.map(toLineView),
      totals: toTotalsView(priced(lines, quote)),
      actions: [
        toAction('edit', quoteErrors, editRefusals(quote)),
        toAction('send', quoteErrors, sendRefusals(quote, today, before)),
        toAction('accept', quoteErrors, acceptRefusals(quote, today, today)),
        toAction('refuse', quoteErrors, refuseRefusals(quote)),
        toAction('revise', quoteErrors, reviseRefusals(quote, versions.at(-1)?.id === id)),
      ],
    };
  }

  /** For the director's page: sent, still valid and not answered. */
  async waiting(): Promise<{ count: number; netCents: number }> {
    const [row] = (await this.work.manager.query(
      `SELECT count(*) AS count, coalesce(sum(net_cents), 0)::bigint AS "netCents" FROM quotes WHERE state = 'sent' AND valid_until >= $1`,
      [this.clock.today()],
    )) as { count: number; netCents: number }[];
    return row!;
  }

  private query(request: QuotesRequest): SelectQueryBuilder<Quote> {
    const query = this.work.manager
      .createQueryBuilder(Quote, 'q')
      .innerJoin(Customer, 'c', 'c.id = q.customer_id')
      .setParameter('today', this.clock.today());
    if (request.state === 'expired') query.andWhere("q.state = 'sent' AND q.valid_until < :today");
    else if (request.state === 'sent') query.andWhere("q.state = 'sent' AND q.valid_until >= :today");
    else if (request.state) query.andWhere('q.state = :state', { state: request.state });
    if (request.customerId) query.andWhere('q.customer_id = :customerId', { customerId: request.customerId });
    if (request.q) query.andWhere('q.search_text LIKE :q', { q: containing(fold(request.q)) });
    return query;
  }
}

const toLineView = ({
  id,
  nature,
  sector,
  label,
  details,
  quantity,
  unit,
  unitPrice,
  discountBp,
  vatRateBp,
  vatReason,
  netCents,
  allottedMinutes,
  estimatePartId,
}: QuoteLine): QuoteLineView => ({
  id,
  nature,
  sector,
  label,
  details,
  quantity: addDecimals(quantity, '0'),
  unit,
  unitPrice: addDecimals(unitPrice, '0'),
  discountBp,
  vatRateBp,
  vatReason,
  netCents,
  allottedMinutes,
  estimatePartId,
});
