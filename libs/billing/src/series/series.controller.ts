import { Body, Controller, Get, HttpCode, Param, Patch } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@etabli/kernel';
import { May } from '@etabli/platform';
import { AllSeriesView, EditSeriesRequest, toSeriesView } from './series.dto.js';
import { SERIES_KINDS, type SeriesKind } from './series.rules.js';
import { Series } from './series.service.js';

@ApiTags('number-series')
@Controller('number-series')
export class SeriesController {
  constructor(private readonly series: Series) {}

  @Get()
  @May('school.read')
  @ApiOkResponse({ type: AllSeriesView })
  async list(): Promise<AllSeriesView> {
    return { items: (await this.series.list()).map(toSeriesView) };
  }

  @Patch(':kind/:year')
  @HttpCode(204)
  @May('series.edit')
  @ApiNoContentResponse()
  @ApiParam({ name: 'kind', enum: SERIES_KINDS, enumName: 'SeriesKind' })
  @ApiParam({ name: 'year', type: Number })
  start(@Param('kind') kind: string, @Param('year') year: string, @Body() body: EditSeriesRequest): Promise<void> {
    if (!isKind(kind) || !/^\d{4}$/.test(year))
      throw new DomainError('not_found', 'series.not_found', 'Cette numérotation n’existe pas.');
    return this.series.start(kind, Number(year), body);
  }
}

const isKind = (kind: string): kind is SeriesKind => (SERIES_KINDS as readonly string[]).includes(kind);
