import { Injectable } from '@nestjs/common';
import { type CivilDate, firstOfMonth } from '@etabli/kernel';
import { InvoiceQueries, QuoteQueries } from '@etabli/billing';
import { Clock, Work } from '@etabli/platform';
import { SPENT_ON_ORDER } from '@etabli/workshop';
import type {
  AbsentView,
  CockpitView,
  MoneyDueView,
  OpenOrderView,
  OverdueInvoiceView,
  WaitingView,
} from './cockpit.dto.js';
import { daysLate, OPEN_ORDER_STATES } from './cockpit.rules.js';

const MOST_ORDERS = 60;
const MOST_INVOICES = 10;

/** The director's page: what is late, who is missing, what money is due. Reads tables of all domains, writes none. */
@Injectable()
export class Cockpit {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly invoices: InvoiceQueries,
    private readonly quotes: QuoteQueries,
  ) {}

  async view(): Promise<CockpitView> {
    const today = this.clock.today();
    return {
      today,
      ...(await this.orderCounts(today)),
      openOrders: await this.openOrders(today),
      moneyDue: await this.moneyDue(today),
      draftInvoices: await this.draftInvoices(),
      quotesWaiting: await this.quotes.waiting(),
      absentToday: await this.absent(today),
      monthMinutes: await this.minutesBetween(firstOfMonth(today), today),
    };
  }

  private async orderCounts(today: CivilDate): Promise<Pick<CockpitView, 'openOrderCount' | 'lateOrderCount'>> {
    const [row] = await this.read<{ open: number; late: number }>(
      'SELECT count(*) AS open, count(*) FILTER (WHERE due_on < $2) AS late FROM production_orders WHERE state = ANY($1)',
      [OPEN_ORDER_STATES, today],
    );
    return { openOrderCount: row!.open, lateOrderCount: row!.late };
  }

  /** The earliest due day first, those without one last. */
  private async openOrders(today: CivilDate): Promise<OpenOrderView[]> {
    const rows = await this.read<Omit<OpenOrderView, 'daysLate'>>(
      `SELECT o.id, o.number, o.title, o.state, o.due_on AS "dueOn",
              CASE WHEN c.id IS NOT NULL THEN concat_ws(' ', c.first_name, c.name) END AS "customerName",
              (SELECT coalesce(sum(p.allotted_minutes), 0)::int FROM operations p WHERE p.order_id = o.id) AS "allottedMinutes",
              ${SPENT_ON_ORDER('o.id')} AS "spentMinutes"
         FROM production_orders o LEFT JOIN customers c ON c.id = o.customer_id
        WHERE o.state = ANY($1) ORDER BY o.due_on NULLS LAST, o.id LIMIT ${MOST_ORDERS}`,
      [OPEN_ORDER_STATES],
    );
    return rows.map((row) => ({ ...row, daysLate: daysLate(row.dueOn, today) }));
  }

  private async moneyDue(today: CivilDate): Promise<MoneyDueView> {
    const { openCents, openCount, overdueCents, overdueCount, disputedCents, disputedCount } =
      await this.invoices.moneyDue();
    const late = await this.read<Omit<OverdueInvoiceView, 'daysLate'>>(
      `SELECT i.id, i.number, i.due_on AS "dueOn", concat_ws(' ', c.first_name, c.name) AS "customerName",
              (i.payable_cents - coalesce(a.paid, 0))::bigint AS "remainingCents",
              EXISTS (SELECT 1 FROM invoice_disputes d WHERE d.invoice_id = i.id AND d.closed_on IS NULL) AS disputed
         FROM invoices i JOIN customers c ON c.id = i.customer_id
         LEFT JOIN (SELECT invoice_id, sum(amount_cents) AS paid FROM settlements GROUP BY invoice_id) a ON a.invoice_id = i.id
        WHERE i.number IS NOT NULL AND i.kind <> 'credit_note' AND i.due_on < $1 AND i.payable_cents > coalesce(a.paid, 0)
        ORDER BY i.due_on, i.id LIMIT ${MOST_INVOICES}`,
      [today],
    );
    return {
      unpaidCents: openCents,
      unpaidCount: openCount,
      overdueCents,
      overdueCount,
      disputedCents,
      disputedCount,
      overdue: late.map((row) => ({ ...row, daysLate: daysLate(row.dueOn, today) })),
    };
  }

  private async draftInvoices(): Promise<WaitingView> {
    const [row] = await this.read<WaitingView>(
      'SELECT count(*) AS count, coalesce(sum(net_cents), 0)::bigint AS "netCents" FROM invoices WHERE number IS NULL',
    );
    return row!;
  }

  private absent(today: CivilDate): Promise<AbsentView[]> {
    return this.read(
      `SELECT s.id AS "studentId", s.first_name AS "firstName", s.last_name AS "lastName", g.name AS "groupName", k.half_day AS "halfDay"
         FROM marks_in_force k JOIN students s ON s.id = k.student_id JOIN groups g ON g.id = k.group_id
        WHERE k.status = 'absent' AND k.day = $1 ORDER BY k.half_day DESC, s.last_name, s.id`,
      [today],
    );
  }

  private async minutesBetween(from: CivilDate, to: CivilDate): Promise<number> {
    const [row] = await this.read<{ minutes: number }>(
      'SELECT coalesce(sum(minutes), 0)::int AS minutes FROM time_entries WHERE voided_at IS NULL AND day BETWEEN $1 AND $2',
      [from, to],
    );
    return row!.minutes;
  }

  private read<Row>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return this.work.manager.query(sql, params);
  }
}
