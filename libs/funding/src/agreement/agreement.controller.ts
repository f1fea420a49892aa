import { Body, Controller, Get, HttpCode, Post, Put, Query, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May, TakesFile } from '@etabli/platform';
import {
  CorrectAgreementRequest,
  AgreementsRequest,
  AgreementsView,
  AgreementView,
  CreateAgreementRequest,
  EndAgreementRequest,
  KeepDocumentRequest,
  NewFunderReportRequest,
  NewInstalmentRequest,
} from './agreement.dto.js';
import { agreementErrors } from './agreement.errors.js';
import { AgreementQueries } from './agreement.queries.js';
import { Agreements } from './agreements.js';
import { FUNDING_FILE_LIMIT, FundingDocuments } from './funding-documents.js';
import { Instalments } from './instalments.js';

@ApiTags('funding')
@Controller('funding-agreements')
export class AgreementController {
  constructor(
    private readonly agreements: Agreements,
    private readonly instalments: Instalments,
    private readonly documents: FundingDocuments,
    private readonly queries: AgreementQueries,
  ) {}

  @Get()
  @May('funding.read')
  @ApiOkResponse({ type: AgreementsView })
  list(@Query() request: AgreementsRequest): Promise<AgreementsView> {
    return this.queries.list(request);
  }

  @Get('count')
  @May('funding.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: AgreementsRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get(':id')
  @May('funding.read')
  @ApiOkResponse({ type: AgreementView })
  one(@Id() id: string): Promise<AgreementView> {
    return this.queries.one(id);
  }

  @Post()
  @May('funding.write')
  @ApiCreatedResponse({ type: CreatedView })
  async create(@Body() body: CreateAgreementRequest): Promise<CreatedView> {
    return { id: await this.agreements.create(body) };
  }

  @Put(':id')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: CorrectAgreementRequest): Promise<void> {
    return this.agreements.edit(id, body);
  }

  @Post(':id/end')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  end(@Id() id: string, @Body() body: EndAgreementRequest): Promise<void> {
    return this.agreements.end(id, body);
  }

  @Post(':id/instalments')
  @May('funding.write')
  @ApiCreatedResponse({ type: CreatedView })
  async plan(@Id() id: string, @Body() body: NewInstalmentRequest): Promise<CreatedView> {
    return { id: await this.instalments.plan(id, body) };
  }

  @Post(':id/reports')
  @May('funding.write')
  @ApiCreatedResponse({ type: CreatedView })
  async owe(@Id() id: string, @Body() body: NewFunderReportRequest): Promise<CreatedView> {
    return { id: await this.instalments.owe(id, body) };
  }

  /** The paper in the multipart field `file`: PDF, JPEG or PNG. */
  @Post(':id/documents')
  @May('funding.write')
  @TakesFile(FUNDING_FILE_LIMIT)
  @ApiCreatedResponse({ type: CreatedView })
  async keep(
    @Id() id: string,
    @Query() { label }: KeepDocumentRequest,
    @UploadedFile() file: { buffer: Buffer } | undefined,
  ): Promise<CreatedView> {
    if (!file) throw agreementErrors.invalid('funding_document.file_missing', 'file');
    return { id: await this.documents.keep(id, label, file.buffer) };
  }
}
