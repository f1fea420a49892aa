import { Body, Controller, Get, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import {
  AddSchoolCompetenceRequest,
  FrameworksRequest,
  FrameworksView,
  FrameworkView,
  ImportRequest,
  ImportView,
  toImportView,
} from './framework.dto.js';
import { frameworkErrors } from './framework.errors.js';
import { FrameworkQueries } from './framework.queries.js';
import { FRAMEWORK_FILE_LIMIT } from '../import/framework.reader.js';
import { FrameworkService } from './framework.service.js';

interface SentFile {
  buffer: Buffer;
  originalname: string;
}

const FILE_BODY = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};

@ApiTags('frameworks')
@Controller('frameworks')
export class FrameworkController {
  constructor(
    private readonly frameworks: FrameworkService,
    private readonly queries: FrameworkQueries,
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

  @Get(':id')
  @May('framework.read')
  @ApiOkResponse({ type: FrameworkView })
  one(@Id() id: string): Promise<FrameworkView> {
    return this.queries.one(id);
  }

  /** The file in the multipart field `file`, JSON or CSV (docs/referentiel-import.md). */
  @Post('import')
  @May('framework.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_BODY as object)
  @ApiCreatedResponse({ type: ImportView })
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: FRAMEWORK_FILE_LIMIT, files: 1, fields: 5 } }))
  async import(@UploadedFile() file: SentFile | undefined, @Query() { dryRun }: ImportRequest): Promise<ImportView> {
    if (!file) throw frameworkErrors.invalid('framework.file_missing', 'file');
    return toImportView(await this.frameworks.import(file.buffer, file.originalname, { dryRun: dryRun === 'true' }));
  }

  @Post(':id/school-competences')
  @May('framework.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async addSchoolCompetence(@Id() id: string, @Body() body: AddSchoolCompetenceRequest): Promise<CreatedView> {
    return { id: await this.frameworks.addSchoolCompetence(id, body) };
  }
}
