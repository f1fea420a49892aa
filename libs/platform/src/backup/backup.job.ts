import { Injectable } from '@nestjs/common';
import { AtOnce, type JobContext, type JobHandler, RunsJob } from '../jobs/job-handlers.js';
import { type RecurringWork, Recurs } from '../jobs/schedules.js';
import { BACKUP_CHECK_JOB, BACKUP_JOB, BackupQueries } from './backup.queries.js';
import { Backups } from './backup.service.js';

/** Safe to run again: what an attempt leaves half-made has no name and is cleared. */
@RunsJob(BACKUP_JOB)
@AtOnce(1)
@Injectable()
export class MakeBackup implements JobHandler {
  constructor(private readonly backups: Backups) {}

  async run(job: JobContext): Promise<Record<string, unknown>> {
    return { backupId: await this.backups.make((percent, step) => job.progress(percent, step)) };
  }
}

@RunsJob(BACKUP_CHECK_JOB)
@AtOnce(1)
@Injectable()
export class CheckBackup implements JobHandler {
  constructor(private readonly backups: Backups) {}

  async run(job: JobContext): Promise<void> {
    await this.backups.check(String(job.params['backupId']), (percent, step) => job.progress(percent, step));
  }
}

@Recurs({ name: BACKUP_JOB, title: 'Sauvegarde de chaque nuit', every: 'day', onDay: null, at: '02:30' })
@Injectable()
export class NightlyBackup implements RecurringWork {
  constructor(
    private readonly backups: Backups,
    private readonly queries: BackupQueries,
  ) {}

  /** The id of the run, null when one is under way. */
  async ask(): Promise<string | null> {
    return (await this.queries.underWay()) ? null : this.backups.request(3);
  }
}
