import { Body, Controller, Get, HttpCode, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May, PageRequest } from '@etabli/platform';
import {
  EinvoiceReceiptsRequest,
  EinvoiceReceiptsView,
  EinvoiceSettingsRequest,
  EinvoiceSettingsView,
  EinvoiceStatusesView,
  EreportingBatchesView,
} from './einvoice.dto.js';
import { EinvoiceQueries } from './einvoice.queries.js';
import { Ereporting } from './ereporting.service.js';
import { ExchangeRequest } from './exchange-request.js';

@ApiTags('einvoice')
@Controller('einvoice')
export class EinvoiceController {
  constructor(
    private readonly queries: EinvoiceQueries,
    private readonly request: ExchangeRequest,
    private readonly ereporting: Ereporting,
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
    return this.queries.settings();
  }

  @Put('settings')
  @HttpCode(204)
  @May('einvoice.edit')
  @ApiNoContentResponse()
  set(@Body() body: EinvoiceSettingsRequest): Promise<void> {
    return this.queries.set(body);
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
    return this.queries.batches(request);
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

  @Get('supplier-invoices/:id/statuses')
  @May('einvoice.read')
  @ApiOkResponse({ type: EinvoiceStatusesView })
  ofSupplierInvoice(@Id() id: string): Promise<EinvoiceStatusesView> {
    return this.queries.ofSupplierInvoice(id);
  }
}
