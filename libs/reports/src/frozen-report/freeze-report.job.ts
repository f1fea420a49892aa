import { Injectable } from '@nestjs/common';
import { type JobContext, type JobHandler, RunsJob } from '@etabli/platform';
import { FREEZE_JOB, FrozenReports } from './frozen-reports.js';

/** Safe to run again: figures, file and letter are kept together at the very end, or nothing of them. */
@RunsJob(FREEZE_JOB)
@Injectable()
export class FreezeReport implements JobHandler {
  constructor(private readonly frozen: FrozenReports) {}

  async run(job: JobContext): Promise<Record<string, unknown>> {
    const frozenReportId = String(job.params['frozenReportId']);
    const asked = await this.frozen.unfinished(frozenReportId);
    if (asked) {
      await job.progress(5, 'Lecture des chiffres');
      const content = await this.frozen.read(asked);
      await job.progress(60, 'Mise en page du document');
      const pdf = await this.frozen.print(content);
      await job.progress(95, 'Rangement');
      await this.frozen.keep(asked.id, content, pdf);
    }
    return { frozenReportId };
  }
}
