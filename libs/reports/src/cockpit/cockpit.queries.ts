import { Injectable } from '@nestjs/common';
import { addDays, addToMonth, type CivilDate, type Month, monthOf } from '@etabli/kernel';
import { QuoteQueries, UnbilledDeliveries } from '@etabli/billing';
import { Alerts } from '@etabli/pedagogy';
import { Clock, currentActor, Dues, DUE_DAYS, mayActor, ofKinds, readTogether, Work } from '@etabli/platform';
import { MissingCalls, Visibility } from '@etabli/students';
import { PROMISED_DAYS, WorkshopOutlook } from '@etabli/workshop';
import {
  absent,
  cash,
  counted,
  debts,
  hours,
  openOrders,
  sales,
  salesByMonth,
  type SoldInMonth,
  type Summed,
  youths,
} from './cockpit-readings.js';
import type { CockpitFigureView, CockpitView, MonthSalesView, YearMeasureView } from './cockpit.dto.js';
import {
  COCKPIT_CODES,
  type CockpitFigure,
  COMPLIANCE,
  COMPLIANCE_SOURCES,
  figureRule,
  listOfSum,
  SUMS,
  YEAR_MEASURES,
  type YearMeasure,
} from './cockpit.figures.js';
import { AGES, daysLate, type Period, periodOf } from './cockpit.rules.js';

type Figure = Partial<Pick<CockpitFigureView, 'cents' | 'minutes'>> & { readonly count: number };
type Figures = Partial<Record<CockpitFigure, Figure>>;

/** The director's page: what is late, who is missing, what money is due. Reads tables of all domains, writes none. */
@Injectable()
export class Cockpit {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly quotes: QuoteQueries,
    private readonly deliveries: UnbilledDeliveries,
    private readonly outlook: WorkshopOutlook,
    private readonly alerts: Alerts,
    private readonly dues: Dues,
    private readonly calls: MissingCalls,
  ) {}

  /** As the school stands now; `month`: of the sums, the present one when left out. One statement, and those of other domains beside it. */
  async view(month: Month = monthOf(this.clock.today())): Promise<CockpitView> {
    const today = this.clock.today();
    const period = periodOf(month, today);
    const [tables, others, missing] = await Promise.all([
      this.tables(today, period),
      this.others(today),
      this.calls.find(),
    ]);
    const figures: Figures = { ...tables.figures, ...others, calls_missing: { count: missing.length } };
    const actor = currentActor();
    const readable = (code: CockpitFigure): boolean => mayActor(actor, figureRule(code).permission);
    const shown = <T>(code: CockpitFigure, rows: T[]): T[] => (readable(code) ? rows : []);
    return {
      today,
      month,
      figures: COCKPIT_CODES.flatMap((code) => {
        const figure = figures[code];
        return figure && readable(code) ? [toFigureView(code, figure, period)] : [];
      }),
      ages: shown('unpaid', tables.ages),
      sales: shown('sales_month', tables.sales),
      years: tables.years.filter(({ measure }) => mayActor(actor, SUMS[measure].permission)),
      openOrders: shown('orders_open', tables.openOrders),
      overdue: shown('overdue', tables.overdue),
      absentToday: shown('absent', tables.absentToday),
      missingCalls: shown('calls_missing', missing),
    };
  }

  private async tables(today: CivilDate, period: Period) {
    const groups = await this.visibility.groupIds();
    const mine = groups === 'all' ? null : groups;
    const [[all], [own], away, orders, [owed], [sold], months, [received], [worked]] = await readTogether(
      this.work.manager,
      counted(today, addDays(today, PROMISED_DAYS)),
      youths(mine),
      absent(today, mine),
      openOrders(),
      debts(today),
      sales(period),
      salesByMonth(period),
      cash(period),
      hours(period),
    );
    const sum = (of: 'count' | 'cents' | 'lateCount' | 'lateCents'): number =>
      owed!.byAge.reduce((total, row) => total + row[of], 0);
    const figures: Figures = {
      absent: { count: away.length },
      incidents: { count: all!.incidents },
      conflicts: { count: own!.conflicts },
      machines_out: { count: all!.machinesOut },
      nonconformities: { count: all!.nonconformities },
      orders_late: { count: all!.ordersLate },
      orders_promised: { count: all!.ordersPromised },
      orders_open: { count: all!.ordersOpen },
      hours_month: { count: worked!.count, minutes: worked!.month },
      sales_month: { count: sold!.count, cents: sold!.month },
      cash_month: { count: received!.count, cents: received!.month },
      drafts: { count: all!.drafts, cents: all!.draftCents },
      unpaid: { count: sum('count'), cents: sum('cents') },
      overdue: { count: sum('lateCount'), cents: sum('lateCents') },
      enrolled: { count: own!.enrolled },
    };
    return {
      figures,
      ages: AGES.map((age) => {
        const row = owed!.byAge.find((one) => one.age === age);
        return { age, count: row?.count ?? 0, cents: row?.cents ?? 0 };
      }),
      sales: monthly(period, months),
      years: yearly(period, { sales: sold!, cash: received!, hours: worked! }),
      openOrders: orders.map((row) => ({ ...row, daysLate: daysLate(row.dueOn, today) })),
      overdue: owed!.overdue,
      absentToday: away,
    };
  }

  /** What the domains count themselves, each as its own list does. */
  private async others(today: CivilDate): Promise<Figures> {
    const [waiting, unbilled, outlook, alerts, dues] = await Promise.all([
      this.quotes.waiting(),
      this.deliveries.count({}),
      this.outlook.read(),
      this.alerts.levels(),
      this.dues.until(addDays(today, DUE_DAYS), COMPLIANCE_SOURCES),
    ]);
    const due = (code: keyof typeof COMPLIANCE): Figure => ({ count: dues.filter(ofKinds(COMPLIANCE[code])).length });
    return {
      quotes: { count: waiting.count, cents: waiting.netCents },
      unbilled: { count: unbilled.count },
      orders_at_risk: { count: outlook.orders.filter(({ risk }) => risk === 'at_risk').length },
      youths_risk: { count: alerts.risk },
      youths_watch: { count: alerts.watch },
      due_safety: due('due_safety'),
      due_machines: due('due_machines'),
      due_papers: due('due_papers'),
    };
  }
}

function toFigureView(code: CockpitFigure, { count, cents, minutes }: Figure, period: Period): CockpitFigureView {
  const { part, alarm, to } = figureRule(code);
  return {
    code,
    part,
    count,
    cents: cents ?? null,
    minutes: minutes ?? null,
    to: to(period),
    alarm: alarm === true && count > 0,
  };
}

/** The twelve months of the year, each beside the same one of the year before. */
function monthly({ yearFrom, month: last }: Period, sold: readonly SoldInMonth[]): MonthSalesView[] {
  const of = (month: Month): number => sold.find((one) => one.month === month)?.cents ?? 0;
  return Array.from({ length: 12 }, (_, index) => {
    const month = addToMonth(monthOf(yearFrom), index);
    return { month, cents: month > last ? null : of(month), beforeCents: of(addToMonth(month, -12)) };
  });
}

const yearly = (period: Period, summed: Record<YearMeasure, Summed>): YearMeasureView[] =>
  YEAR_MEASURES.map((measure) => ({
    measure,
    value: summed[measure].year,
    before: summed[measure].before,
    to: listOfSum(measure, period.yearFrom, period.to),
    beforeTo: listOfSum(measure, period.beforeFrom, period.beforeTo),
  }));
