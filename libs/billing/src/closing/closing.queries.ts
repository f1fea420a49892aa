import { Injectable } from '@nestjs/common';
import { Clock, Lists, Work } from '@etabli/platform';
import type { ClosingsRequest, ClosingsView, ClosingView, FiscalYearsView } from './closing.dto.js';
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
    return { current: { ...current, closed }, items };
  }
}
