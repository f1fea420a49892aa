import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { CreditDrafts } from '../credit/credit-drafts.js';
import { ProgressDrafts } from '../progress/progress-drafts.js';
import { CounterSales } from './counter-sales.js';
import { DirectInvoices } from './direct-invoices.js';
import { FreeDrafts } from './free-drafts.js';
import { CreditInvoiceRequest, FreeInvoiceRequest, ProgressRequest, RewriteInvoiceRequest } from './invoice.dto.js';

/** The drafts that no delivery makes: each kind of document has its own door. */
@ApiTags('invoices')
@Controller('invoices')
export class DraftController {
  constructor(
    private readonly free: FreeDrafts,
    private readonly direct: DirectInvoices,
    private readonly counter: CounterSales,
    private readonly progress: ProgressDrafts,
    private readonly credits: CreditDrafts,
  ) {}

  /** An invoice of no order: a draft, or issued at once, or issued as already paid with its payment. */
  @Post('free')
  @May('invoice.issue')
  @ApiCreatedResponse({ type: CreatedView })
  async freeInvoice(@Body() { issue = false, paid, ...body }: FreeInvoiceRequest): Promise<CreatedView> {
    if (paid) return { id: await this.counter.sell(body, paid) };
    return { id: await (issue ? this.direct.issue(body) : this.free.create(body)) };
  }

  /** Lines, discount and day of a draft of no order, replaced as a whole. */
  @Put(':id/lines')
  @HttpCode(204)
  @May('invoice.edit')
  @ApiNoContentResponse()
  rewrite(@Id() id: string, @Body() body: RewriteInvoiceRequest): Promise<void> {
    return this.free.rewrite(id, body);
  }

  @Post('deposits')
  @May('invoice.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async deposit(@Body() body: ProgressRequest): Promise<CreatedView> {
    return { id: await this.progress.deposit(body.orderId, body.percentBp) };
  }

  @Post('situations')
  @May('invoice.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async situation(@Body() body: ProgressRequest): Promise<CreatedView> {
    return { id: await this.progress.situation(body.orderId, body.percentBp) };
  }

  /** A draft of a credit note, whole or in part. */
  @Post(':id/credit')
  @May('invoice.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async credit(@Id() id: string, @Body() body: CreditInvoiceRequest): Promise<CreatedView> {
    return { id: await this.credits.create(id, body.reason, body.lines ?? null, body.effect) };
  }
}
