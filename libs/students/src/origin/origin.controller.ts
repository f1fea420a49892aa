import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, May, LogsReading } from '@etabli/platform';
import {
  CohortOriginsView,
  EraseCohortRequest,
  EraseOriginRequest,
  OriginIndicatorsView,
  OriginPeriodRequest,
  OriginRequest,
  OriginView,
} from './origin.dto.js';
import { Origins } from './origins.js';

@ApiTags('student-origins')
@Controller()
export class OriginController {
  constructor(private readonly origins: Origins) {}

  @Get('students/:id/origin')
  @LogsReading({ subject: 'student', from: 'id' })
  @May('origin.read')
  @ApiOkResponse({ type: OriginView })
  of(@Id() id: string): Promise<OriginView> {
    return this.origins.of(id);
  }

  @Put('students/:id/origin')
  @HttpCode(204)
  @May('origin.edit')
  @ApiNoContentResponse()
  write(@Id() id: string, @Body() body: OriginRequest): Promise<void> {
    return this.origins.write(id, body);
  }

  @Post('students/:id/origin/erase')
  @HttpCode(204)
  @May('origin.erase')
  @ApiNoContentResponse()
  erase(@Id() id: string, @Body() body: EraseOriginRequest): Promise<void> {
    return this.origins.erase(id, body);
  }

  @Get('origin-indicators')
  @May('origin.read')
  @ApiOkResponse({ type: OriginIndicatorsView })
  indicators(@Query() period: OriginPeriodRequest): Promise<OriginIndicatorsView> {
    return this.origins.indicators(period);
  }

  @Get('origin-indicators/youths')
  @May('origin.read')
  @ApiOkResponse({ type: CohortOriginsView })
  async cohort(@Query() period: OriginPeriodRequest): Promise<CohortOriginsView> {
    return { items: await this.origins.cohort(period) };
  }

  @Post('origin-indicators/erase')
  @HttpCode(204)
  @May('origin.erase')
  @ApiNoContentResponse()
  eraseCohort(@Body() body: EraseCohortRequest): Promise<void> {
    return this.origins.eraseCohort(body);
  }
}
