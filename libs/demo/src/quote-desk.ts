import { Injectable } from '@nestjs/common';
import { addDays } from '@etabli/kernel';
import { QuoteService } from '@etabli/billing';
import { Work } from '@etabli/platform';
import { Operation, Operations, Orders, ProductionOrderLine, type WantedOperation } from '@etabli/workshop';
import type { Cast, Season } from './cast.js';
import { DEMO_CUSTOMERS } from './data/customers.js';
import { type DemoLine, hoursOf, unitPriceOf } from './data/order-shape.js';
import { DEMO_QUOTES, type DemoQuote } from './data/orders.js';
import { type Step, STEP_FACTS } from './data/steps.js';
import type { GroupKey } from './data/students.js';
import type { LiveOperation, LiveOrder } from './live-order.js';
import type { OrderPlan } from './order-plan.js';
import { onWorkDay, workDayUntil } from './school-days.js';
import { Stage } from './stage.js';

const VALID_DAYS = 45;
const ANSWER_DAYS = 9;
const DEFAULT_VAT_BP = 2000;

interface PlannedStep {
  readonly step: Step;
  readonly line: DemoLine;
  readonly lineIndex: number;
  readonly minutes: number;
}

/** The director's desk: quotes, and the orders that come of them. */
@Injectable()
export class QuoteDesk {
  constructor(
    private readonly stage: Stage,
    private readonly work: Work,
    private readonly quotes: QuoteService,
    private readonly orders: Orders,
    private readonly operations: Operations,
  ) {}

  /** Puts the quote and the opening of the order on the agenda; `opened` hears of the order when its day has come. */
  announce(season: Season, cast: Cast, plan: OrderPlan, opened: (order: LiveOrder) => void): void {
    const { customer } = plan.order;
    if (customer === null)
      return season.agenda.on(plan.acceptedOn, '09:40', async () => opened(await this.openOwn(season, cast, plan)));
    let quoteId = '';
    season.agenda.on(plan.quotedOn, '09:30', async () => {
      quoteId = await this.write(cast, { ...plan.order, customer });
    });
    season.agenda.on(plan.sentOn, '10:15', () => this.send(cast, quoteId));
    season.agenda.on(plan.acceptedOn, '11:00', async () => opened(await this.accept(season, cast, plan, quoteId)));
  }

  /** Quotes that open no order: being written, sent, refused, run out. */
  announceOthers(season: Season, cast: Cast): void {
    for (const quote of DEMO_QUOTES) {
      const writtenOn = workDayUntil(addDays(season.today, -quote.daysAgo));
      let quoteId = '';
      season.agenda.on(writtenOn, '09:50', async () => {
        quoteId = await this.write(cast, quote);
        if (quote.ending !== 'draft') await this.send(cast, quoteId);
      });
      if (quote.ending === 'refused')
        season.agenda.on(onWorkDay(addDays(writtenOn, ANSWER_DAYS)), '11:20', () => this.refuse(cast, quoteId));
    }
  }

  private write(
    cast: Cast,
    quote: Pick<DemoQuote, 'customer' | 'title' | 'reference' | 'lines'> & { ending?: unknown },
  ): Promise<string> {
    const { title, reference, lines } = quote;
    return this.stage.act(cast.actors.direction, 'quote.create', () =>
      this.quotes.create({
        customerId: cast.customers[quote.customer] ?? '',
        title,
        customerReference: reference ?? null,
        validUntil: addDays(this.stage.today(), VALID_DAYS),
        lines: lines.map((line) => ({
          nature: line.nature,
          label: line.label,
          quantity: line.quantity,
          unit: line.unit,
          unitPrice: unitPriceOf(line),
          vatRateBp: line.vatRateBp ?? DEFAULT_VAT_BP,
          allottedMinutes: hoursOf(line) * 60,
        })),
      }),
    );
  }

  private send(cast: Cast, quoteId: string): Promise<void> {
    return this.stage.act(cast.actors.direction, 'quote.send', () => this.quotes.send(quoteId, { byMail: false }));
  }

