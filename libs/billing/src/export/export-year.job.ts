import { Injectable } from '@nestjs/common';
import { type JobContext, type JobHandler, RunsJob } from '@etabli/platform';
import { FiscalYears, YEAR_EXPORT_JOB } from './fiscal-year.service.js';

/** Safe to run again: the batch is written last and bears the id of the run. */
@RunsJob(YEAR_EXPORT_JOB)
@Injectable()
export class ExportYear implements JobHandler {
  constructor(private readonly years: FiscalYears) {}

  async run(job: JobContext): Promise<Record<string, unknown>> {
    return { batchId: await this.years.make(Number(job.params['year']), job) };
  }
}
