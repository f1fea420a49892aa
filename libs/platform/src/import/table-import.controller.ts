import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { May } from '../auth/may.js';
import { TakesFile } from '../http/takes-file.js';
import { importErrors } from './import.errors.js';
import {
  TableFileRequest,
  TableImportRequest,
  TableKindsView,
  TablePasteRequest,
  TableReadView,
  TableResultView,
} from './table-import.dto.js';
import { TableImports } from './table-imports.js';
import { IMPORT_FILE_LIMIT } from './table.reader.js';

/** `import.use` opens the door; each kind asks for the permission of its own list beside. */
@ApiTags('imports')
@Controller('imports')
export class TableImportController {
  constructor(private readonly imports: TableImports) {}

  /** The lists that who acts may import, with their columns. */
  @Get()
  @May('import.use')
  @ApiOkResponse({ type: TableKindsView })
  kinds(): TableKindsView {
    const items = this.imports.mine().map(({ kind, title, columns }) => ({
      kind,
      title,
      columns: Object.entries(columns).map(([target, { label, needed = false }]) => ({ target, label, needed })),
    }));
    return { items };
  }

  /** The list as a file that may be imported again. */
  @Get(':kind/table')
  @May('import.use')
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  table(@Param('kind') kind: string, @Query() { format = 'xlsx' }: TableFileRequest): Promise<StreamableFile> {
    return this.imports.file(kind, format);
  }

  /** Reads an Excel or CSV file in the multipart field `file`; nothing is written. */
  @Post(':kind/file')
  @HttpCode(200)
  @May('import.use')
  @TakesFile(IMPORT_FILE_LIMIT)
  @ApiOkResponse({ type: TableReadView })
  async file(
    @Param('kind') kind: string,
    @UploadedFile() file: { buffer: Buffer } | undefined,
  ): Promise<TableReadView> {
    if (!file) throw importErrors.invalid('import.file_missing', 'file');
    return this.imports.look(kind, file.buffer);
  }

  /** As a file, of cells that were copied. */
  @Post(':kind/paste')
  @HttpCode(200)
  @May('import.use')
  @ApiOkResponse({ type: TableReadView })
  paste(@Param('kind') kind: string, @Body() { text }: TablePasteRequest): Promise<TableReadView> {
    return this.imports.look(kind, text);
  }

  /** All rows or none; with `dryRun` it is only tried. */
  @Post(':kind')
  @HttpCode(200)
  @May('import.use')
  @ApiOkResponse({ type: TableResultView })
  take(@Param('kind') kind: string, @Body() { dryRun, ...table }: TableImportRequest): Promise<TableResultView> {
    return this.imports.take(kind, table, dryRun);
  }
}
