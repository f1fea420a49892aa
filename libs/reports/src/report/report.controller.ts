import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Files, Id, May } from '@etabli/platform';
import { ReportsRequest, ReportsView, ReportView, RequestReportRequest } from './report.dto.js';
import { ReportQueries } from './report.queries.js';
import { ReportService } from './report.service.js';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('reports')
@Controller('reports')
export class ReportController {
  constructor(
    private readonly reports: ReportService,
    private readonly queries: ReportQueries,
    private readonly files: Files,
  ) {}

  @Get()
  @May('report.read')
  @ApiOkResponse({ type: ReportsView })
  list(@Query() request: ReportsRequest): Promise<ReportsView> {
    return this.queries.list(request);
  }

  @Get('count')
  @May('report.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: ReportsRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Post()
  @May('report.request')
  @ApiCreatedResponse({ type: CreatedView })
  async request(@Body() { kind, month }: RequestReportRequest): Promise<CreatedView> {
    return { id: await this.reports.request(kind, month) };
  }

  @Get(':id')
  @May('report.read')
  @ApiOkResponse({ type: ReportView })
  one(@Id() id: string): Promise<ReportView> {
    return this.queries.one(id);
  }

  @Get(':id/pdf')
  @May('report.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse(BINARY)
  async pdf(@Id() id: string): Promise<StreamableFile> {
    return this.files.download(await this.queries.file(id, 'pdf'));
  }

  @Get(':id/xlsx')
  @May('report.read')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse(BINARY)
  async xlsx(@Id() id: string): Promise<StreamableFile> {
    return this.files.download(await this.queries.file(id, 'xlsx'));
  }
}
