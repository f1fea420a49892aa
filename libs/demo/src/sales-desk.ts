import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, monthEnd, monthOf, monthStart } from '@etabli/kernel';
import {
  Closings,
  Disputes,
  Exports,
  Invoice,
  InvoiceDrafts,
  InvoiceService,
  JournalEntry,
  PaymentService,
} from '@etabli/billing';
import { SYSTEM, Work } from '@etabli/platform';
import { Months } from '@etabli/school';
import { Orders } from '@etabli/workshop';
import { Between, IsNull } from 'typeorm';
import type { Cast, Season } from './cast.js';
import { DEMO_CUSTOMERS } from './data/customers.js';
import type { LiveOrder } from './live-order.js';
import { onWorkDay } from './school-days.js';
import { Stage } from './stage.js';

const ISSUE_DAYS = 3;
const DISPUTE_DAYS = 12;
const PART = 0.4;
const EARLIEST_DAYS = 9;
const LATEST_DAYS = 8;
/** Days after the end of a month when its sales go to the accountant and the hours of the month before are closed. */
const EXPORT_DAY = 5;

/** From the finished piece to the money: checks, deliveries, invoices, payments, exports, closed months. */
@Injectable()
export class SalesDesk {
  constructor(
    private readonly stage: Stage,
    private readonly work: Work,
    private readonly orders: Orders,
    private readonly drafts: InvoiceDrafts,
    private readonly invoices: InvoiceService,
    private readonly disputes: Disputes,
    private readonly payments: PaymentService,
    private readonly exports: Exports,
    private readonly months: Months,
    private readonly closings: Closings,
  ) {}

  /** The rest of the life of an order that has just been opened. */
  announce(season: Season, cast: Cast, live: LiveOrder): void {
    const { order, endOn, deliveredOn } = live.plan;
    if (endOn === null) return;
    season.agenda.on(endOn, '17:10', () => this.end(cast, live));
    for (const [turn, day] of deliveredOn.entries()) {
      const whole = order.ending !== 'partly' && turn === deliveredOn.length - 1;
      season.agenda.on(day, '14:30', async () => {
        const draft = await this.deliver(cast, live, whole);
        if (draft)
          this.announceInvoice(season, cast, live, {
            draft,
            deliveredOn: day,
            payment: whole ? order.payment : 'paid',
          });
      });
    }
  }

  /** Each month's sales go out once it is over and are closed softly; the month before it is closed for ever, hours and sales. */
  announceMonths(season: Season, cast: Cast): void {
    const months = [...new Set(season.days.map(monthOf))];
    for (const month of months) {
      const on = onWorkDay(addDays(monthEnd(month), EXPORT_DAY));
      season.agenda.on(on, '16:10', () => this.export(cast, month));
      season.agenda.on(on, '16:12', () =>
        this.stage.act(cast.actors.compta, 'month.soft_close', () => this.closings.softClose(month)),
      );
    }
    for (const [index, month] of months.entries()) {
      const next = months[index + 1];
      if (next)
        season.agenda.on(onWorkDay(addDays(monthEnd(next), 1)), '16:20', () =>
          this.stage.act(
            cast.actors.direction,
            'month.lock',
            async () => void (await this.months.lock('hours', month)),
          ),
        );
      if (next)
        season.agenda.on(onWorkDay(addDays(monthEnd(next), EXPORT_DAY)), '16:14', () =>
          this.stage.act(cast.actors.compta, 'month.close', async () => void (await this.closings.close(month))),
        );
    }
  }

  private async end(cast: Cast, live: LiveOrder): Promise<void> {
    live.over = true;
    if (live.plan.order.ending === 'cancelled')
      return this.stage.act(cast.actors.direction, 'order.cancel', () => this.orders.cancel(live.id));
    return this.stage.act(cast.groups[live.plan.order.group].trainer, 'order.check', () => this.orders.check(live.id));
  }

