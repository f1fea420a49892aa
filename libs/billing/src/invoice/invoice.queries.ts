import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { addDecimals, fold, type Refusal } from '@etabli/kernel';
import { Customer } from '@etabli/customers';
import { Clock, containing, type CountView, Lists, Work } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { creditable } from '../credit/creditable.js';
import { creditErrors } from '../credit/credit.errors.js';
import { type CreditableLine, creditRefusals } from '../credit/credit.rules.js';
import { liveDeposits } from '../progress/deposits.js';
import { toAction, toTotalsView } from './document.dto.js';
import type { DocumentView } from './document-view.rules.js';
import { DocumentViews } from './document-views.js';
import type {
  InvoiceLineView,
  InvoicePaymentView,
  InvoiceRow,
  InvoiceSummaryView,
  InvoiceSort,
  InvoicesRequest,
  InvoicesView,
  InvoiceView,
  LinkedInvoiceView,
} from './invoice.dto.js';
import { Invoice, InvoiceDispute, InvoiceLine } from './invoice.entity.js';
import { invoiceErrors } from './invoice.errors.js';
import { disputeRefusals, editRefusals, invoiceState, issueRefusals, payRefusals } from './invoice.rules.js';
import { CREDITED_NET_SQL, OWED_IDS_SQL, SETTLED_SQL, settledOf, STATE_SQL, TURNOVER_SQL } from './paid.js';
import { creditUses, restsOfCustomers } from './credit-uses.js';

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
  'i.kind AS kind',
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
  'i.payable_cents AS "payableCents"',
  'i.percent_bp AS "percentBp"',
];

/** All that makes an invoice overdue. The state in its own words is a sum that the planner cannot foresee: it then expects two rows. */
const OVERDUE_SQL = `i.due_on < :today AND i.id IN (${OWED_IDS_SQL})
  AND NOT EXISTS (SELECT 1 FROM invoice_disputes d WHERE d.invoice_id = i.id AND d.closed_on IS NULL)`;

