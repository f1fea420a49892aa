import { Injectable } from '@nestjs/common';
import { addDays } from '@etabli/kernel';
import { EstimateQuotes, QuoteService } from '@etabli/billing';
import { Hazards } from '@etabli/safety';
import {
  Estimates,
  Inquiries,
  type NewPlan,
  OrderOpenings,
  Plans,
  Rates,
  Subcontract,
  Subcontracts,
} from '@etabli/workshop';
import { Work } from '@etabli/platform';
import type { Cast, Season } from './cast.js';
import { DEMO_CUSTOMERS } from './data/customers.js';
import { DEMO_INQUIRIES, type DemoInquiry, MARKET_RATES, SKETCH, WORKSHOP_COSTS } from './data/inquiries.js';
import { drawn } from './drawing.js';
import { type InquiryStep, momentOf } from './inquiry-life.js';
import { planDxf, planPdf } from './plan-files.js';
import { Stage } from './stage.js';

/** What clients ask, with their plans: estimated by the director, quoted, ordered or lost. */
@Injectable()
export class InquiryDesk {
  constructor(
    private readonly stage: Stage,
    private readonly work: Work,
    private readonly hazards: Hazards,
    private readonly rates: Rates,
    private readonly inquiries: Inquiries,
    private readonly plans: Plans,
    private readonly estimates: Estimates,
    private readonly quotes: EstimateQuotes,
    private readonly offers: QuoteService,
    private readonly subcontracts: Subcontracts,
    private readonly openings: OrderOpenings,
  ) {}

  /** The figures of the school, and the one order that was under way before. */
  async open({ opening, today }: Season, cast: Cast): Promise<void> {
    const { direction } = cast.actors;
    const families = new Map((await this.hazards.families()).map(({ name, id }) => [name, id]));
    for (const [name, centsPerHour] of Object.entries(MARKET_RATES)) {
      const machineFamilyId = name === 'any' ? null : families.get(name);
      if (machineFamilyId !== undefined)
        await this.stage.act(direction, 'market_rate.add', async () => {
          await this.rates.addMarket({ machineFamilyId, fromOn: opening, centsPerHour });
        });
    }
    await this.stage.act(direction, 'workshop_costs.set', () =>
      this.rates.setCosts({ fromOn: opening, ...WORKSHOP_COSTS }),
    );
    await this.stage.act(direction, 'order_opening.take', async () => {
      await this.openings.take({
        customerId: cast.customers[1] ?? null,
        title: 'Passerelle d’accès, fin de chantier',
        previousNumber: 'A-118',
        openedOn: addDays(opening, -60),
        dueOn: addDays(today, 75),
        lines: [
          {
            label: 'Travée de passerelle',
            nature: 'goods',
            unit: 'pièce',
            quantity: '6',
            unitPrice: '780',
            vatRateBp: 2000,
            allottedMinutes: 5400,
            deliveredQuantity: '3',
            billedQuantity: '2',
          },
        ],
        operations: [
          {
            catalogueOperationId: cast.catalogue.debit,
            lineIndex: 0,
            allottedMinutes: 1800,
            minutesToDate: 1620,
            done: true,
          },
          { catalogueOperationId: cast.catalogue.mig, lineIndex: 0, allottedMinutes: 3600, minutesToDate: 2460 },
        ],
      });
    });
  }

  announce(season: Season, cast: Cast): void {
    for (const inquiry of DEMO_INQUIRIES) this.follow(season, cast, inquiry);
  }

