import { Injectable } from '@nestjs/common';
import { assetPath, Clock, type JobContext, type JobHandler, RunsJob, TypstHost, xlsx } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { REPORT_JOBS, ReportService } from '../report/report.service.js';
import { AttendanceRegisterQueries } from './attendance-register.queries.js';
import { printed, sheets } from './attendance-register.sheets.js';

/** Safe to run again: until the files are kept together, nothing of it remains. */
@RunsJob(REPORT_JOBS['attendance-register'])
@Injectable()
export class MakeAttendanceRegister implements JobHandler {
  constructor(
    private readonly reports: ReportService,
    private readonly registers: AttendanceRegisterQueries,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
    private readonly clock: Clock,
  ) {}

  async run(job: JobContext): Promise<Record<string, unknown>> {
    const reportId = String(job.params['reportId']);
    const report = await this.reports.unfinished(reportId);
    if (!report) return { reportId };
    await job.progress(5, 'Lecture des appels');
    const snapshotAt = this.clock.now();
    const groups = await this.registers.ofMonth(report.month);
    await job.progress(50, 'Mise en page du document');
    const { month, requestedByName } = report;
    const facts = { school: await this.school.letterhead(), month, snapshotAt, requestedByName };
    const pdf = await this.typst.render(assetPath('reports', 'attendance-register.typ'), printed(groups, facts));
    await job.progress(85, 'Feuille de calcul');
    await this.reports.finish(report, { pdf, xlsx: await xlsx(sheets(groups)), snapshotAt });
    return { reportId };
  }
}
