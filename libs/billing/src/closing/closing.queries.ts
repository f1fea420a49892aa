import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Clock, Lists, Work } from '@etabli/platform';
import type { ClosingsRequest, ClosingsView, ClosingView, FiscalYearsView, FiscalYearView } from './closing.dto.js';
import { PeriodClosing } from './closing.entity.js';
import { FiscalYears } from './fiscal-years.js';

const LIST = {
  id: 'c.id',
  by: 'endsOn',
  sorts: { endsOn: { sql: 'c.ends_on', type: 'date', direction: 'desc' } },
} as const;

const COLUMNS = {
  id: 'id',
  period: 'period',
  starts_on: 'startsOn',
  ends_on: 'endsOn',
  closed_at: 'closedAt',
  closed_by_name: 'closedByName',
  document_count: 'documentCount',
  net_cents: 'netCents',
  vat_cents: 'vatCents',
  gross_cents: 'grossCents',
  received_cents: 'receivedCents',
  entry_count: 'entryCount',
  debit_cents: 'debitCents',
  perpetual_count: 'perpetualCount',
  perpetual_cents: 'perpetualCents',
  totals: 'totals',
} as const;

@Injectable()
export class ClosingQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly lists: Lists,
    private readonly years: FiscalYears,
  ) {}

  /** Latest period first. */
  list(request: ClosingsRequest): Promise<ClosingsView> {
    const query = this.work.manager
      .createQueryBuilder(PeriodClosing, 'c')
      .select(Object.entries(COLUMNS).map(([column, name]) => `c.${column} AS "${name}"`));
    if (request.period) query.where('c.period = :period', { period: request.period });
    else query.where("c.period <> 'day'");
    return this.lists.page<ClosingView, 'endsOn'>(query, LIST, request);
  }

  async fiscalYears(): Promise<FiscalYearsView> {
    const known = await this.years.known();
    const items = known.map(({ startsOn, endsOn, closedAt }) => ({ startsOn, endsOn, closed: closedAt !== null }));
    const current = await this.years.around(this.clock.today());
    const closed = items.some((one) => one.startsOn === current.startsOn && one.closed);
    return { current: { ...current, closed }, items, toClose: await this.yearToClose() };
  }

  /** A year before the school's first entry has nothing to close. */
  private async yearToClose(): Promise<FiscalYearView | null> {
    const closed = (await this.years.known()).filter(({ closedAt }) => closedAt !== null);
    const [{ first }] = (await this.work.manager.query(
      'SELECT min(entry_date) AS first FROM journal_entries WHERE entry_date > $1',
      [closed[0]?.endsOn ?? '0001-01-01'],
    )) as [{ first: CivilDate | null }];
    if (first === null) return null;
    const year = await this.years.around(first);
    return year.endsOn < this.clock.today() ? { ...year, closed: false } : null;
  }
}
