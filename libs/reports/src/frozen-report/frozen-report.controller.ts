import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CountView, Files, Id, May } from '@etabli/platform';
import {
  FreezeReportRequest,
  FreezingsView,
  FreezingView,
  FrozenReportsRequest,
  FrozenReportsView,
  FrozenReportView,
  ReprintView,
} from './frozen-report.dto.js';
import { FrozenReportQueries } from './frozen-report.queries.js';
import { FrozenReports } from './frozen-reports.js';

@ApiTags('frozen-reports')
@Controller('frozen-reports')
export class FrozenReportController {
  constructor(
    private readonly frozen: FrozenReports,
    private readonly queries: FrozenReportQueries,
    private readonly files: Files,
  ) {}

  @Get()
  @May('frozen_report.read')
  @ApiOkResponse({ type: FrozenReportsView })
  list(@Query() request: FrozenReportsRequest): Promise<FrozenReportsView> {
    return this.queries.list(request);
  }

  @Get('count')
  @May('frozen_report.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: FrozenReportsRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Post()
  @May('frozen_report.freeze')
  @ApiCreatedResponse({ type: FreezingView })
  freeze(@Body() { year, recipient, email }: FreezeReportRequest): Promise<FreezingView> {
    return this.frozen.request({ year, recipient, email: email ?? null });
  }

  /** What is being frozen, or could not be. */
  @Get('freezing')
  @May('frozen_report.read')
  @ApiOkResponse({ type: FreezingsView })
  async freezing(): Promise<FreezingsView> {
    return { items: await this.queries.freezing() };
  }

  @Get(':id')
  @May('frozen_report.read')
  @ApiOkResponse({ type: FrozenReportView })
  one(@Id() id: string): Promise<FrozenReportView> {
    return this.queries.one(id);
  }

  @Get(':id/pdf')
  @May('frozen_report.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@Id() id: string): Promise<StreamableFile> {
    return this.files.download((await this.frozen.known(id)).fileId);
  }

  /** Prints it again from what was frozen, and says whether that is the file that went out. */
  @Get(':id/reprint')
  @May('frozen_report.read')
  @ApiOkResponse({ type: ReprintView })
  async reprint(@Id() id: string): Promise<ReprintView> {
    const { identical } = await this.frozen.reprint(id);
    return { identical };
  }
}
