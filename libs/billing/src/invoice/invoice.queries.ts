import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { addDecimals, fold } from '@etabli/kernel';
import { Customer, customerLabel } from '@etabli/customers';
import { Clock, containing, type CountView, Lists, Work } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { toAction, toTotalsView } from './document.dto.js';
import type {
  InvoiceLineView,
  InvoicePaymentView,
  InvoiceRow,
  InvoiceSummaryView,
  InvoiceSort,
  InvoicesRequest,
  InvoicesView,
  InvoiceView,
} from './invoice.dto.js';
import { Invoice, InvoiceDispute, InvoiceLine } from './invoice.entity.js';
import { invoiceErrors } from './invoice.errors.js';
import { disputeRefusals, editRefusals, invoiceState, issueRefusals, payRefusals } from './invoice.rules.js';
import { priced } from './line.rules.js';
import { PAID_SQL, paidOf, STATE_SQL } from './paid.js';

const LIST = {
  id: 'i.id',
  by: 'createdOn',
  sorts: {
    createdOn: { sql: 'i.created_on', type: 'date', direction: 'desc' },
    number: { sql: 'i.number', type: 'text', direction: 'desc' },
    issuedOn: { sql: 'i.issued_on', type: 'date', direction: 'desc' },
    dueOn: { sql: 'i.due_on', type: 'date' },
    grossCents: { sql: 'i.gross_cents', type: 'bigint', direction: 'desc' },
  },
} as const;

const ROW = [
  'i.id AS id',
  'i.number AS number',
  'i.title AS title',
  'i.customer_id AS "customerId"',
  'i.order_id AS "orderId"',
  'i.order_number AS "orderNumber"',
  'i.created_on AS "createdOn"',
  'i.supplied_on AS "suppliedOn"',
  'i.issued_on AS "issuedOn"',
  'i.due_on AS "dueOn"',
  'i.net_cents AS "netCents"',
  'i.gross_cents AS "grossCents"',
];

export interface MoneyDue {
  /** issued, not entirely paid */
  openCount: number;
  openCents: number;
  /** of these, past their due day and not disputed */
  overdueCount: number;
  overdueCents: number;
  disputedCount: number;
  disputedCents: number;
  draftCount: number;
  draftGrossCents: number;
  draftNetCents: number;
}

