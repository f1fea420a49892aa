import { Controller, Get, Post, Query, type StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CountView, Id, May, TakesFile } from '@etabli/platform';
import {
  FileRequest,
  FrameworksRequest,
  FrameworksView,
  ImportRequest,
  ImportView,
  toImportView,
} from './framework.dto.js';
import { frameworkErrors } from './framework.errors.js';
import { FrameworkPapers } from './framework-papers.js';
import { FrameworkView } from './framework-view.dto.js';
import { FrameworkDiffView } from '../diff/framework-diff.dto.js';
import { FrameworkQueries } from './framework.queries.js';
import { FRAMEWORK_FILE_LIMIT } from '../import/framework.reader.js';
import { FrameworkService } from './framework.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface SentFile {
  buffer: Buffer;
  originalname: string;
}

@ApiTags('frameworks')
@Controller('frameworks')
export class FrameworkController {
  constructor(
    private readonly frameworks: FrameworkService,
    private readonly queries: FrameworkQueries,
    private readonly papers: FrameworkPapers,
  ) {}

  @Get()
  @May('framework.read')
  @ApiOkResponse({ type: FrameworksView })
  list(@Query() request: FrameworksRequest): Promise<FrameworksView> {
    return this.queries.list(request);
  }

  @Get('count')
  @May('framework.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: FrameworksRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  /** A workbook to fill in, one sheet for each kind of row. */
  @Get('template')
  @May('framework.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  template(): Promise<StreamableFile> {
    return this.papers.template();
  }

  @Get(':id')
  @May('framework.read')
  @ApiOkResponse({ type: FrameworkView })
  one(@Id() id: string): Promise<FrameworkView> {
    return this.queries.one(id);
  }

  /** What is official in the form it can be imported in, to make a next version of it. */
  @Get(':id/file')
  @May('framework.read')
  @ApiProduces('application/json', XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  file(@Id() id: string, @Query() { form }: FileRequest): Promise<StreamableFile> {
    return this.papers.file(id, form ?? 'xlsx');
  }

  /** What the text of `id` says otherwise than that of `against`, usually an older version. */
  @Get(':id/diff/:against')
  @May('framework.read')
  @ApiOkResponse({ type: FrameworkDiffView })
  diff(@Id() id: string, @Id('against') against: string): Promise<FrameworkDiffView> {
    return this.papers.diff(id, against);
  }

  /** The file in the multipart field `file`, JSON, XLSX or CSV (docs/referentiel-import.md). */
  @Post('import')
  @May('framework.import')
  @TakesFile(FRAMEWORK_FILE_LIMIT)
  @ApiCreatedResponse({ type: ImportView })
  async import(@UploadedFile() file: SentFile | undefined, @Query() { dryRun }: ImportRequest): Promise<ImportView> {
    if (!file) throw frameworkErrors.invalid('framework.file_missing', 'file');
    return toImportView(await this.frameworks.import(file.buffer, file.originalname, { dryRun: dryRun === 'true' }));
  }
}
