import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May, PageRequest } from '@etabli/platform';
import {
  EinvoiceReceiptsRequest,
  EinvoiceReceiptsView,
  EinvoiceSettingsRequest,
  EinvoiceSettingsView,
  EinvoiceStatusesView,
} from './einvoice.dto.js';
import { EinvoiceQueries } from './einvoice.queries.js';
import { EinvoiceSetup } from './einvoice-settings.service.js';
import { EreportingBatchContentView, EreportingBatchesView, EreportingPendingsView } from './ereporting.dto.js';
import { EreportingQueries } from './ereporting.queries.js';
import { Ereporting } from './ereporting.service.js';
import { ExchangeRequest } from './exchange-request.js';
import {
  ChorusDepositRequest,
  CompleteSubmissionRequest,
  EinvoiceSummaryView,
  SubmissionsRequest,
  SubmissionsView,
} from './submission.dto.js';
import { SubmissionService } from './submission.service.js';
import { Submissions } from './submissions.queries.js';

@ApiTags('einvoice')
@Controller('einvoice')
export class EinvoiceController {
  constructor(
    private readonly queries: EinvoiceQueries,
    private readonly request: ExchangeRequest,
    private readonly setup: EinvoiceSetup,
    private readonly ereporting: Ereporting,
    private readonly reported: EreportingQueries,
    private readonly submissions: Submissions,
    private readonly submission: SubmissionService,
  ) {}

  /** Asks for an exchange with the platform; the id is that of the run. */
  @Post('exchange')
  @May('einvoice.exchange')
  @ApiCreatedResponse({ type: CreatedView })
  async exchange(): Promise<CreatedView> {
    return { id: await this.request.ask() };
  }

  @Get('settings')
  @May('einvoice.read')
  @ApiOkResponse({ type: EinvoiceSettingsView })
  settings(): Promise<EinvoiceSettingsView> {
    return this.setup.view();
  }

  @Put('settings')
  @HttpCode(204)
  @May('einvoice.edit')
  @ApiNoContentResponse()
  set(@Body() body: EinvoiceSettingsRequest): Promise<void> {
    return this.setup.set(body);
  }

  /** Issued invoices and credit notes on their way, newest first. */
  @Get('invoices')
  @May('einvoice.read')
  @ApiOkResponse({ type: SubmissionsView })
  list(@Query() request: SubmissionsRequest): Promise<SubmissionsView> {
    return this.submissions.page(request);
  }

  @Get('invoices/count')
  @May('einvoice.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: SubmissionsRequest): Promise<CountView> {
    return this.submissions.count(request);
  }

  @Get('summary')
  @May('einvoice.read')
  @ApiOkResponse({ type: EinvoiceSummaryView })
  summary(): Promise<EinvoiceSummaryView> {
    return this.submissions.summary();
  }

  /** What came from the platform and whether it was taken. */
  @Get('receipts')
  @May('einvoice.read')
  @ApiOkResponse({ type: EinvoiceReceiptsView })
  receipts(@Query() request: EinvoiceReceiptsRequest): Promise<EinvoiceReceiptsView> {
    return this.queries.receipts(request);
  }

  @Get('ereporting-batches')
  @May('einvoice.read')
  @ApiOkResponse({ type: EreportingBatchesView })
  batches(@Query() request: PageRequest): Promise<EreportingBatchesView> {
    return this.reported.batches(request);
  }

  /** What is not told yet, by period. */
  @Get('ereporting-pending')
  @May('einvoice.read')
  @ApiOkResponse({ type: EreportingPendingsView })
  pending(): Promise<EreportingPendingsView> {
    return this.ereporting.pending();
  }

  /** The figures that were told, each with its documents. */
  @Get('ereporting-batches/:id')
  @May('einvoice.read')
  @ApiOkResponse({ type: EreportingBatchContentView })
  batch(@Id() id: string): Promise<EreportingBatchContentView> {
    return this.reported.batch(id);
  }

  @Get('ereporting-batches/:id/file')
  @May('einvoice.read')
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  file(@Id() id: string): Promise<StreamableFile> {
    return this.ereporting.download(id);
  }

  @Get('invoices/:id/statuses')
  @May('einvoice.read')
  @ApiOkResponse({ type: EinvoiceStatusesView })
  ofInvoice(@Id() id: string): Promise<EinvoiceStatusesView> {
    return this.queries.ofInvoice(id);
  }

  /** The same file goes again: of an invoice that the platform rejected. */
  @Post('invoices/:id/resend')
  @HttpCode(204)
  @May('einvoice.exchange')
  @ApiNoContentResponse()
  resend(@Id() id: string): Promise<void> {
    return this.submission.resend(id);
  }

  /** Answers a buyer who suspended or disputed: status 209. */
  @Post('invoices/:id/complete')
  @HttpCode(204)
  @May('einvoice.exchange')
  @ApiNoContentResponse()
  complete(@Id() id: string, @Body() body: CompleteSubmissionRequest): Promise<void> {
    return this.submission.complete(id, body.note);
  }

  /** A person laid the invoice down on Chorus Pro. */
  @Put('invoices/:id/chorus-deposit')
  @HttpCode(204)
  @May('einvoice.exchange')
  @ApiNoContentResponse()
  deposit(@Id() id: string, @Body() body: ChorusDepositRequest): Promise<void> {
    return this.submission.deposit(id, body);
  }

  @Delete('invoices/:id/chorus-deposit')
  @HttpCode(204)
  @May('einvoice.exchange')
  @ApiNoContentResponse()
  withdraw(@Id() id: string): Promise<void> {
    return this.submission.withdraw(id);
  }

  @Get('supplier-invoices/:id/statuses')
  @May('einvoice.read')
  @ApiOkResponse({ type: EinvoiceStatusesView })
  ofSupplierInvoice(@Id() id: string): Promise<EinvoiceStatusesView> {
    return this.queries.ofSupplierInvoice(id);
  }
}
