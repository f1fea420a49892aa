import { Injectable } from '@nestjs/common';
import { Work } from '../database/work.js';
import { type JobContext, type JobHandler, RunsJob } from '../jobs/job-handlers.js';
import { RetentionRun } from './retention.entity.js';
import { Retention, RETENTION_JOB } from './retention.js';

/** Forgets kind by kind; what a stopped run had forgotten stays so, and the next one goes on. */
@RunsJob(RETENTION_JOB)
@Injectable()
export class ForgetWhatIsOver implements JobHandler {
  constructor(
    private readonly work: Work,
    private readonly retention: Retention,
  ) {}

  async run(job: JobContext): Promise<Record<string, unknown>> {
    const id = String(job.params['retentionRunId']);
    const asked = await this.work.manager.findOneByOrFail(RetentionRun, { id });
    const forgotten: Record<string, number> = {};
    for (const [index, kind] of asked.kinds.entries()) {
      const percent = (100 * index) / asked.kinds.length;
      await job.progress(percent, 'Recherche de ce dont la durée est passée');
      forgotten[kind] = await this.retention.forget(kind, (done) => job.progress(percent, `${done} oubliés`));
    }
    await this.work.run('retention.forget', (tx) => tx.update(RetentionRun, { id }, { forgotten }));
    return { retentionRunId: id };
  }
}
