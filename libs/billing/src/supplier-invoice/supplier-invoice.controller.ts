import {
  Body,
  Controller,
  Get,
  HttpCode,
  Patch,
  Post,
  Put,
  Query,
  type StreamableFile,
  UploadedFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May, TakesFile } from '@etabli/platform';
import {
  ClassifySupplierInvoiceRequest,
  DisputeSupplierInvoiceRequest,
  FileSupplierInvoiceRequest,
  NoteRequest,
  PaySupplierInvoiceRequest,
  RefuseSupplierInvoiceRequest,
  SupplierInvoicesRequest,
  SupplierInvoiceSummaryView,
  SupplierInvoicesView,
  SupplierInvoiceView,
  SupplierReadingView,
  TypeSupplierInvoiceRequest,
} from './supplier-invoice.dto.js';
import { supplierInvoiceErrors } from './supplier-invoice.errors.js';
import { SupplierInvoiceQueries } from './supplier-invoice.queries.js';
import { SUPPLIER_FILE_LIMIT } from './supplier-invoice.reader.js';
import { SupplierInvoices } from './supplier-invoice.service.js';

interface SentFile {
  buffer: Buffer;
  originalname: string;
}

const given = (file: SentFile | undefined): SentFile => {
  if (!file) throw supplierInvoiceErrors.invalid('supplier_invoice.file_missing', 'file');
  return file;
};
/** The browser's UTF-8 reaches multer as latin1. */
const nameOf = (file: SentFile): string => Buffer.from(file.originalname, 'latin1').toString('utf8');

@ApiTags('supplier-invoices')
@Controller('supplier-invoices')
export class SupplierInvoiceController {
  constructor(
    private readonly invoices: SupplierInvoices,
    private readonly queries: SupplierInvoiceQueries,
  ) {}

  @Get()
  @May('supplier_invoice.read')
  @ApiOkResponse({ type: SupplierInvoicesView })
  list(@Query() request: SupplierInvoicesRequest): Promise<SupplierInvoicesView> {
    return this.queries.list(request);
  }

  @Get('count')
  @May('supplier_invoice.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: SupplierInvoicesRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get('summary')
  @May('supplier_invoice.read')
  @ApiOkResponse({ type: SupplierInvoiceSummaryView })
  summary(): Promise<SupplierInvoiceSummaryView> {
    return this.queries.summary();
  }

  @Get(':id')
  @May('supplier_invoice.read')
  @ApiOkResponse({ type: SupplierInvoiceView })
  one(@Id() id: string): Promise<SupplierInvoiceView> {
    return this.queries.one(id);
  }

  @Get(':id/file')
  @May('supplier_invoice.read')
  @ApiProduces('application/pdf', 'application/xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  download(@Id() id: string): Promise<StreamableFile> {
    return this.queries.download(id);
  }

  /** What the file in the multipart field `file` says; nothing is written. */
  @Post('read')
  @HttpCode(200)
  @May('supplier_invoice.read')
  @TakesFile(SUPPLIER_FILE_LIMIT)
  @ApiOkResponse({ type: SupplierReadingView })
  read(@UploadedFile() file: SentFile | undefined): Promise<SupplierReadingView> {
    return this.queries.read(given(file).buffer);
  }

  @Post()
  @May('supplier_invoice.file')
  @TakesFile(SUPPLIER_FILE_LIMIT)
  @ApiCreatedResponse({ type: CreatedView })
  async file(
    @UploadedFile() file: SentFile | undefined,
    @Query() { sector }: FileSupplierInvoiceRequest,
  ): Promise<CreatedView> {
    const sent = given(file);
    return { id: await this.invoices.file(sent.buffer, nameOf(sent), { sector }) };
  }

  /** The amounts of a plain PDF. */
  @Put(':id/content')
  @HttpCode(204)
  @May('supplier_invoice.file')
  @ApiNoContentResponse()
  type(@Id() id: string, @Body() body: TypeSupplierInvoiceRequest): Promise<void> {
    return this.invoices.type(id, body);
  }

  @Patch(':id')
  @HttpCode(204)
  @May('supplier_invoice.file')
  @ApiNoContentResponse()
  classify(@Id() id: string, @Body() body: ClassifySupplierInvoiceRequest): Promise<void> {
    return this.invoices.classify(id, body.sector);
  }

  @Post(':id/check')
  @HttpCode(204)
  @May('supplier_invoice.check')
  @ApiNoContentResponse()
  check(@Id() id: string): Promise<void> {
    return this.invoices.check(id);
  }

  @Post(':id/uncheck')
  @HttpCode(204)
  @May('supplier_invoice.check')
  @ApiNoContentResponse()
  uncheck(@Id() id: string, @Body() body: NoteRequest): Promise<void> {
    return this.invoices.uncheck(id, body.note);
  }

  @Post(':id/refuse')
  @HttpCode(204)
  @May('supplier_invoice.check')
  @ApiNoContentResponse()
  refuse(@Id() id: string, @Body() body: RefuseSupplierInvoiceRequest): Promise<void> {
    return this.invoices.refuse(id, body);
  }

  @Post(':id/dispute')
  @HttpCode(204)
  @May('supplier_invoice.file')
  @ApiNoContentResponse()
  dispute(@Id() id: string, @Body() body: DisputeSupplierInvoiceRequest): Promise<void> {
    return this.invoices.dispute(id, body);
  }

  @Post(':id/dispute/close')
  @HttpCode(204)
  @May('supplier_invoice.file')
  @ApiNoContentResponse()
  settle(@Id() id: string, @Body() body: NoteRequest): Promise<void> {
    return this.invoices.settle(id, body.note);
  }

  @Post(':id/pay')
  @HttpCode(204)
  @May('supplier_invoice.pay')
  @ApiNoContentResponse()
  pay(@Id() id: string, @Body() body: PaySupplierInvoiceRequest): Promise<void> {
    return this.invoices.pay(id, body);
  }

  @Post(':id/unpay')
  @HttpCode(204)
  @May('supplier_invoice.pay')
  @ApiNoContentResponse()
  unpay(@Id() id: string, @Body() body: NoteRequest): Promise<void> {
    return this.invoices.unpay(id, body.note);
  }
}
