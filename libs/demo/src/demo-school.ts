import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { addDays, addMonths, addToMonth, civilDateAt, eachDay, instantAt, monthOf } from '@etabli/kernel';
import { Clock, Config, InProcessLoop, SYSTEM, Work } from '@etabli/platform';
import { ReportService } from '@etabli/reports';
import { SchoolService } from '@etabli/school';
import { Machines } from '@etabli/workshop';
import { Agenda } from './agenda.js';
import { Assessor } from './assessor.js';
import { Reviewer } from './reviewer.js';
import { Positioner } from './positioner.js';
import { BankDesk } from './bank-desk.js';
import type { Cast, Season } from './cast.js';
import { ClassDesk } from './class-desk.js';
import { CatalogueDesk } from './catalogue-desk.js';
import { QualityDesk } from './quality-desk.js';
import { CounterDesk } from './counter-desk.js';
import { STOPPED_MACHINE } from './data/machines.js';
import { DEMO_ORDERS } from './data/orders.js';
import { demoErrors } from './demo.errors.js';
import { DirectionDesk } from './direction-desk.js';
import { Dice } from './dice.js';
import { FrontOffice } from './front-office.js';
import { FundingDesk } from './funding-desk.js';
import { Hall } from './hall.js';
import { InquiryDesk } from './inquiry-desk.js';
import type { LiveOrder } from './live-order.js';
import { Opening } from './opening.js';
import { planOrder } from './order-plan.js';
import { PlatformDesk } from './platform-desk.js';
import { QuoteDesk } from './quote-desk.js';
import { SafetyDesk } from './safety-desk.js';
import { SalesDesk } from './sales-desk.js';
import { onWorkDay, schoolDays } from './school-days.js';
import { Stage } from './stage.js';
import { Storekeeper } from './storekeeper.js';
import { YouthOffice } from './youth-office.js';

/** Percent done and, in French, what is being done. */
export type Tell = (percent: number, step: string) => void;

const MONTHS = 8;
/** Quotes are written before the work begins. */
const LEAD_DAYS = 35;
const SEED = 20_170_103;
const PLAYED = 90;

/** The demo school: eight months of a school's life up to now, lived day after day through the services. */
@Injectable()
export class DemoSchool {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly stage: Stage,
    private readonly schools: SchoolService,
    private readonly opening: Opening,
    private readonly quotes: QuoteDesk,
    private readonly safety: SafetyDesk,
    private readonly catalogue: CatalogueDesk,
    private readonly classes: ClassDesk,
    private readonly inquiries: InquiryDesk,
    private readonly quality: QualityDesk,
    private readonly hall: Hall,
    private readonly office: FrontOffice,
    private readonly sales: SalesDesk,
    private readonly counter: CounterDesk,
    private readonly bank: BankDesk,
    private readonly funding: FundingDesk,
    private readonly direction: DirectionDesk,
    private readonly platform: PlatformDesk,
    private readonly assessor: Assessor,
    private readonly positioner: Positioner,
    private readonly reviewer: Reviewer,
    private readonly youths: YouthOffice,
    private readonly machines: Machines,
    private readonly store: Storekeeper,
    private readonly reports: ReportService,
    private readonly modules: ModuleRef,
  ) {}

  /**
   * Fills an empty database, all or nothing: a load cut off in the middle leaves it empty. "Now" is ETABLI_NOW where given.
   * The documents asked for on the way are made at the end, or by whoever runs jobs next. Throws 409 `demo.not_empty`.
   */
  async open(tell: Tell): Promise<void> {
    if (this.config.ETABLI_NOW) this.clock.startAt(new Date(this.config.ETABLI_NOW));
    await this.stage.play(SYSTEM, async (now) => {
      if ((await this.schools.status()).school) throw demoErrors.refused('demo.not_empty');
      await this.live(now, tell);
    });
    tell(PLAYED, 'documents');
    await this.makeDocuments();
    tell(100, 'école de démonstration prête');
  }

  private async live(now: Date, tell: Tell): Promise<void> {
    const today = civilDateAt(now);
    const from = addMonths(today, -MONTHS);
    const opening = onWorkDay(addDays(from, -LEAD_DAYS));
    const season: Season = {
      today,
      opening,
      days: schoolDays(from, addDays(today, -1)),
      dice: new Dice(SEED),
      agenda: new Agenda(),
    };
    tell(1, 'école, équipe, machines et clients');
    this.stage.moveTo(opening, '07:30');
    const cast = await this.opening.begin(season);
    await this.quality.open(cast);
    await this.direction.open(season, cast);
    await this.office.open(season, cast);
    await this.bank.open(season, cast);
    await this.store.open(season, cast);
    await this.inquiries.open(season, cast);
    await this.youths.announce(season, cast);
    await this.classes.announce(season, cast);
    this.announce(season, cast);
    this.office.announce(season, cast);
    const days = eachDay(opening, today);
    for (const [index, day] of days.entries()) {
      const first = day.endsWith('-01') || index === 0;
      if (first)
        tell(
          Math.round(3 + ((PLAYED - 3) * index) / days.length),
          `${day.slice(5, 7)}/${day.slice(0, 4)}\u202f: devis, heures, livraisons, factures`,
        );
      if (first) await this.work.manager.query('ANALYZE');
      await season.agenda.play(day, async (time, play) => {
        if (instantAt(day, time) > now) return;
        this.stage.moveTo(day, time);
        await play();
      });
    }
  }

  private announce(season: Season, cast: Cast): void {
    const { today, days, agenda } = season;
    const orders: LiveOrder[] = [];
    for (const order of DEMO_ORDERS) {
      this.quotes.announce(season, cast, planOrder(order, days, today), (live) => {
        orders.push(live);
        this.sales.announce(season, cast, live);
      });
    }
    this.quotes.announceOthers(season, cast);
    this.safety.announce(season, cast);
    this.hall.announce(season, cast, orders);
    this.catalogue.announce(season, cast, orders);
    this.store.announce(season, cast, orders);
    this.inquiries.announce(season, cast);
    this.quality.announce(season, cast, orders);
    this.counter.announce(season, cast);
    this.bank.announce(season, cast);
    this.funding.announce(season, cast);
    this.platform.announce(season, cast);
    this.sales.announceMonths(season, cast);
    this.assessor.announce(season, cast);
    this.positioner.announce(season, cast);
    this.reviewer.announce(season, cast);
    agenda.on(onWorkDay(addDays(today, -6)), '10:40', () => this.stopMachine(cast));
    const lastMonth = addToMonth(monthOf(today), -1);
    agenda.on(days.at(-1) ?? today, '16:40', () =>
      this.stage.act(
        cast.actors.direction,
        'report.request',
        async () => void (await this.reports.request('workshop-hours', lastMonth)),
      ),
    );
  }

  private stopMachine(cast: Cast): Promise<void> {
    const { key, reason } = STOPPED_MACHINE;
    return this.stage.act(cast.groups.A.trainer, 'machine.change_state', () =>
      this.machines.change(cast.machines[key], { state: 'stopped', reason }),
    );
  }

  /** Where jobs run on Bull, a worker does it. */
  private async makeDocuments(): Promise<void> {
    if (this.config.REDIS_URL) return;
    await this.modules.get(InProcessLoop, { strict: false }).drain();
  }
}
