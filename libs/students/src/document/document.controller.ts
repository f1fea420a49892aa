import { Body, Controller, Get, HttpCode, Patch, Post, type StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May, LogsReading, TakesFile } from '@etabli/platform';
import {
  DocumentKindsView,
  EditDocumentKindRequest,
  NewDocumentKindRequest,
  ReceiveDocumentRequest,
  StudentDocumentsView,
  VoidDocumentRequest,
} from './document.dto.js';
import { documentErrors } from './document.errors.js';
import { DocumentQueries } from './document.queries.js';
import { SCAN_LIMIT, StudentDocuments } from './student-documents.js';

@ApiTags('student-documents')
@Controller()
export class DocumentController {
  constructor(
    private readonly documents: StudentDocuments,
    private readonly queries: DocumentQueries,
  ) {}

  @Get('document-kinds')
  @May('document.read')
  @ApiOkResponse({ type: DocumentKindsView })
  async kinds(): Promise<DocumentKindsView> {
    return { items: (await this.documents.kinds()).map(({ position: _p, ...kind }) => kind) };
  }

  @Post('document-kinds')
  @May('document.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async addKind(@Body() { monthsValid, remindDays, ...kind }: NewDocumentKindRequest): Promise<CreatedView> {
    return { id: await this.documents.addKind({ ...kind, monthsValid: monthsValid ?? null, remindDays }) };
  }

  @Patch('document-kinds/:id')
  @HttpCode(204)
  @May('document.edit')
  @ApiNoContentResponse()
  editKind(@Id() id: string, @Body() body: EditDocumentKindRequest): Promise<void> {
    return this.documents.editKind(id, body);
  }

  @Get('students/:id/documents')
  @LogsReading({ subject: 'student', from: 'id' })
  @May('document.read')
  @ApiOkResponse({ type: StudentDocumentsView })
  async of(@Id() id: string): Promise<StudentDocumentsView> {
    return { items: await this.queries.of(id) };
  }

  @Post('students/:id/documents')
  @May('document.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async receive(@Id() id: string, @Body() body: ReceiveDocumentRequest): Promise<CreatedView> {
    return { id: await this.documents.receive(id, body) };
  }

  /** The scan in the multipart field `file`: PDF, JPEG or PNG. */
  @Post('student-documents/:id/file')
  @HttpCode(204)
  @May('document.edit')
  @TakesFile(SCAN_LIMIT)
  @ApiNoContentResponse()
  attach(@Id() id: string, @UploadedFile() file: { buffer: Buffer } | undefined): Promise<void> {
    if (!file) throw documentErrors.invalid('document.file_missing', 'file');
    return this.documents.attach(id, file.buffer);
  }

  @Get('student-documents/:id/file')
  @May('document.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  file(@Id() id: string): Promise<StreamableFile> {
    return this.documents.file(id);
  }

  @Post('student-documents/:id/verify')
  @HttpCode(204)
  @May('document.edit')
  @ApiNoContentResponse()
  verify(@Id() id: string): Promise<void> {
    return this.documents.verify(id);
  }

  @Post('student-documents/:id/void')
  @HttpCode(204)
  @May('document.edit')
  @ApiNoContentResponse()
  void(@Id() id: string, @Body() body: VoidDocumentRequest): Promise<void> {
    return this.documents.void(id, body);
  }
}
