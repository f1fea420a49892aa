import { Injectable } from '@nestjs/common';
import { assetPath, Clock, type JobContext, type JobHandler, RunsJob, TypstHost, xlsx } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { REPORT_JOBS, ReportService } from '../report/report.service.js';
import { WorkshopHoursQueries } from './workshop-hours.queries.js';
import { printed, sheets } from './workshop-hours.sheets.js';

/** Reads, prints, keeps. Safe to run again: until the files are kept together, nothing of it remains. */
@RunsJob(REPORT_JOBS['workshop-hours'])
@Injectable()
export class MakeWorkshopHours implements JobHandler {
  constructor(
    private readonly reports: ReportService,
    private readonly hours: WorkshopHoursQueries,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
    private readonly clock: Clock,
  ) {}

  async run(job: JobContext): Promise<Record<string, unknown>> {
    const reportId = String(job.params['reportId']);
    const report = await this.reports.unfinished(reportId);
    if (!report) return { reportId };
    await job.progress(5, 'Lecture des heures');
    const snapshotAt = this.clock.now();
    const hours = await this.hours.ofMonth(report.month, (done, of) =>
      job.progress(10 + (40 * done) / of, 'Calcul par groupe'),
    );
    await job.progress(55, 'Mise en page du document');
    const data = printed(hours, {
      school: await this.school.letterhead(),
      month: report.month,
      snapshotAt,
      requestedByName: report.requestedByName,
    });
    const pdf = await this.typst.render(assetPath('reports', 'workshop-hours.typ'), data);
    await job.progress(85, 'Feuille de calcul');
    await this.reports.finish(report, { pdf, xlsx: await xlsx(sheets(hours)), snapshotAt });
    return { reportId };
  }
}
