import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '@etabli/kernel';
import { SystemClock } from '../clock/clock.js';
import { Work } from '../database/work.js';
import type { Loss } from '../documents/child-host.js';
import { describeFailure, isDiskFull } from '../http/failure.js';
import { JobCancelled } from './job-handlers.js';
import { JobRun, type JobState } from './job-run.entity.js';

const BACK_OFF_MS = 2_000;
const LONGEST_BACK_OFF_MS = 15 * 60_000;

/** What the one who asked reads: while the run comes again by itself, and once it does not. */
type Sentences = readonly [again: string, last: string];

const TECHNICAL: Sentences = [
  'Une erreur technique est survenue ; le travail sera repris.',
  'Une erreur technique est survenue ; relancez ou prévenez l’administration.',
];
const DISK_FULL: Sentences = [
  'Le disque du serveur est plein\u202f; le travail sera repris.',
  'Le disque du serveur est plein\u202f: prévenez l’administration, et recommencez quand il y a de la place.',
];
export const INTERRUPTED: Sentences = [
  'Le travail a été interrompu ; il est repris.',
  'Le travail a été interrompu à chaque essai ; relancez-le ou prévenez l’administration.',
];
/** Another attempt would end the same way. */
const FOR_GOOD: Partial<Readonly<Record<Loss, string>>> = {
  memory:
    'Ce travail demande plus de mémoire que le serveur n’en donne à un seul\u202f: demandez une période plus courte, ou prévenez l’administration.',
  time: 'Ce travail dure trop longtemps\u202f: demandez une période plus courte, ou prévenez l’administration.',
};

/** How a run leaves the state « running ». Only the attempt that still holds it may end it: a worker thought dead that comes back changes nothing. */
@Injectable()
export class JobEnds {
  private readonly logger = new Logger('Jobs');

  constructor(
    private readonly db: DataSource,
    private readonly work: Work,
    private readonly clock: SystemClock,
  ) {}

  /** In the running transaction, if any. Throws JobCancelled when the run is no longer one's own. */
  async done(run: JobRun, result: Record<string, unknown> | null = null): Promise<void> {
    const said = { progress: 100, result: result as Record<string, never> | null, failure: null };
    if (!(await this.end(run, 'done', said))) throw new JobCancelled();
  }

  /** By the handler's own doing: comes again later each time, until its attempts are used up. */
  async failed(run: JobRun, error: unknown): Promise<void> {
    if (error instanceof JobCancelled) return void (await this.end(run, 'cancelled'));
    this.logger.error({ run: run.id, kind: run.kind, attempt: run.attempt, error: describeFailure(error) });
    if (error instanceof DomainError) {
      const said = { failure: error.detail, failureNames: namesSomething(error) };
      return void (await this.end(run, 'failed', said));
    }
    await this.again(run, isDiskFull(error) ? DISK_FULL : TECHNICAL);
  }

  /** The process that did it is gone. */
  async lost(run: JobRun, loss: Loss): Promise<void> {
    this.logger.error({ run: run.id, kind: run.kind, attempt: run.attempt, error: `lost: ${loss}` });
    const failure = FOR_GOOD[loss];
    if (failure) await this.end(run, 'failed', { failure });
    else await this.again(run, INTERRUPTED);
  }

  /** This process stops before the run has ended: another one takes it up at once, and the attempt does not count. */
  async givenBack({ id, attempt, dispatches }: JobRun): Promise<void> {
    await this.db.query(
      `UPDATE job_runs SET state = CASE WHEN cancel_requested THEN 'cancelled' ELSE 'queued' END,
         finished_at = CASE WHEN cancel_requested THEN $4::timestamptz END, failure = $5,
         attempt = attempt - 1, dispatches = dispatches + 1, due_at = $4, dispatched_at = NULL
       WHERE id = $1 AND attempt = $2 AND dispatches = $3 AND state = 'running'`,
      [id, attempt, dispatches, this.clock.now(), INTERRUPTED[0]],
    );
  }

  private async again(run: JobRun, [again, last]: Sentences): Promise<void> {
    if (run.attempt >= run.maxAttempts) return void (await this.end(run, 'failed', { failure: last }));
    const wait = Math.min(LONGEST_BACK_OFF_MS, BACK_OFF_MS * 2 ** (run.attempt - 1));
    await this.end(run, 'queued', { failure: again, dueAt: new Date(this.clock.now().getTime() + wait) });
  }

  /** Whether the run was still one's own. */
  private async end(
    { id, attempt, dispatches }: JobRun,
    state: JobState,
    rest: Partial<Pick<JobRun, 'progress' | 'failure' | 'failureNames' | 'dueAt'>> & {
      result?: Record<string, never> | null;
    } = {},
  ): Promise<boolean> {
    const finishedAt = state === 'queued' ? null : this.clock.now();
    const { affected } = await this.work.manager.update(
      JobRun,
      { id, attempt, dispatches, state: 'running' },
      { state, finishedAt, dispatchedAt: null, failureNames: false, ...rest },
    );
    return Boolean(affected);
  }
}

/** Words made for this very case may hold a name. */
const namesSomething = ({ options: { params, reasons } }: DomainError): boolean =>
  [params, ...(reasons ?? []).map((reason) => reason.params)].some((one) => one && Object.keys(one).length > 0);
