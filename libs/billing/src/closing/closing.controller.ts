import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, May } from '@etabli/platform';
import {
  CloseYearRequest,
  ClosingsRequest,
  ClosingsView,
  DefineYearRequest,
  FiscalYearsView,
  ReopenMonthRequest,
} from './closing.dto.js';
import { ClosingQueries } from './closing.queries.js';
import { Closings } from './closings.js';
import { FiscalYears } from './fiscal-years.js';
import { InMonth } from './month.param.js';

@ApiTags('closings')
@Controller()
export class ClosingController {
  constructor(
    private readonly closings: Closings,
    private readonly years: FiscalYears,
    private readonly queries: ClosingQueries,
  ) {}

  /** Months and years closed for ever, with their totals. */
  @Get('closings')
  @May('accounting.read')
  @ApiOkResponse({ type: ClosingsView })
  list(@Query() request: ClosingsRequest): Promise<ClosingsView> {
    return this.queries.list(request);
  }

  @Post('closings/:month/soft-close')
  @HttpCode(204)
  @May('month.soft_close')
  @ApiNoContentResponse()
  softClose(@InMonth() month: string): Promise<void> {
    return this.closings.softClose(month);
  }

  @Post('closings/:month/reopen')
  @HttpCode(204)
  @May('month.reopen')
  @ApiNoContentResponse()
  reopen(@InMonth() month: string, @Body() body: ReopenMonthRequest): Promise<void> {
    return this.closings.reopen(month, body.reason);
  }

  @Post('closings/:month/close')
  @May('month.close')
  @ApiCreatedResponse({ type: CreatedView })
  async close(@InMonth() month: string): Promise<CreatedView> {
    return { id: await this.closings.close(month) };
  }

  @Get('fiscal-years')
  @May('accounting.read')
  @ApiOkResponse({ type: FiscalYearsView })
  fiscalYears(): Promise<FiscalYearsView> {
    return this.queries.fiscalYears();
  }

  @Post('fiscal-years')
  @May('fiscal_year.define')
  @ApiCreatedResponse({ type: CreatedView })
  async define(@Body() body: DefineYearRequest): Promise<CreatedView> {
    return { id: await this.years.define(body) };
  }

  @Post('fiscal-years/close')
  @May('fiscal_year.close')
  @ApiCreatedResponse({ type: CreatedView })
  async closeYear(@Body() body: CloseYearRequest): Promise<CreatedView> {
    return { id: await this.closings.closeYear(body.day) };
  }
}
