import { Body, Controller, Get, HttpCode, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import { TotalsView } from '../invoice/document.dto.js';
import { discountOf } from '../invoice/line.rules.js';
import { QuoteDocument } from './quote.document.js';
import {
  AcceptedQuoteView,
  AcceptQuoteRequest,
  CreateQuoteRequest,
  EditQuoteRequest,
  QuotesRequest,
  QuotesView,
  QuoteTotalsRequest,
  QuoteView,
  RefuseQuoteRequest,
  SendQuoteRequest,
} from './quote.dto.js';
import { QuoteQueries } from './quote.queries.js';
import { QuoteService } from './quote.service.js';

@ApiTags('quotes')
@Controller('quotes')
export class QuoteController {
  constructor(
    private readonly quotes: QuoteService,
    private readonly queries: QuoteQueries,
    private readonly document: QuoteDocument,
  ) {}

  @Get()
  @May('quote.read')
  @ApiOkResponse({ type: QuotesView })
  list(@Query() request: QuotesRequest): Promise<QuotesView> {
    return this.queries.list(request);
  }

  @Get('count')
  @May('quote.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: QuotesRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get(':id')
  @May('quote.read')
  @ApiOkResponse({ type: QuoteView })
  one(@Id() id: string): Promise<QuoteView> {
    return this.queries.one(id);
  }

  /** The original once sent; before, a preview marked as a draft. */
  @Get(':id/pdf')
  @May('quote.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  pdf(@Id() id: string): Promise<StreamableFile> {
    return this.document.download(id);
  }

  /** Totals of lines not saved yet; writes nothing. */
  @Post('totals')
  @HttpCode(200)
  @May('quote.read')
  @ApiOkResponse({ type: TotalsView })
  totals(@Body() body: QuoteTotalsRequest): TotalsView {
    return this.queries.totals(body.lines, discountOf(body));
  }

  @Post()
  @May('quote.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async create(@Body() body: CreateQuoteRequest): Promise<CreatedView> {
    return { id: await this.quotes.create(body) };
  }

  @Patch(':id')
  @HttpCode(204)
  @May('quote.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditQuoteRequest): Promise<void> {
    return this.quotes.edit(id, body);
  }

  @Post(':id/copy')
  @May('quote.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async copy(@Id() id: string): Promise<CreatedView> {
    return { id: await this.quotes.copy(id) };
  }

  /** The next version of the same offer, as a draft. */
  @Post(':id/revise')
  @May('quote.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async revise(@Id() id: string): Promise<CreatedView> {
    return { id: await this.quotes.revise(id) };
  }

  @Post(':id/send')
  @HttpCode(204)
  @May('quote.edit')
  @ApiNoContentResponse()
  send(@Id() id: string, @Body() body: SendQuoteRequest): Promise<void> {
    return this.quotes.send(id, body);
  }

  @Post(':id/accept')
  @May('quote.accept')
  @ApiCreatedResponse({ type: AcceptedQuoteView })
  async accept(@Id() id: string, @Body() body: AcceptQuoteRequest): Promise<AcceptedQuoteView> {
    return { id, productionOrderId: await this.quotes.accept(id, body) };
  }

  @Post(':id/refuse')
  @HttpCode(204)
  @May('quote.accept')
  @ApiNoContentResponse()
  refuse(@Id() id: string, @Body() body: RefuseQuoteRequest): Promise<void> {
    return this.quotes.refuse(id, body);
  }
}
