import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { May } from '../auth/may.js';
import { Id } from '../http/id.param.js';
import { CountView } from '../list/lists.js';
import { JobsRequest, JobsView, JobView, toJobView } from './job.dto.js';
import { JobQueries } from './job.queries.js';
import { Jobs } from './jobs.js';

@ApiTags('jobs')
@Controller('jobs')
export class JobController {
  constructor(
    private readonly jobs: Jobs,
    private readonly queries: JobQueries,
  ) {}

  @Get()
  @May('job.read')
  @ApiOkResponse({ type: JobsView })
  list(@Query() request: JobsRequest): Promise<JobsView> {
    return this.queries.list(request);
  }

  @Get('count')
  @May('job.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: JobsRequest): Promise<CountView> {
    return this.queries.count(request);
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
