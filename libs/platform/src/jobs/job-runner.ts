import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SystemClock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { describeFailure } from '../http/failure.js';
import { JobEnds } from './job-ends.js';
import { JobHandlers } from './job-handlers.js';
import { JobPerformer } from './job-performer.js';
import { JobRun } from './job-run.entity.js';

/** A run whose kind is full comes again so soon. */
const FULL_MS = 1_000;

/** Runs one row of `job_runs`, wherever it is asked: in the API process or in a worker. */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly underWay = new Map<JobRun, Promise<void>>();
  private stopping = false;
  private letGo = (): void => undefined;
  private readonly over = new Promise<void>((resolve) => (this.letGo = resolve));

  constructor(
    private readonly db: DataSource,
    private readonly handlers: JobHandlers,
    private readonly performer: JobPerformer,
    private readonly ends: JobEnds,
    private readonly clock: SystemClock,
    private readonly config: Config,
  ) {}

  /** Claims the run and does it. A run that another process holds, or that has ended, is left alone. */
  async execute(runId: string): Promise<void> {
    if (this.stopping) return this.refuse(runId);
    const run = await this.claim(runId);
    if (!run) return;
    if (this.stopping) return this.ends.givenBack(run);
    const work = this.held(run);
    this.underWay.set(run, work);
    try {
      await Promise.race([work, this.over]);
    } finally {
      this.underWay.delete(run);
    }
  }

  /** Before anything that the runs need is taken away. What ends soon may end, the rest is given back. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, this.config.JOB_STOP_MS)));
    await Promise.race([Promise.allSettled(this.underWay.values()), late]);
    clearTimeout(timer);
    for (const run of this.underWay.keys()) await this.ends.givenBack(run).catch(this.complain);
    this.letGo();
  }

  private async held(run: JobRun): Promise<void> {
    const beat = setInterval(() => void this.beat(run).catch(() => undefined), this.config.JOB_STALE_MS / 4);
    try {
      await this.performer.perform(run);
    } finally {
      clearInterval(beat);
    }
  }

  /** Handed to a process that stops: the relay of another one hands it over anew, without waiting until it seems lost. */
  private async refuse(runId: string): Promise<void> {
    await this.db
      .query(`UPDATE job_runs SET dispatched_at = NULL WHERE id = $1 AND state = 'queued'`, [runId])
      .catch(this.complain);
  }

  private claim(runId: string): Promise<JobRun | null> {
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      // waits for the relay, which hands a run over before it commits
      const [due]: { kind: string }[] = await tx.query(
        `SELECT kind FROM job_runs WHERE id = $1 AND state = 'queued' AND due_at <= $2 FOR UPDATE`,
        [runId, now],
      );
      if (!due) return null;
      if (!(await this.hasRoom(tx, due.kind))) {
        await tx.update(JobRun, { id: runId }, { dueAt: new Date(now.getTime() + FULL_MS), dispatchedAt: null });
        return null;
      }
      await tx.query(
        `UPDATE job_runs SET state = 'running', attempt = attempt + 1, heartbeat_at = $2, started_at = coalesce(started_at, $2),
           progress = 0, step = NULL WHERE id = $1`,
        [runId, now],
      );
      return tx.findOneBy(JobRun, { id: runId });
    });
  }

  private async hasRoom(tx: EntityManager, kind: string): Promise<boolean> {
    const atOnce = this.handlers.atOnce(kind);
    if (atOnce === null) return true;
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('job_runs.' || $1, 0))`, [kind]);
    return (await tx.countBy(JobRun, { kind, state: 'running' })) < atOnce;
  }

  private async beat(run: JobRun): Promise<void> {
    await this.db.query(
      `UPDATE job_runs SET heartbeat_at = $3 WHERE id = $1 AND attempt = $2 AND dispatches = $4 AND state = 'running'`,
      [run.id, run.attempt, this.clock.now(), run.dispatches],
    );
  }

  private readonly complain = (error: unknown): void => this.logger.warn({ error: describeFailure(error) });
}
