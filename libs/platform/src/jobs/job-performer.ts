import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SystemClock } from '../clock/clock.js';
import { type Actor, SYSTEM } from '../context/actor.js';
import { inContext } from '../context/request-context.js';
import { Work } from '../database/work.js';
import type { EventMap, EventName } from '../outbox/outbox.js';
import { JobEnds } from './job-ends.js';
import { JobCancelled, type JobContext, JobHandlers } from './job-handlers.js';
import { JobRun } from './job-run.entity.js';

const PROGRESS_EVERY_MS = 500;
/** A quick work must hear that it is to stop, too. */
const LOOK_EVERY_MS = 50;

/** Does what a claimed run asks for, to its end. */
export abstract class JobPerformer {
  abstract perform(run: JobRun): Promise<void>;
}

/** In this process. */
@Injectable()
export class LocalPerformer extends JobPerformer {
  constructor(
    private readonly db: DataSource,
    private readonly work: Work,
    private readonly handlers: JobHandlers,
    private readonly ends: JobEnds,
    private readonly clock: SystemClock,
  ) {
    super();
  }

  async perform(run: JobRun): Promise<void> {
    const actor = (run.actor as unknown as Actor | null) ?? SYSTEM;
    try {
      await inContext({ requestId: `job-${run.id}`, actor }, () => this.handle(run));
    } catch (error) {
      await this.ends.failed(run, error);
    }
  }

  private async handle(run: JobRun): Promise<void> {
    const observer = this.handlers.observer(run.kind);
    if (observer) {
      await this.work.run(run.kind, async () => {
        await observer.observe(run.params as EventMap[EventName]);
        await this.ends.done(run);
      });
      return;
    }
    const handler = this.handlers.handler(run.kind);
    if (!handler) throw new Error(`no handler for ${run.kind}`);
    await this.ends.done(run, (await handler.run(this.context(run))) ?? null);
  }

  private context(run: JobRun): JobContext {
    let lastWrite = 0;
    let lastLook = 0;
    return {
      runId: run.id,
      params: run.params,
      progress: async (percent, step) => {
        const now = this.clock.now();
        if (now.getTime() - lastWrite < PROGRESS_EVERY_MS) {
          if (now.getTime() - lastLook < LOOK_EVERY_MS) return;
          lastLook = now.getTime();
          if (await this.db.manager.existsBy(JobRun, { id: run.id, cancelRequested: true })) throw new JobCancelled();
          return;
        }
        lastWrite = now.getTime();
        const [rows]: [{ cancel_requested: boolean }[], number] = await this.db.query(
          `UPDATE job_runs SET progress = $3, step = $4, heartbeat_at = $5 WHERE id = $1 AND attempt = $2 AND dispatches = $6 AND state = 'running' RETURNING cancel_requested`,
          [run.id, run.attempt, Math.round(Math.min(99, Math.max(0, percent))), step, now, run.dispatches],
        );
        if (!rows[0] || rows[0].cancel_requested) throw new JobCancelled();
      },
    };
  }
}
