import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@etabli/kernel';
import { SystemClock } from '../clock/clock.js';
import { hasRole } from '../context/actor.js';
import { currentActor, currentContext } from '../context/request-context.js';
import { Work } from '../database/work.js';
import { RunNotice } from '../notices/notice.entity.js';
import { JobRun, type Priority, type Tells, USUAL } from './job-run.entity.js';

export interface JobRequest {
  /** the name in `@RunsJob(kind)` */
  kind: string;
  /** French, shown in the list of long work and in mails: no name of a person */
  title: string;
  /** ids and few values; no personal data */
  params: Record<string, unknown>;
  maxAttempts?: number;
  priority?: Priority;
  /** null: nobody, it is a step of something else */
  tells?: Tells | null;
}

/** The port of all long work: ask, follow, cancel. Nothing here speaks to Redis. */
@Injectable()
export class Jobs {
  constructor(
    private readonly work: Work,
    private readonly clock: SystemClock,
  ) {}

  /** Written with the command that asks for it: rolled back with it, run after its commit. */
  async enqueue(request: JobRequest): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    const actor = currentContext()?.actor ?? null;
    await this.work.run(request.kind, (tx) =>
      tx.insert(JobRun, {
        id,
        kind: request.kind,
        title: request.title,
        params: request.params as Record<string, never>,
        eventId: null,
        state: 'queued',
        priority: request.priority ?? USUAL,
        attempt: 0,
        maxAttempts: request.maxAttempts ?? 4,
        dispatches: 0,
        progress: 0,
        step: null,
        failure: null,
        result: null,
        actor: actor
          ? ({ userId: actor.userId, name: actor.name, roles: [...actor.roles], sessionId: null } as unknown as Record<
              string,
              never
            >)
          : null,
        requestedBy: actor?.userId ?? null,
        requestedAt: now,
        dueAt: now,
        dispatchedAt: null,
        heartbeatAt: null,
        startedAt: null,
        finishedAt: null,
        cancelRequested: false,
        tells: request.tells ?? null,
        toldAt: null,
        failureNames: null,
      }),
    );
    return id;
  }

  /** One's own run; the director and the administrator see all. Throws `job.not_found`. */
  async find(id: string): Promise<JobRun> {
    const run = await this.work.manager.findOneBy(JobRun, { id });
    const actor = currentActor();
    if (!run || (run.requestedBy !== actor.userId && !hasRole(actor, 'director', 'administrator'))) {
      throw new DomainError('not_found', 'job.not_found', 'Ce travail n’existe pas.');
    }
    return run;
  }

  /** A waiting run ends at once; a running one at its next step. */
  async cancel(id: string): Promise<void> {
    await this.find(id);
    await this.work.run('job.cancel', async (tx) => {
      const run = await tx.findOneOrFail(JobRun, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (run.state === 'queued')
        await tx.update(JobRun, { id }, { state: 'cancelled', cancelRequested: true, finishedAt: this.clock.now() });
      else if (run.state === 'running') await tx.update(JobRun, { id }, { cancelRequested: true });
      else throw new DomainError('refused', 'job.ended', 'Ce travail est déjà terminé.');
    });
  }

  /** Gives a failed run its attempts back. */
  async retry(id: string): Promise<void> {
    await this.find(id);
    await this.work.run('job.retry', async (tx) => {
      const { affected } = await tx.update(
        JobRun,
        { id, state: 'failed' },
        {
          state: 'queued',
          attempt: 0,
          // with the attempt, names who may end the run: a worker thought dead holds an older one
          dispatches: () => 'dispatches + 1',
          progress: 0,
          failure: null,
          finishedAt: null,
          cancelRequested: false,
          dueAt: this.clock.now(),
          dispatchedAt: null,
          // it will be told how it ends this time
          toldAt: null,
          failureNames: null,
        },
      );
      await tx.delete(RunNotice, { runId: id });
      if (!affected) throw new DomainError('refused', 'job.not_failed', 'Seul un travail en échec peut être relancé.');
    });
  }
}
