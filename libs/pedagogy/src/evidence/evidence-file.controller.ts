import { Body, Controller, Delete, Get, HttpCode, Post, type StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May, PICTURE_LIMIT, TakesFile } from '@etabli/platform';
import { AddEvidenceFileRequest } from './evidence.dto.js';
import { EvidenceFiles } from './evidence-files.js';

@ApiTags('evidence')
@Controller()
export class EvidenceFileController {
  constructor(private readonly files: EvidenceFiles) {}

  @Post('evidence/:id/files')
  @May('evidence.confirm')
  @TakesFile(PICTURE_LIMIT, {
    description: 'JPEG or PNG, a sheet PDF too, 8 MB at most',
    beside: {
      kind: { type: 'string', enum: ['photo', 'measurement_sheet'] },
      caption: { type: 'string', maxLength: 120 },
    },
    required: ['kind'],
  })
  @ApiCreatedResponse({ type: CreatedView })
  async add(
    @Id() id: string,
    @Body() { kind, caption }: AddEvidenceFileRequest,
    @UploadedFile() file: { buffer: Buffer } | undefined,
  ): Promise<CreatedView> {
    return { id: await this.files.add(id, kind, file?.buffer, caption || null) };
  }

  @Get('evidence-files/:id/content')
  @May('evidence.read')
  @ApiProduces('image/jpeg', 'image/png', 'application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  content(@Id() id: string): Promise<StreamableFile> {
    return this.files.content(id);
  }

  @Delete('evidence-files/:id')
  @HttpCode(204)
  @May('evidence.confirm')
  @ApiNoContentResponse()
  remove(@Id() id: string): Promise<void> {
    return this.files.remove(id);
  }
}
