import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '@etabli/kernel';
import { SystemClock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { type Actor, SYSTEM } from '../context/actor.js';
import { inContext } from '../context/request-context.js';
import { Work } from '../database/work.js';
import { describeFailure } from '../http/failure.js';
import type { EventMap, EventName } from '../outbox/outbox.js';
import { JobCancelled, type JobContext, JobHandlers } from './job-handlers.js';
import { JobRun, type JobState } from './job-run.entity.js';

const BACK_OFF_MS = 2_000;
const LONGEST_BACK_OFF_MS = 15 * 60_000;
/** A run whose kind is full comes again so soon. */
const FULL_MS = 1_000;
const PROGRESS_EVERY_MS = 500;
/** A quick work must hear that it is to stop, too. */
const LOOK_EVERY_MS = 50;
const TECHNICAL = 'Une erreur technique est survenue ; le travail sera repris.';

/** Runs one row of `job_runs`, wherever it is asked: in the API process or in a worker. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger('Jobs');

  constructor(
    private readonly db: DataSource,
    private readonly work: Work,
    private readonly handlers: JobHandlers,
    private readonly clock: SystemClock,
    private readonly config: Config,
  ) {}

  /** Claims the run and does it. A run that another process holds, or that has ended, is left alone. */
  async execute(runId: string): Promise<void> {
    const run = await this.claim(runId);
    if (!run) return;
    const beat = setInterval(() => void this.beat(run).catch(() => undefined), this.config.JOB_STALE_MS / 4);
    const actor = (run.actor as unknown as Actor | null) ?? SYSTEM;
    try {
      await inContext({ requestId: `job-${run.id}`, actor }, () => this.perform(run));
    } catch (error) {
      await this.failed(run, error);
    } finally {
      clearInterval(beat);
    }
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

  private async perform(run: JobRun): Promise<void> {
    const observer = this.handlers.observer(run.kind);
    if (observer) {
      await this.work.run(run.kind, async () => {
        await observer.observe(run.params as EventMap[EventName]);
        await this.end(run, 'done');
      });
      return;
    }
    const handler = this.handlers.handler(run.kind);
    if (!handler) throw new Error(`no handler for ${run.kind}`);
    const result = await handler.run(this.context(run));
    await this.end(run, 'done', {
      progress: 100,
      result: (result ?? null) as Record<string, never> | null,
      failure: null,
    });
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

  private async beat(run: JobRun): Promise<void> {
    await this.db.query(
      `UPDATE job_runs SET heartbeat_at = $3 WHERE id = $1 AND attempt = $2 AND dispatches = $4 AND state = 'running'`,
      [run.id, run.attempt, this.clock.now(), run.dispatches],
    );
  }

  /** Only the attempt that still holds the run may end it: a worker thought dead that comes back changes nothing. */
  private async end(
    run: JobRun,
    state: JobState,
    rest: Partial<Pick<JobRun, 'progress' | 'failure' | 'failureNames' | 'dueAt'>> & {
      result?: Record<string, never> | null;
    } = {},
  ): Promise<void> {
    const finishedAt = state === 'queued' ? null : this.clock.now();
    const { affected } = await this.work.manager.update(
      JobRun,
      { id: run.id, attempt: run.attempt, dispatches: run.dispatches, state: 'running' },
      { state, finishedAt, dispatchedAt: null, ...(state === 'done' ? { progress: 100 } : {}), ...rest },
    );
    if (!affected && state === 'done') throw new JobCancelled();
  }

  private async failed(run: JobRun, error: unknown): Promise<void> {
    if (error instanceof JobCancelled) return this.end(run, 'cancelled');
    const said = error instanceof DomainError ? error.detail : TECHNICAL;
    this.logger.error({ run: run.id, kind: run.kind, attempt: run.attempt, error: describeFailure(error) });
    if (error instanceof DomainError || run.attempt >= run.maxAttempts) {
      return this.end(run, 'failed', {
        failure:
          error instanceof DomainError
            ? said
            : 'Une erreur technique est survenue ; relancez ou prévenez l’administration.',
        failureNames: error instanceof DomainError && namesSomething(error),
      });
    }
    const wait = Math.min(LONGEST_BACK_OFF_MS, BACK_OFF_MS * 2 ** (run.attempt - 1));
    await this.end(run, 'queued', { failure: said, dueAt: new Date(this.clock.now().getTime() + wait) });
  }
}

/** Words made for this very case may hold a name. */
const namesSomething = ({ options: { params, reasons } }: DomainError): boolean =>
  [params, ...(reasons ?? []).map((reason) => reason.params)].some((one) => one && Object.keys(one).length > 0);
