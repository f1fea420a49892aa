import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import {
  CorrectConflictRequest,
  GapsRequest,
  GapsView,
  HourConflictsRequest,
  HourConflictsView,
  VoidHoursRequest,
} from './hour-conflict.dto.js';
import { HourConflictQueries } from './hour-conflict.queries.js';
import { HourConflicts } from './hour-conflicts.js';

@ApiTags('hour-conflicts')
@Controller('hour-conflicts')
export class HourConflictController {
  constructor(
    private readonly conflicts: HourConflicts,
    private readonly queries: HourConflictQueries,
  ) {}

  @Get()
  @May('hour_conflict.read')
  @ApiOkResponse({ type: HourConflictsView })
  open(@Query() { groupId }: HourConflictsRequest): Promise<HourConflictsView> {
    return this.queries.open(groupId);
  }

  /** Present without hours, and hours without roll call. */
  @Get('gaps')
  @May('hour_conflict.read')
  @ApiOkResponse({ type: GapsView })
  gaps(@Query() request: GapsRequest): Promise<GapsView> {
    return this.queries.gaps(request);
  }

  @Post(':id/void-hours')
  @HttpCode(204)
  @May('hour_conflict.settle')
  @ApiNoContentResponse()
  voidHours(@Id() id: string, @Body() { reason }: VoidHoursRequest): Promise<void> {
    return this.conflicts.voidHours(id, reason);
  }

  @Post(':id/correct-mark')
  @HttpCode(204)
  @May('hour_conflict.settle')
  @ApiNoContentResponse()
  correctMark(@Id() id: string, @Body() body: CorrectConflictRequest): Promise<void> {
    return this.conflicts.correctMark(id, body);
  }
}
