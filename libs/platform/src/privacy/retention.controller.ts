import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { May } from '../auth/may.js';
import { Work } from '../database/work.js';
import { CreatedView } from '../http/created.view.js';
import { Id } from '../http/id.param.js';
import {
  ForgetRequest,
  LiftHoldRequest,
  RetentionRunsView,
  RetentionView,
  SetTermRequest,
  toRetentionView,
} from './retention.dto.js';
import { RetentionRun } from './retention.entity.js';
import { Retention } from './retention.js';

@ApiTags('retention')
@Controller()
export class RetentionController {
  constructor(
    private readonly retention: Retention,
    private readonly work: Work,
  ) {}

  /** What is kept for how long, and what would be forgotten today. */
  @Get('retention')
  @May('retention.read')
  @ApiOkResponse({ type: RetentionView })
  async preview(): Promise<RetentionView> {
    return toRetentionView(await this.retention.preview());
  }

  @Put('retention/terms')
  @HttpCode(204)
  @May('retention.edit')
  @ApiNoContentResponse()
  setTerm(@Body() { kind, ...term }: SetTermRequest): Promise<void> {
    return this.retention.setTerm(kind, term);
  }

  @Get('retention/runs')
  @May('retention.read')
  @ApiOkResponse({ type: RetentionRunsView })
  async runs(): Promise<RetentionRunsView> {
    return {
      items: await this.work.manager.find(RetentionRun, { order: { requestedAt: 'DESC', id: 'DESC' }, take: 50 }),
    };
  }

  @Post('retention/runs')
  @May('retention.run')
  @ApiCreatedResponse({ type: CreatedView })
  async forget(@Body() { kinds }: ForgetRequest): Promise<CreatedView> {
    return { id: await this.retention.request(kinds) };
  }

  @Post('legal-holds/:id/lift')
  @HttpCode(204)
  @May('retention.hold')
  @ApiNoContentResponse()
  lift(@Id() id: string, @Body() { reason }: LiftHoldRequest): Promise<void> {
    return this.retention.lift(id, reason);
  }
}
