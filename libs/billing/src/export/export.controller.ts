import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { CreateExportRequest, ExportBatchesView, ExportsRequest } from './export.dto.js';
import { ExportQueries } from './export.queries.js';
import { Exports } from './export.service.js';

@ApiTags('export-batches')
@Controller('export-batches')
export class ExportController {
  constructor(
    private readonly exports: Exports,
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
  async create(@Body() body: CreateExportRequest): Promise<CreatedView> {
    return { id: await this.exports.create(body.month) };
  }

  @Get(':id/file')
  @May('accounting.read')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  file(@Id() id: string): Promise<StreamableFile> {
    return this.exports.download(id);
  }
}
