import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { CalendarRequest, CalendarView, HolidayRegionRequest, PeriodFields } from './calendar.dto.js';
import { CalendarQueries } from './calendar.queries.js';
import { Calendar } from './calendar.js';

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly calendar: Calendar,
    private readonly queries: CalendarQueries,
  ) {}

  @Get()
  @May('calendar.read')
  @ApiOkResponse({ type: CalendarView })
  find(@Query() request: CalendarRequest): Promise<CalendarView> {
    return this.queries.find(request);
  }

  @Post('periods')
  @May('calendar.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async add(@Body() body: PeriodFields): Promise<CreatedView> {
    return { id: await this.calendar.add({ ...body, groupId: body.groupId ?? null }) };
  }

  @Patch('periods/:id')
  @HttpCode(204)
  @May('calendar.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: PeriodFields): Promise<void> {
    return this.calendar.edit(id, { ...body, groupId: body.groupId ?? null });
  }

  @Delete('periods/:id')
  @HttpCode(204)
  @May('calendar.edit')
  @ApiNoContentResponse()
  remove(@Id() id: string): Promise<void> {
    return this.calendar.remove(id);
  }

  @Put('region')
  @HttpCode(204)
  @May('calendar.edit')
  @ApiNoContentResponse()
  region(@Body() body: HolidayRegionRequest): Promise<void> {
    return this.queries.setRegion(body.region);
  }
}