@Injectable()
export class InvoiceQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly lists: Lists,
    private readonly school: SchoolService,
  ) {}

  list(request: InvoicesRequest): Promise<InvoicesView> {
    const query = this.query(request)
      .select(ROW)
      .addSelect("concat_ws(' ', c.first_name, c.name)", 'customerLabel')
      .addSelect(PAID_SQL, 'paidCents')
      .addSelect(`CASE WHEN i.number IS NULL THEN 0 ELSE i.gross_cents - ${PAID_SQL} END`, 'dueCents')
      .addSelect(STATE_SQL, 'state');
    return this.lists.page<InvoiceRow, InvoiceSort>(query, LIST, request);
  }

  count(request: InvoicesRequest): Promise<CountView> {
    return this.lists.count(this.query(request));
  }

  /** Throws `invoice.not_found`. */
  async one(id: string): Promise<InvoiceView> {
    const tx = this.work.manager;
    const invoice = await tx.findOneBy(Invoice, { id });
    if (!invoice) throw invoiceErrors.notFound('invoice.not_found');
    const lines = await tx.find(InvoiceLine, { where: { invoiceId: id }, order: { position: 'ASC' } });
    const disputes = await tx.find(InvoiceDispute, {
      where: { invoiceId: id },
      order: { openedOn: 'DESC', id: 'DESC' },
    });
    const paidCents = await paidOf(tx, id);
    const facts = { ...invoice, paidCents, disputed: disputes.some((dispute) => dispute.closedOn === null) };
    const today = this.clock.today();
    const { searchText: _s, seller: _seller, vatOption: _o, kind: _k, vatCents: _v, buyer, texts, ...shown } = invoice;
    return {
      ...shown,
      customerLabel: buyer?.label ?? customerLabel(await tx.findOneByOrFail(Customer, { id: invoice.customerId })),
      state: invoiceState(facts, today),
      paidCents,
      dueCents: invoice.number === null ? 0 : invoice.grossCents - paidCents,
      disputed: facts.disputed,
      lines: lines.map(toLineView),
      totals: toTotalsView(priced(lines)),
      mentions: (texts?.mentions ?? []).map(({ code, text }) => ({ code, text })),
      payments: await this.payments(id),
      disputes: disputes.map(({ invoiceId: _invoiceId, ...dispute }) => dispute),
      actions: [
        toAction('edit', invoiceErrors, editRefusals(invoice)),
        toAction('issue', invoiceErrors, issueRefusals(invoice, await this.school.find(), today, today)),
        toAction('pay', invoiceErrors, payRefusals(facts)),
        toAction('dispute', invoiceErrors, disputeRefusals(facts)),
      ],
    };
  }

  /** For the director's page. */
  async moneyDue(): Promise<MoneyDue> {
    const query = this.work.manager
      .createQueryBuilder(Invoice, 'i')
      .select(['i.gross_cents AS gross', 'i.net_cents AS net', 'i.gross_cents - ' + PAID_SQL + ' AS due'])
      .addSelect(STATE_SQL, 'state');
    const [sql, parameters] = query.setParameter('today', this.clock.today()).getQueryAndParameters();
    const sum = (column: string, states: string): string =>
      `coalesce(sum(${column}) FILTER (WHERE state IN (${states})), 0)::bigint`;
    const count = (states: string): string => `count(*) FILTER (WHERE state IN (${states}))`;
    const open = "'issued', 'partly_paid', 'overdue', 'disputed'";
    const [row] = (await this.work.manager.query(
      `SELECT ${count(open)} AS "openCount", ${sum('due', open)} AS "openCents", ${count("'overdue'")} AS "overdueCount", ${sum('due', "'overdue'")} AS "overdueCents",
        ${count("'disputed'")} AS "disputedCount", ${sum('due', "'disputed'")} AS "disputedCents", ${count("'draft'")} AS "draftCount",
        ${sum('gross', "'draft'")} AS "draftGrossCents", ${sum('net', "'draft'")} AS "draftNetCents" FROM (${sql}) AS shown`,
      parameters,
    )) as MoneyDue[];
    return row!;
  }

  async summary(): Promise<InvoiceSummaryView> {
    const { openCents, openCount, draftGrossCents: _gross, ...rest } = await this.moneyDue();
    return { unpaidCents: openCents, unpaidCount: openCount, ...rest };
  }

  private payments(invoiceId: string): Promise<InvoicePaymentView[]> {
    return this.work.manager.query(
      `SELECT p.id AS "paymentId", p.received_on AS "receivedOn", p.method, p.reference, a.amount_cents AS "amountCents"
         FROM payment_allocations a JOIN payments p ON p.id = a.payment_id WHERE a.invoice_id = $1 ORDER BY p.received_on, p.id`,
      [invoiceId],
    );
  }

  private query(request: InvoicesRequest): SelectQueryBuilder<Invoice> {
    const query = this.work.manager
      .createQueryBuilder(Invoice, 'i')
      .innerJoin(Customer, 'c', 'c.id = i.customer_id')
      .setParameter('today', this.clock.today());
    if (request.state === 'open') query.andWhere(`i.number IS NOT NULL AND i.gross_cents > ${PAID_SQL}`);
    else if (request.state) query.andWhere(`(${STATE_SQL}) = :state`, { state: request.state });
    if (request.customerId) query.andWhere('i.customer_id = :customerId', { customerId: request.customerId });
    if (request.orderId) query.andWhere('i.order_id = :orderId', { orderId: request.orderId });
    if (request.q) query.andWhere('i.search_text LIKE :q', { q: containing(fold(request.q)) });
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
  vatRateBp,
  netCents,
}: InvoiceLine): InvoiceLineView => ({
  id,
  nature,
  sector,
  label,
  details,
  quantity: addDecimals(quantity, '0'),
  unit,
  unitPrice: addDecimals(unitPrice, '0'),
  vatRateBp,
  netCents,
});
