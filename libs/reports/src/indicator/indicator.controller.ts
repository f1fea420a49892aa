import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@etabli/kernel';
import { Clock, May } from '@etabli/platform';
import {
  IndicatorsRequest,
  IndicatorsView,
  toIndicatorView,
  YearFactsRequest,
  YearFactsView,
} from './indicator.dto.js';
import { schoolYearOf } from './indicator.catalogue.js';
import { Indicators } from './indicators.js';
import { YearFactsService } from './year-facts.js';

@ApiTags('indicators')
@Controller('indicators')
export class IndicatorController {
  constructor(
    private readonly indicators: Indicators,
    private readonly facts: YearFactsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @May('indicator.read')
  @ApiOkResponse({ type: IndicatorsView })
  async find(@Query() request: IndicatorsRequest): Promise<IndicatorsView> {
    const { year, items } = await this.indicators.of(request.year);
    return { year, today: this.clock.today(), items: items.map(toIndicatorView) };
  }

  @Get('facts')
  @May('indicator.read')
  @ApiOkResponse({ type: YearFactsView })
  known(@Query() { year }: IndicatorsRequest): Promise<YearFactsView> {
    return this.facts.of(year ?? schoolYearOf(this.clock.today()));
  }

  @Put('facts/:year')
  @HttpCode(204)
  @May('indicator.edit')
  @ApiParam({ name: 'year', type: Number })
  @ApiNoContentResponse()
  write(@Param('year') year: string, @Body() body: YearFactsRequest): Promise<void> {
    const { costCents = null, outOfSchoolMonths = null, workshopFromBp = null, workshopToBp = null, source } = body;
    return this.facts.write(yearOf(year), {
      costCents,
      outOfSchoolMonths,
      workshopFromBp,
      workshopToBp,
      source: source || null,
    });
  }
}

/** A malformed year is as unknown as any other: 404. */
function yearOf(text: string): number {
  if (!/^20\d{2}$/.test(text))
    throw new DomainError('not_found', 'indicator.year_unknown', 'Cette année scolaire n’existe pas.');
  return Number(text);
}