/** What a state implies and an index knows: the state itself is then asked of few. */
const FEW: Readonly<Partial<Record<NonNullable<InvoicesRequest['state']>, string>>> = {
  draft: 'i.number IS NULL',
  disputed: 'i.id IN (SELECT d.invoice_id FROM invoice_disputes d WHERE d.closed_on IS NULL)',
};

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
    private readonly views: DocumentViews,
  ) {}

  list(request: InvoicesRequest): Promise<InvoicesView> {
    const query = this.query(request)
      .select(ROW)
      .addSelect("concat_ws(' ', c.first_name, c.name)", 'customerLabel')
      .addSelect(SETTLED_SQL, 'settledCents')
      .addSelect(`CASE WHEN i.number IS NULL THEN 0 ELSE i.payable_cents - ${SETTLED_SQL} END`, 'dueCents')
      .addSelect(CREDITED_NET_SQL, 'creditedNetCents')
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
    const view = await this.views.of(invoice);
    const lines = await tx.find(InvoiceLine, { where: { invoiceId: id }, order: { position: 'ASC' } });
    const disputes = await tx.find(InvoiceDispute, {
      where: { invoiceId: id },
      order: { openedOn: 'DESC', id: 'DESC' },
    });
    const known = await creditable(tx, invoice);
    const settled = await settledOf(tx, id);
    const facts = { ...invoice, ...settled, disputed: disputes.some((dispute) => dispute.closedOn === null) };
    const today = this.clock.today();
    const { credited, creditNotes, deposits } = await this.linked(invoice, view);
    return {
      ...shownOf(invoice),
      customerLabel: view.buyer.label,
      paidOn: invoice.texts?.paidOn ?? null,
      state: invoiceState(facts, today),
      settledCents: settled.settledCents,
      dueCents: invoice.number === null ? 0 : invoice.payableCents - settled.settledCents,
      disputed: facts.disputed,
      credited,
      creditNotes,
      deposits,
      creditedNetCents: known.credited.reduce((sum, { baseCents }) => sum + baseCents, 0),
      lines: lines.map((line) =>
        toLineView(
          line,
          known.lines.find((one) => one.id === line.id)!,
        ),
      ),
      totals: toTotalsView({ ...view.totals, vatGroups: [...view.vat], lines }),
      mentions: view.mentions.map(({ code, text }) => ({ code, text })),
      payments: await this.payments(id),
      creditUses: await creditUses(tx, id),
      disputes: disputes.map(({ invoiceId: _invoiceId, ...dispute }) => dispute),
      actions: [
        toAction('edit', invoiceErrors, editRefusals(invoice)),
        toAction('issue', invoiceErrors, await this.issueRefusals(invoice, lines)),
        toAction('pay', invoiceErrors, payRefusals(facts)),
        toAction('dispute', invoiceErrors, disputeRefusals(facts)),
        toAction('credit', creditErrors, creditRefusals(known)),
      ],
    };
  }

  private async issueRefusals(invoice: Invoice, lines: readonly InvoiceLine[]): Promise<Refusal[]> {
    const tx = this.work.manager;
    const today = this.clock.today();
    const deposits =
      invoice.kind === 'final' && invoice.orderId !== null && invoice.number === null
        ? await liveDeposits(tx, invoice.orderId)
        : [];
    const credited = invoice.creditedId === null ? null : await tx.findOneBy(Invoice, { id: invoice.creditedId });
    const openDeposits = deposits.filter((one) => one.settledCents < one.grossCents).map(({ number }) => number);
    const customer = await tx.findOneByOrFail(Customer, { id: invoice.customerId });
    const reasons = lines.flatMap(({ vatReason }) => vatReason ?? []);
    const draft = { ...invoice, reasons, openDeposits, creditedOn: credited?.issuedOn ?? null };
    return issueRefusals(draft, await this.school.find(), customer, today, today);
  }

  private async linked(
    invoice: Invoice,
    view: DocumentView,
  ): Promise<Pick<InvoiceView, 'credited' | 'creditNotes' | 'deposits'>> {
    const tx = this.work.manager;
    const numbers = view.deposits.map(({ number }) => number);
    return {
      credited: invoice.creditedId ? toLinked(await tx.findOneByOrFail(Invoice, { id: invoice.creditedId })) : null,
      creditNotes: (await tx.find(Invoice, { where: { creditedId: invoice.id }, order: { id: 'ASC' } })).map(toLinked),
      deposits: (await tx.find(Invoice, { where: { number: In(numbers) }, order: { number: 'ASC' } })).map(toLinked),
    };
  }

  /** For the director's page. */
  async moneyDue(): Promise<MoneyDue> {
    const query = this.work.manager
      .createQueryBuilder(Invoice, 'i')
      .select(['i.gross_cents AS gross', 'i.net_cents AS net', `i.payable_cents - ${SETTLED_SQL} AS due`])
      .addSelect(STATE_SQL, 'state')
      .where("i.kind <> 'credit_note'")
      .andWhere(`i.id IN (SELECT d.id FROM invoices d WHERE d.number IS NULL UNION ALL ${OWED_IDS_SQL})`);
    const [sql, parameters] = query.setParameter('today', this.clock.today()).getQueryAndParameters();
    const sum = (column: string, states: string): string =>
      `coalesce(sum(${column}) FILTER (WHERE state IN (${states})), 0)::bigint`;
    const count = (states: string): string => `count(*) FILTER (WHERE state IN (${states}))`;
    const open = "'issued', 'partly_paid', 'overdue', 'disputed'";
    const [row] = (await this.work.manager.query(
      `WITH shown AS MATERIALIZED (${sql}) SELECT ${count(open)} AS "openCount", ${sum('due', open)} AS "openCents", ${count("'overdue'")} AS "overdueCount", ${sum('due', "'overdue'")} AS "overdueCents",
        ${count("'disputed'")} AS "disputedCount", ${sum('due', "'disputed'")} AS "disputedCents", ${count("'draft'")} AS "draftCount",
        ${sum('gross', "'draft'")} AS "draftGrossCents", ${sum('net', "'draft'")} AS "draftNetCents" FROM shown`,
      parameters,
    )) as MoneyDue[];
    return row!;
  }

  async summary(): Promise<InvoiceSummaryView> {
    const { openCents, openCount, draftGrossCents: _gross, ...rest } = await this.moneyDue();
    return { unpaidCents: openCents, unpaidCount: openCount, ...rest, ...(await restsOfCustomers(this.work.manager)) };
  }

  private payments(invoiceId: string): Promise<InvoicePaymentView[]> {
    return this.work.manager.query(
      `SELECT p.id AS "paymentId", p.received_on AS "receivedOn", p.method, p.reference, s.amount_cents AS "amountCents"
         FROM settlements s JOIN payments p ON p.id = s.payment_id WHERE s.invoice_id = $1 ORDER BY s.settled_on, s.id`,
      [invoiceId],
    );
  }

  private query(request: InvoicesRequest): SelectQueryBuilder<Invoice> {
    const query = this.work.manager
      .createQueryBuilder(Invoice, 'i')
      .innerJoin(Customer, 'c', 'c.id = i.customer_id')
      .setParameter('today', this.clock.today());
    if (request.state === 'open') {
      if (request.kind === 'credit_note') query.andWhere(`i.number IS NOT NULL AND i.payable_cents > ${SETTLED_SQL}`);
      else query.andWhere(`i.id IN (${OWED_IDS_SQL})`);
    } else if (request.state === 'overdue') {
      query.andWhere(OVERDUE_SQL);
    } else if (request.state) {
      query.andWhere(`(${STATE_SQL}) = :state`, { state: request.state });
      const few = FEW[request.state];
      if (few) query.andWhere(few);
    }
    if (request.kind === 'sale') query.andWhere("i.kind <> 'credit_note'");
    else if (request.kind === 'turnover') query.andWhere(TURNOVER_SQL);
    else if (request.kind) query.andWhere('i.kind = :kind', { kind: request.kind });
    if (request.customerId) query.andWhere('i.customer_id = :customerId', { customerId: request.customerId });
    if (request.orderId) query.andWhere('i.order_id = :orderId', { orderId: request.orderId });
    if (request.from) query.andWhere('i.issued_on >= :from', { from: request.from });
    if (request.to) query.andWhere('i.issued_on <= :to', { to: request.to });
    if (request.q) query.andWhere('i.search_text LIKE :q', { q: containing(fold(request.q)) });
    return query;
  }
}

