import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import { AgedBalance } from './aged-balance.queries.js';
import {
  AgedBalanceDayRequest,
  AgedBalanceFileRequest,
  AgedBalanceRequest,
  AgedBalanceView,
  AgedTotalsView,
  StatementRequest,
  StatementView,
} from './statement.dto.js';
import { Statements } from './statement.service.js';

@ApiTags('statements')
@Controller('statements')
export class StatementController {
  constructor(private readonly statements: Statements) {}

  @Get(':customerId')
  @May('accounting.read')
  @ApiOkResponse({ type: StatementView })
  view(@Id('customerId') customerId: string, @Query() request: StatementRequest): Promise<StatementView> {
    return this.statements.view(customerId, request);
  }

  @Get(':customerId/pdf')
  @May('accounting.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  pdf(@Id('customerId') customerId: string, @Query() request: StatementRequest): Promise<StreamableFile> {
    return this.statements.pdf(customerId, request);
  }
}

@ApiTags('statements')
@Controller('aged-balance')
export class AgedBalanceController {
  constructor(private readonly aged: AgedBalance) {}

  @Get()
  @May('accounting.read')
  @ApiOkResponse({ type: AgedBalanceView })
  view(@Query() request: AgedBalanceRequest): Promise<AgedBalanceView> {
    return this.aged.page(request);
  }

  @Get('totals')
  @May('accounting.read')
  @ApiOkResponse({ type: AgedTotalsView })
  totals(@Query() { on }: AgedBalanceDayRequest): Promise<AgedTotalsView> {
    return this.aged.totals(on);
  }

  @Get('file')
  @May('accounting.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  file(@Query() { on, format }: AgedBalanceFileRequest): Promise<StreamableFile> {
    return this.aged.file(on, format);
  }
}