  private follow(season: Season, cast: Cast, inquiry: DemoInquiry): void {
    const { direction } = cast.actors;
    const { trainer } = cast.groups.A;
    const on = (step: InquiryStep, play: () => Promise<void>): void =>
      season.agenda.on(...momentOf(step, inquiry.daysAgo, season.today), play);
    const known = { inquiryId: '', estimateId: '', orderId: '' };
    on('received', async () => {
      const { customer, wantedInDays, subject, details, quantity, channel, contactName, contactDetails } = inquiry;
      known.inquiryId = await this.stage.act(trainer, 'inquiry.receive', () =>
        this.inquiries.receive({
          customerId: customer === undefined ? null : (cast.customers[customer] ?? null),
          contactName: contactName ?? DEMO_CUSTOMERS[customer ?? 0]?.contactName ?? null,
          contactDetails: contactDetails ?? null,
          subject,
          details: details ?? null,
          quantity: quantity ?? null,
          wantedOn: wantedInDays ? addDays(season.today, wantedInDays) : null,
          channel,
        }),
      );
      await this.keepPlans(cast, known.inquiryId, inquiry);
    });
    if (inquiry.ending === 'lost')
      on('lost', () =>
        this.stage.act(direction, 'inquiry.end', () =>
          this.inquiries.end(known.inquiryId, { ending: 'lost', reason: inquiry.reason ?? '' }),
        ),
      );
    if (!inquiry.parts) return;
    on('estimated', async () => {
      known.estimateId = await this.stage.act(direction, 'estimate.create', () =>
        this.estimates.create(known.inquiryId, estimateOf(cast, inquiry)),
      );
    });
    if (inquiry.ending === 'estimated') return;
    let quoteId = '';
    on('quoted', async () => {
      quoteId = await this.stage.act(direction, 'quote.from_estimate', () => this.quotes.draft(known.estimateId));
      await this.stage.act(direction, 'quote.send', () => this.offers.send(quoteId, { byMail: false }));
    });
    if (inquiry.ending === 'quoted') return;
    on('accepted', async () => {
      const acceptedBy = DEMO_CUSTOMERS[inquiry.customer ?? 0]?.contactName ?? inquiry.subject;
      const dueOn = addDays(season.today, inquiry.wantedInDays ?? 30);
      known.orderId = await this.stage.act(direction, 'quote.accept', () =>
        this.offers.accept(quoteId, { acceptedBy, dueOn }),
      );
    });
    on('sentOut', () => this.sendOut(cast, known.orderId));
  }

  /** Outside work leaves, and is expected back after its days. */
  private async sendOut(cast: Cast, orderId: string): Promise<void> {
    for (const { id } of await this.work.manager.findBy(Subcontract, { orderId }))
      await this.stage.act(cast.groups.A.trainer, 'subcontract.sent', () => this.subcontracts.send(id, {}));
  }

  private async keepPlans(cast: Cast, inquiryId: string, { plans, subject }: DemoInquiry): Promise<void> {
    let first: string | null = null;
    for (const kind of plans) {
      const plan: NewPlan = { ...planOf(kind, subject), revises: kind === 'pdf-revised' ? first : null };
      const id: string = await this.stage.act(cast.groups.A.trainer, 'plan.add', () =>
        this.plans.add({ inquiryId }, plan),
      );
      first ??= id;
    }
  }
}

function planOf(kind: DemoInquiry['plans'][number], subject: string): NewPlan {
  const plain = subject.normalize('NFD').replaceAll(/[^\x20-\x7e]/g, '');
  if (kind === 'picture') return { bytes: drawn(SKETCH), fileName: 'croquis.png', name: 'Croquis' };
  if (kind === 'dxf') return { bytes: planDxf(), fileName: 'developpe.dxf', name: 'Développé' };
  const bytes = planPdf(kind === 'pdf' ? `${plain} - indice A` : `${plain} - indice B`);
  return { bytes, fileName: 'plan.pdf', name: subject };
}

const estimateOf = (cast: Cast, { parts = [], discountBp = 0 }: DemoInquiry) => ({
  discountBp,
  parts: parts.map((part) => ({
    ...part,
    operations: part.operations.map(({ step, ...operation }) => ({
      ...operation,
      catalogueOperationId: step ? cast.catalogue[step] : null,
    })),
  })),
});