const toLinked = ({ id, kind, number, issuedOn, grossCents }: Invoice): LinkedInvoiceView => ({
  id,
  kind,
  number,
  issuedOn,
  grossCents,
});

/** What of the row goes over the wire as it is. */
function shownOf(
  invoice: Invoice,
): Omit<
  Invoice,
  'searchText' | 'seller' | 'vatOption' | 'vatCents' | 'buyer' | 'texts' | 'buyerSalt' | 'buyerDigest' | 'creditedId'
> {
  const { searchText: _s, seller: _r, vatOption: _o, vatCents: _v, buyer: _b, texts: _t, ...rest } = invoice;
  const { buyerSalt: _salt, buyerDigest: _digest, creditedId: _c, ...shown } = rest;
  return shown;
}

const toLineView = (line: InvoiceLine, { creditedCents, returnedSoFar }: CreditableLine): InvoiceLineView => {
  const { id, nature, sector, label, details, unit, discountBp, vatRateBp, vatCategory, vatReason, netCents } = line;
  const quantity = addDecimals(line.quantity, '0');
  const unitPrice = addDecimals(line.unitPrice, '0');
  return {
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
    vatCategory,
    vatReason,
    netCents,
    creditedCents,
    returnedQuantity: returnedSoFar,
  };
};