  /** All that is left, or about a half: the first lines whole, or half the pieces of the only one. Answers the draft invoice. */
  private async deliver(cast: Cast, live: LiveOrder, whole: boolean): Promise<string | null> {
    const { order, deliveredOn } = live.plan;
    const [first] = live.lines;
    if (!first) return null;
    const half = live.lines.length > 1 ? first.quantity : String(Math.max(1, Math.floor(Number(first.quantity) / 2)));
    const rest =
      live.lines.length > 1
        ? live.lines.slice(1).map(({ id, quantity }) => ({ lineId: id, quantity }))
        : [{ lineId: first.id, quantity: String(Number(first.quantity) - Number(half)) }];
    const all = live.lines.map(({ id, quantity }) => ({ lineId: id, quantity }));
    const lines = !whole ? [{ lineId: first.id, quantity: half }] : deliveredOn.length > 1 ? rest : all;
    const receivedBy =
      DEMO_CUSTOMERS[order.customer ?? 0]?.contactName ?? DEMO_CUSTOMERS[order.customer ?? 0]?.name ?? null;
    const deliveryId = await this.stage.act(cast.groups[order.group].trainer, 'order.deliver', () =>
      this.orders.deliver(live.id, { lines, receivedBy }),
    );
    return this.stage.act(SYSTEM, 'invoice.draft', () => this.drafts.fromDelivery(deliveryId));
  }

  private announceInvoice(
    season: Season,
    cast: Cast,
    live: LiveOrder,
    sale: { draft: string; deliveredOn: CivilDate; payment: LiveOrder['plan']['order']['payment'] },
  ): void {
    const { draft, deliveredOn, payment } = sale;
    if (payment === 'draft') return;
    const issuedOn = onWorkDay(addDays(deliveredOn, ISSUE_DAYS));
    season.agenda.on(issuedOn, '15:40', () =>
      this.stage.act(cast.actors.compta, 'invoice.issue', async () => void (await this.invoices.issue(draft))),
    );
    if (payment === 'disputed') {
      season.agenda.on(onWorkDay(addDays(issuedOn, DISPUTE_DAYS)), '16:00', () =>
        this.stage.act(
          cast.actors.direction,
          'invoice.dispute',
          async () => void (await this.disputes.open(draft, 'Deux pièces à reprendre selon le client.')),
        ),
      );
    }
    if (payment !== 'paid' && payment !== 'part') return;
    const client = live.plan.order.customer ?? 0;
    const term = DEMO_CUSTOMERS[client]?.paymentDays ?? 30;
    const paidOn = onWorkDay(addDays(issuedOn, term + season.dice.int(-EARLIEST_DAYS, LATEST_DAYS)));
    season.agenda.on(paidOn, '15:50', () =>
      this.pay(season, cast, {
        invoiceId: draft,
        customerId: cast.customers[client] ?? '',
        part: payment === 'part',
        person: client > 20,
      }),
    );
  }

  private async pay(
    season: Season,
    cast: Cast,
    due: { invoiceId: string; customerId: string; part: boolean; person: boolean },
  ): Promise<void> {
    const { grossCents, number } = await this.work.manager.findOneByOrFail(Invoice, { id: due.invoiceId });
    const amountCents = due.part ? Math.round(grossCents * PART) : grossCents;
    await this.stage.act(cast.actors.compta, 'payment.record', async () => {
      await this.payments.record({
        customerId: due.customerId,
        receivedOn: this.stage.today(),
        method: due.person ? 'cheque' : 'transfer',
        amountCents,
        reference: due.person ? `CHQ ${season.dice.int(1_000_000, 9_999_999)}` : `VIR ${number ?? ''}`,
        allocations: [{ invoiceId: due.invoiceId, amountCents }],
      });
    });
  }

  private async export(cast: Cast, month: string): Promise<void> {
    const booked = await this.work.manager.countBy(JournalEntry, {
      batchId: IsNull(),
      entryDate: Between(monthStart(month), monthEnd(month)),
    });
    if (booked > 0)
      await this.stage.act(
        cast.actors.compta,
        'accounting.export',
        async () => void (await this.exports.create(month)),
      );
  }
}
