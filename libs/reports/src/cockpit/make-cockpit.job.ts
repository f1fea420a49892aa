import { Injectable } from '@nestjs/common';
import { assetPath, Clock, type JobContext, type JobHandler, RunsJob, TypstHost, xlsx } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { REPORT_JOBS, ReportService } from '../report/report.service.js';
import { Cockpit } from './cockpit.queries.js';
import { printed, sheets } from './cockpit.sheets.js';

/** The page of the board. Safe to run again: until the files are kept together, nothing of it remains. */
@RunsJob(REPORT_JOBS['cockpit'])
@Injectable()
export class MakeCockpit implements JobHandler {
  constructor(
    private readonly reports: ReportService,
    private readonly cockpit: Cockpit,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
    private readonly clock: Clock,
  ) {}

  async run(job: JobContext): Promise<Record<string, unknown>> {
    const reportId = String(job.params['reportId']);
    const report = await this.reports.unfinished(reportId);
    if (!report) return { reportId };
    await job.progress(5, 'Lecture des chiffres');
    const snapshotAt = this.clock.now();
    const view = await this.cockpit.view(report.month);
    await job.progress(50, 'Mise en page du document');
    const data = printed(view, { school: await this.school.letterhead(), snapshotAt });
    const pdf = await this.typst.render(assetPath('reports', 'cockpit.typ'), data);
    await job.progress(85, 'Feuille de calcul');
    await this.reports.finish(report, { pdf, xlsx: await xlsx(sheets(view)), snapshotAt });
    return { reportId };
  }
}
