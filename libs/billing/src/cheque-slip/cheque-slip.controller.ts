import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import { MakeSlipRequest, SlipsRequest, SlipsView, SlipView, TakeSlipBackRequest } from './cheque-slip.dto.js';
import { ChequeSlipQueries } from './cheque-slip.queries.js';
import { ChequeSlips } from './cheque-slip.service.js';

@ApiTags('bank')
@Controller('cheque-slips')
export class ChequeSlipController {
  constructor(
    private readonly slips: ChequeSlips,
    private readonly queries: ChequeSlipQueries,
  ) {}

  @Get()
  @May('cheque_slip.read')
  @ApiOkResponse({ type: SlipsView })
  list(@Query() request: SlipsRequest): Promise<SlipsView> {
    return this.queries.list(request);
  }

  @Get('count')
  @May('cheque_slip.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: SlipsRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get(':id')
  @May('cheque_slip.read')
  @ApiOkResponse({ type: SlipView })
  one(@Id() id: string): Promise<SlipView> {
    return this.queries.one(id);
  }

  @Get(':id/pdf')
  @May('cheque_slip.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  pdf(@Id() id: string): Promise<StreamableFile> {
    return this.queries.pdf(id);
  }

  /** The cheques to choose from: `GET /payments?shown=to_deposit`. */
  @Post()
  @May('cheque_slip.make')
  @ApiCreatedResponse({ type: CreatedView })
  async make(@Body() body: MakeSlipRequest): Promise<CreatedView> {
    return { id: await this.slips.make(body) };
  }

  /** Before the bank credits it; its cheques wait again. */
  @Post(':id/take-back')
  @HttpCode(204)
  @May('cheque_slip.make')
  @ApiNoContentResponse()
  takeBack(@Id() id: string, @Body() { reason }: TakeSlipBackRequest): Promise<void> {
    return this.slips.takeBack(id, reason);
  }
}
