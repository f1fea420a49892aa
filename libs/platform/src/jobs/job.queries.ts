import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { SystemClock } from '../clock/clock.js';
import { type Actor, hasRole } from '../context/actor.js';
import { currentActor } from '../context/request-context.js';
import { Work } from '../database/work.js';
import { type CountView, Lists, type ListSpec } from '../list/lists.js';
import { type JOB_SORTS, type JobsRequest, type JobsView, type JobView, toJobView } from './job.dto.js';
import { JobRun, type JobState } from './job-run.entity.js';

const LIST: ListSpec<(typeof JOB_SORTS)[number]> = {
  id: 'run.id',
  by: 'requestedAt',
  sorts: { requestedAt: { sql: 'run.requested_at', type: 'timestamptz', direction: 'desc' } },
};
const OPEN: readonly JobState[] = ['queued', 'running'];
const JUST_MS = 2 * 60_000;
const MOST_RECENT = 50;

/** Long works: one's own; the director and the administrator see all, those started by events only when they failed for good. */
@Injectable()
export class JobQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly clock: SystemClock,
  ) {}

  async list(request: JobsRequest): Promise<JobsView> {
    const query = this.filtered(request).select(
      ['id', 'kind', 'title', 'state', 'progress', 'step', 'failure', 'tells'].map((name) => `run.${name} AS ${name}`),
    );
    query.addSelect('run.requested_at', 'requestedAt').addSelect('run.finished_at', 'finishedAt');
    const page = await this.lists.page<JobRun, keyof typeof LIST.sorts>(query, LIST, request);
    return { items: page.items.map(toJobView), nextCursor: page.nextCursor };
  }

  count(request: JobsRequest): Promise<CountView> {
    return this.lists.count(this.filtered(request));
  }

  /** What the actor may see and has not ended, or only just: what ended while nobody listened is told as well. */
  async recent(actor: Actor): Promise<JobView[]> {
    const query = this.seenBy(actor)
      .andWhere('(run.state IN (:...open) OR run.finished_at > :since)', {
        open: OPEN,
        since: new Date(this.clock.now().getTime() - JUST_MS),
      })
      .limit(MOST_RECENT);
    return (await query.orderBy('run.requested_at', 'DESC').getMany()).map(toJobView);
  }

  /** The run as it stands now; none when the actor may not see it. */
  async moved(id: string, actor: Actor): Promise<JobView[]> {
    return (await this.seenBy(actor).andWhere('run.id = :id', { id }).getMany()).map(toJobView);
  }

  private seenBy(actor: Actor): SelectQueryBuilder<JobRun> {
    const query = this.work.manager
      .createQueryBuilder(JobRun, 'run')
      .where(`(run.event_id IS NULL OR run.state = 'failed')`);
    if (!hasRole(actor, 'director', 'administrator')) query.andWhere('run.requested_by = :me', { me: actor.userId });
    return query;
  }

  private filtered({ state }: JobsRequest): SelectQueryBuilder<ObjectLiteral> {
    const query = this.seenBy(currentActor());
    if (state) query.andWhere('run.state = :state', { state });
    return query as unknown as SelectQueryBuilder<ObjectLiteral>;
  }
}
