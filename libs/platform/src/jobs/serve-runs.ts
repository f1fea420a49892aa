import { type INestApplicationContext, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { describeFailure } from '../http/failure.js';
import { LocalPerformer } from './job-performer.js';
import { JobRun } from './job-run.entity.js';
import type { RunRequest } from './run-child.js';

/** The other end of `ChildPerformer`: does each run its parent names, and ends with its parent. */
export function serveRuns(starting: Promise<INestApplicationContext>): void {
  process.once('disconnect', () => process.exit(0));
  // it may have died while the program was loaded
  if (!process.connected) process.exit(0);
  const logger = new Logger('Jobs');
  process.on('message', ({ id, runId, attempt, dispatches, clockMs }: RunRequest & { id: number }) => {
    const work = async (): Promise<void> => {
      const app = await starting;
      app.get(Clock, { strict: false }).follow(clockMs);
      const run = await app
        .get(DataSource)
        .manager.findOneBy(JobRun, { id: runId, attempt, dispatches, state: 'running' });
      if (run) await app.get(LocalPerformer, { strict: false }).perform(run);
    };
    // a run that could not even be ended stands as running until its heart seems to have stopped
    void work()
      .catch((error: unknown) => logger.error({ run: runId, error: describeFailure(error) }))
      .finally(() => process.send?.({ id, rss: process.memoryUsage.rss() }));
  });
}
