import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { May } from '../auth/may.js';
import { Id } from '../http/id.param.js';
import { type ScheduleView, SchedulesView, SetScheduleRequest } from './job.dto.js';
import { ScheduleSettings } from './schedule-settings.js';

@ApiTags('jobs')
@Controller('job-schedules')
export class ScheduleController {
  constructor(private readonly settings: ScheduleSettings) {}

  /** The works that come again by themselves. */
  @Get()
  @May('schedule.read')
  @ApiOkResponse({ type: SchedulesView })
  async list(): Promise<{ items: ScheduleView[] }> {
    return { items: await this.settings.list() };
  }

  @Put(':id')
  @HttpCode(204)
  @May('schedule.set')
  @ApiNoContentResponse()
  set(@Id() id: string, @Body() { enabled, every, at, onDay }: SetScheduleRequest): Promise<void> {
    return this.settings.set(id, { every, at, onDay: onDay ?? null }, enabled);
  }

  /** Asks for one turn now, beside the rhythm. */
  @Post(':id/run')
  @HttpCode(204)
  @May('schedule.set')
  @ApiNoContentResponse()
  runNow(@Id() id: string): Promise<void> {
    return this.settings.runNow(id);
  }
}
