import { Injectable } from '@nestjs/common';
import { addToMonth, monthOf } from '@etabli/kernel';
import { Clock, type RecurringWork, Recurs } from '@etabli/platform';
import { ReportService } from '../report/report.service.js';

/** The page that the board reads, of each month that is over. */
@Recurs({
  name: 'reports.board',
  title: 'Tableau de bord du mois passé, pour le conseil',
  every: 'month',
  onDay: 1,
  at: '06:15',
})
@Injectable()
export class BoardPage implements RecurringWork {
  constructor(
    private readonly reports: ReportService,
    private readonly clock: Clock,
  ) {}

  async ask(): Promise<string> {
    const id = await this.reports.request('cockpit', addToMonth(monthOf(this.clock.today()), -1));
    return this.reports.runOf(id);
  }
}
