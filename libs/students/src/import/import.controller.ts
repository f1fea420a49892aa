import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IMPORT_FILE_LIMIT, importErrors, May, readTable, TableFileRequest, TakesFile } from '@etabli/platform';
import { ImportRequest, ImportResultView, ImportTableView, PasteRequest } from './import.dto.js';
import { StudentImport } from './student-import.js';

@ApiTags('student-import')
@Controller('student-import')
export class ImportController {
  constructor(private readonly imports: StudentImport) {}

  /** The youths of the school as a file that may be imported again. */
  @Get('table')
  @May('student_table.read')
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  table(@Query() { format = 'xlsx' }: TableFileRequest): Promise<StreamableFile> {
    return this.imports.file(format);
  }

  /** Reads an Excel or CSV file in the multipart field `file`; nothing is written. */
  @Post('file')
  @HttpCode(200)
  @May('student.import')
  @TakesFile(IMPORT_FILE_LIMIT)
  @ApiOkResponse({ type: ImportTableView })
  async file(@UploadedFile() file: { buffer: Buffer } | undefined): Promise<ImportTableView> {
    if (!file) throw importErrors.invalid('import.file_missing', 'file');
    return this.imports.look(await readTable(file.buffer));
  }

  /** As a file, of cells that were copied. */
  @Post('paste')
  @HttpCode(200)
  @May('student.import')
  @ApiOkResponse({ type: ImportTableView })
  async paste(@Body() { text }: PasteRequest): Promise<ImportTableView> {
    return this.imports.look(await readTable(text));
  }

  /** All rows or none; with `dryRun` it is only tried. */
  @Post()
  @HttpCode(200)
  @May('student.import')
  @ApiOkResponse({ type: ImportResultView })
  take(@Body() { dryRun, ...order }: ImportRequest): Promise<ImportResultView> {
    return this.imports.take(order, { dryRun });
  }
}
