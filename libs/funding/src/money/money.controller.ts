import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { May } from '@etabli/platform';
import { MoneyRequest, MoneyView } from './money.dto.js';
import { MoneyQueries } from './money.queries.js';

@ApiTags('funding')
@Controller('money')
export class MoneyController {
  constructor(private readonly money: MoneyQueries) {}

  /** A year's resources by source, with what each figure counts. */
  @Get()
  @May('funding.read')
  @ApiOkResponse({ type: MoneyView })
  of(@Query() { year }: MoneyRequest): Promise<MoneyView> {
    return this.money.of(year);
  }
}
