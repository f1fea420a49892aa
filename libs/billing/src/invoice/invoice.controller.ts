import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import { ProofQueries } from '../proof/proof.queries.js';
import { ProofView } from '../proof/proof.dto.js';
import { Disputes } from './dispute.service.js';
import { InvoiceDocument } from './invoice.document.js';
import { InvoiceDrafts } from './invoice-drafts.js';
import {
  DraftInvoiceRequest,
  EditInvoiceRequest,
  InvoicesRequest,
  InvoicesView,
  InvoiceSummaryView,
  InvoiceView,
  IssueInvoiceRequest,
} from './invoice.dto.js';
import { CloseDisputeRequest, DisputeRequest } from './dispute.dto.js';
import { InvoiceQueries } from './invoice.queries.js';
import { InvoiceService } from './invoice.service.js';

@ApiTags('invoices')
@Controller('invoices')
export class InvoiceController {
  constructor(
    private readonly invoices: InvoiceService,
    private readonly drafts: InvoiceDrafts,
    private readonly disputes: Disputes,
    private readonly queries: InvoiceQueries,
    private readonly document: InvoiceDocument,
    private readonly proof: ProofQueries,
  ) {}

  @Get()
  @May('invoice.read')
  @ApiOkResponse({ type: InvoicesView })
  list(@Query() request: InvoicesRequest): Promise<InvoicesView> {
    return this.queries.list(request);
  }

  @Get('count')
  @May('invoice.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: InvoicesRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get('summary')
  @May('invoice.read')
  @ApiOkResponse({ type: InvoiceSummaryView })
  summary(): Promise<InvoiceSummaryView> {
    return this.queries.summary();
  }

  /** That nothing is missing, computed anew from the rows: numbers, days, entries, deliveries. */
  @Get('proof')
  @May('accounting.read')
  @ApiOkResponse({ type: ProofView })
  nothingMissing(): Promise<ProofView> {
    return this.proof.view();
  }

  @Get(':id')
  @May('invoice.read')
  @ApiOkResponse({ type: InvoiceView })
  one(@Id() id: string): Promise<InvoiceView> {
    return this.queries.one(id);
  }

  /** The original once issued; before, a preview marked as a draft. */
  @Get(':id/pdf')
  @May('invoice.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  pdf(@Id() id: string): Promise<StreamableFile> {
    return this.document.download(id);
  }

  /** A draft of what an order has delivered and not billed; a delivery makes its own. */
  @Post()
  @May('invoice.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async draft(@Body() body: DraftInvoiceRequest): Promise<CreatedView> {
    return { id: await this.drafts.fromOrder(body.orderId) };
  }

  @Patch(':id')
  @HttpCode(204)
  @May('invoice.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditInvoiceRequest): Promise<void> {
    return this.drafts.edit(id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @May('invoice.edit')
  @ApiNoContentResponse()
  remove(@Id() id: string): Promise<void> {
    return this.drafts.remove(id);
  }

  @Post(':id/issue')
  @HttpCode(204)
  @May('invoice.issue')
  @ApiNoContentResponse()
  async issue(@Id() id: string, @Body() body: IssueInvoiceRequest): Promise<void> {
    await this.invoices.issue(id, body);
  }

  @Post(':id/disputes')
  @May('invoice.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async dispute(@Id() id: string, @Body() body: DisputeRequest): Promise<CreatedView> {
    return { id: await this.disputes.open(id, body.reason) };
  }

  @Post(':id/disputes/close')
  @HttpCode(204)
  @May('invoice.edit')
  @ApiNoContentResponse()
  closeDispute(@Id() id: string, @Body() body: CloseDisputeRequest): Promise<void> {
    return this.disputes.close(id, body.note ?? null);
  }
}
