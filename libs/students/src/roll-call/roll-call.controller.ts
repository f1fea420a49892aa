import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, May } from '@etabli/platform';
import { RecordRollCallRequest, RollCallRequest, RollCallView } from './roll-call.dto.js';
import { RollCallQueries } from './roll-call.queries.js';
import { RollCalls } from './roll-calls.js';

@ApiTags('roll-calls')
@Controller('roll-calls')
export class RollCallController {
  constructor(
    private readonly rollCalls: RollCalls,
    private readonly queries: RollCallQueries,
  ) {}

  @Get()
  @May('roll_call.read')
  @ApiOkResponse({ type: RollCallView })
  find(@Query() { group, day, halfDay }: RollCallRequest): Promise<RollCallView> {
    return this.queries.find(group, day, halfDay);
  }

  @Post()
  @May('roll_call.record')
  @ApiCreatedResponse({ type: CreatedView })
  async record(@Body() body: RecordRollCallRequest): Promise<CreatedView> {
    return { id: await this.rollCalls.record(body) };
  }
}
