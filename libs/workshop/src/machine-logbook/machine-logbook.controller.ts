import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CountView, Id, May } from '@etabli/platform';
import { LogbookPeriodRequest, LogbookRequest, LogbookView } from './machine-logbook.dto.js';
import { MachineLogbook } from './machine-logbook.queries.js';

@ApiTags('machines')
@Controller('machines/:id/logbook')
export class MachineLogbookController {
  constructor(private readonly logbook: MachineLogbook) {}

  @Get()
  @May('machine_logbook.read')
  @ApiOkResponse({ type: LogbookView })
  page(@Id() id: string, @Query() request: LogbookRequest): Promise<LogbookView> {
    return this.logbook.page(id, request);
  }

  @Get('count')
  @May('machine_logbook.read')
  @ApiOkResponse({ type: CountView })
  count(@Id() id: string, @Query() request: LogbookRequest): Promise<CountView> {
    return this.logbook.count(id, request);
  }

  @Get('pdf')
  @May('machine_logbook.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  pdf(@Id() id: string, @Query() { from, to }: LogbookPeriodRequest): Promise<StreamableFile> {
    return this.logbook.print(id, from, to);
  }
}
