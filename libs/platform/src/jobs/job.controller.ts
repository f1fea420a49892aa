import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { May } from '../auth/may.js';
import { hasRole } from '../context/actor.js';
import { currentActor } from '../context/request-context.js';
import { Work } from '../database/work.js';
import { ChoiceField, IdField, InstantField, IntField, ListField, TextField } from '../http/fields.js';
import { Id } from '../http/id.param.js';
import { JOB_STATES, JobRun, type JobState } from './job-run.entity.js';
import { Jobs } from './jobs.js';

export class JobView {
  @IdField() id: string;
  @TextField({ max: 100 }) kind: string;
  @TextField({ max: 200 }) title: string;
  @ChoiceField('JobState', JOB_STATES) state: JobState;
  @IntField({ min: 0, max: 100 }) progress: number;
  @TextField({ max: 200, nullable: true }) step: string | null;
  @TextField({ max: 500, nullable: true }) failure: string | null;
  @InstantField() requestedAt: string;
  @InstantField({ nullable: true }) finishedAt: string | null;
}

export class JobsView {
  @ListField(() => JobView) items: JobView[];
}

const toJobView = (run: JobRun): JobView => ({
  id: run.id,
  kind: run.kind,
  title: run.title,
  state: run.state,
  progress: run.progress,
  step: run.step,
  failure: run.failure,
  requestedAt: run.requestedAt.toISOString(),
  finishedAt: run.finishedAt?.toISOString() ?? null,
});

@ApiTags('jobs')
@Controller('jobs')
export class JobController {
  constructor(
    private readonly jobs: Jobs,
    private readonly work: Work,
  ) {}

  /** The fifty latest long works one may see; those started by events only when they failed for good. */
  @Get()
  @May('job.read')
  @ApiOkResponse({ type: JobsView })
  async list(): Promise<JobsView> {
    const actor = currentActor();
    const query = this.work.manager
      .createQueryBuilder(JobRun, 'run')
      .where(`(run.event_id IS NULL OR run.state = 'failed')`)
      .orderBy('run.requested_at', 'DESC')
      .addOrderBy('run.id', 'DESC')
      .limit(50);
    if (!hasRole(actor, 'director', 'administrator')) query.andWhere('run.requested_by = :me', { me: actor.userId });
    return { items: (await query.getMany()).map(toJobView) };
  }

  @Get(':id')
  @May('job.read')
  @ApiOkResponse({ type: JobView })
  async one(@Id() id: string): Promise<JobView> {
    return toJobView(await this.jobs.find(id));
  }

  @Post(':id/cancel')
  @HttpCode(204)
  @May('job.cancel')
  @ApiNoContentResponse()
  cancel(@Id() id: string): Promise<void> {
    return this.jobs.cancel(id);
  }

  @Post(':id/retry')
  @HttpCode(204)
  @May('job.cancel')
  @ApiNoContentResponse()
  retry(@Id() id: string): Promise<void> {
    return this.jobs.retry(id);
  }
}
