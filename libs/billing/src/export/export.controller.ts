import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import {
  CancelExportRequest,
  CreateExportRequest,
  ExportBatchesView,
  ExportsRequest,
  ExportYearRequest,
} from './export.dto.js';
import { ExportQueries } from './export.queries.js';
import { Exports } from './export.service.js';
import { FiscalYears } from './fiscal-year.service.js';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('export-batches')
@Controller('export-batches')
export class ExportController {
  constructor(
    private readonly exports: Exports,
    private readonly years: FiscalYears,
    private readonly queries: ExportQueries,
  ) {}

  @Get()
  @May('accounting.read')
  @ApiOkResponse({ type: ExportBatchesView })
  list(@Query() request: ExportsRequest): Promise<ExportBatchesView> {
    return this.queries.list(request);
  }

  @Post()
  @May('accounting.export')
  @ApiCreatedResponse({ type: CreatedView })
  async create(@Body() { month, format }: CreateExportRequest): Promise<CreatedView> {
    return { id: await this.exports.create(month, format) };
  }

  /** Made in the background: the id is of the run, to follow under /jobs, and will be the batch's. */
  @Post('years')
  @May('accounting.export')
  @ApiCreatedResponse({ type: CreatedView })
  async year(@Body() { year }: ExportYearRequest): Promise<CreatedView> {
    return { id: await this.years.request(year) };
  }

  /** The id is of the batch that cancels. */
  @Post(':id/cancel')
  @May('accounting.export')
  @ApiCreatedResponse({ type: CreatedView })
  async cancel(@Id() id: string, @Body() { reason }: CancelExportRequest): Promise<CreatedView> {
    return { id: await this.exports.cancel(id, reason) };
  }

  @Get(':id/file')
  @May('accounting.read')
  @ApiProduces('text/plain')
  @ApiOkResponse(BINARY)
  file(@Id() id: string): Promise<StreamableFile> {
    return this.exports.download(id);
  }

  @Get(':id/description')
  @May('accounting.read')
  @ApiProduces('text/plain')
  @ApiOkResponse(BINARY)
  description(@Id() id: string): Promise<StreamableFile> {
    return this.exports.description(id);
  }
}