  private refuse(cast: Cast, quoteId: string): Promise<void> {
    return this.stage.act(cast.actors.direction, 'quote.refuse', () =>
      this.quotes.refuse(quoteId, { reason: 'Un autre atelier livrait plus tôt.' }),
    );
  }

  private async accept(season: Season, cast: Cast, plan: OrderPlan, quoteId: string): Promise<LiveOrder> {
    const client = DEMO_CUSTOMERS[plan.order.customer ?? 0];
    const acceptedBy = client?.contactName ?? `${client?.firstName ?? ''} ${client?.name ?? ''}`.trim();
    const orderId = await this.stage.act(cast.actors.direction, 'quote.accept', () =>
      this.quotes.accept(quoteId, { acceptedBy, dueOn: plan.dueOn }),
    );
    return this.split(season, cast, plan, orderId);
  }

  private async openOwn(season: Season, cast: Cast, plan: OrderPlan): Promise<LiveOrder> {
    const { title, lines } = plan.order;
    const orderId = await this.stage.act(cast.actors.direction, 'order.open', () =>
      this.orders.openOrder({
        quoteId: null,
        customerId: null,
        title,
        customerReference: null,
        dueOn: plan.dueOn,
        lines: lines.map((line) => ({
          quoteLineId: null,
          label: line.label,
          nature: line.nature,
          unit: line.unit,
          quantity: line.quantity,
          unitPrice: '0',
          vatRateBp: DEFAULT_VAT_BP,
          soldCents: 0,
          allottedMinutes: hoursOf(line) * 60,
        })),
      }),
    );
    return this.split(season, cast, plan, orderId);
  }

  /** The order as the master-trainer splits it: machine, allotted hours and competences of each step. */
  private async split(season: Season, cast: Cast, plan: OrderPlan, orderId: string): Promise<LiveOrder> {
    const { group, lines, ratio } = plan.order;
    const rows = await this.work.manager.find(ProductionOrderLine, { where: { orderId }, order: { position: 'ASC' } });
    const steps = lines.flatMap((line, lineIndex) =>
      Object.entries(line.steps).map(([step, hours]): PlannedStep => ({
        step: step as Step,
        line,
        lineIndex,
        minutes: hours * 60,
      })),
    );
    const wanted = steps.map((step, index) =>
      this.wanted(cast, group, {
        ...step,
        lineId: rows[step.lineIndex]?.id ?? null,
        several: lines.length > 1,
        turn: index,
      }),
    );
    await this.stage.act(cast.groups[group].trainer, 'order.split', () => this.operations.replace(orderId, wanted));
    const written = await this.work.manager.find(Operation, { where: { orderId }, order: { position: 'ASC' } });
    return {
      plan,
      id: orderId,
      over: false,
      lines: rows.map(({ id, quantity }) => ({ id, quantity })),
      operations: written.map(({ id }, index): LiveOperation => {
        const { step, minutes } = steps[index] as PlannedStep;
        return {
          id,
          step,
          target: Math.round(minutes * ratio * (0.85 + 0.3 * season.dice.next())),
          spent: 0,
          open: true,
        };
      }),
    };
  }

  private wanted(
    cast: Cast,
    group: GroupKey,
    step: PlannedStep & { lineId: string | null; several: boolean; turn: number },
  ): WantedOperation {
    const { title, machines, competences } = STEP_FACTS[step.step];
    const machine = machines[step.turn % machines.length];
    const codes = competences.map((one) => (typeof one === 'string' ? one : one[group]));
    return {
      title: step.several ? `${title} – ${step.line.label.split(',')[0] ?? ''}` : title,
      lineId: step.lineId,
      machineId: machine ? cast.machines[machine] : null,
      allottedMinutes: step.minutes,
      catalogueOperationId: cast.catalogue[step.step],
      competenceIds: codes.flatMap((code) => cast.groups[group].competences.get(code) ?? []),
    };
  }
}
