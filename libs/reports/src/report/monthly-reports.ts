import { Injectable } from '@nestjs/common';
import { addToMonth, monthOf } from '@etabli/kernel';
import { Clock, type RecurringWork, Recurs } from '@etabli/platform';
import { ReportService } from './report.service.js';

/** What the school prints of each month that is over. */
@Recurs({
  name: 'reports.monthly',
  title: 'Registre d’appel et heures d’atelier du mois passé',
  every: 'month',
  onDay: 1,
  at: '06:00',
})
@Injectable()
export class MonthlyReports implements RecurringWork {
  constructor(
    private readonly reports: ReportService,
    private readonly clock: Clock,
  ) {}

  async ask(): Promise<string> {
    const month = addToMonth(monthOf(this.clock.today()), -1);
    await this.reports.request('attendance-register', month);
    const id = await this.reports.request('workshop-hours', month);
    return this.reports.runOf(id);
  }
}
