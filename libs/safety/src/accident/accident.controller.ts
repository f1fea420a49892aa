import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { instantAt } from '@etabli/kernel';
import { Clock, CreatedView, Id, May } from '@etabli/platform';
import {
  AccidentsRequest,
  AccidentsView,
  FollowAccidentRequest,
  RecordAccidentRequest,
  toAccidentView,
} from './accident.dto.js';
import { Accidents } from './accidents.js';

@ApiTags('accidents')
@Controller('accidents')
export class AccidentController {
  constructor(
    private readonly accidents: Accidents,
    private readonly clock: Clock,
  ) {}

  @Get()
  @May('accident.read')
  @ApiOkResponse({ type: AccidentsView })
  async list(@Query() request: AccidentsRequest): Promise<AccidentsView> {
    const { items, nextCursor } = await this.accidents.page(request);
    const now = this.clock.now();
    return { items: items.map((row) => toAccidentView(row, now)), nextCursor };
  }

  @Post()
  @May('accident.record')
  @ApiCreatedResponse({ type: CreatedView })
  async record(@Body() body: RecordAccidentRequest): Promise<CreatedView> {
    return { id: await this.accidents.record(body) };
  }

  @Post(':id/follow')
  @HttpCode(204)
  @May('accident.follow')
  @ApiNoContentResponse()
  follow(@Id() id: string, @Body() body: FollowAccidentRequest): Promise<void> {
    const at = (day?: string | null, time?: string | null): Date | null =>
      day ? instantAt(day, time ?? '00:00') : null;
    return this.accidents.follow(id, {
      declaredAt: at(body.declaredOn, body.declaredTime),
      inspectorToldAt: at(body.inspectorToldOn, body.inspectorToldTime),
      familyToldOn: body.familyToldOn,
    });
  }
}
