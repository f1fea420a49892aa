import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, May } from '@etabli/platform';
import { LockedMonthsRequest, LockedMonthsView, LockMonthRequest } from './month.dto.js';
import { MonthQueries } from './month.queries.js';
import { Months } from './months.js';

@ApiTags('locked-months')
@Controller('locked-months')
export class MonthController {
  constructor(
    private readonly months: Months,
    private readonly queries: MonthQueries,
  ) {}

  @Get()
  @May('month.read')
  @ApiOkResponse({ type: LockedMonthsView })
  list(@Query() request: LockedMonthsRequest): Promise<LockedMonthsView> {
    return this.queries.list(request);
  }

  @Post()
  @May('month.lock')
  @ApiCreatedResponse({ type: CreatedView })
  async lock(@Body() { scope, month }: LockMonthRequest): Promise<CreatedView> {
    return { id: await this.months.lockAlone(scope, month) };
  }
}
