import { Body, Controller, Delete, Get, HttpCode, Post, Put, type StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May, PICTURE_LIMIT, TakesFile } from '@etabli/platform';
import { ChooseLogoRequest, LogosView } from './logo.dto.js';
import { Logos } from './logos.js';

@ApiTags('logos')
@Controller()
export class LogoController {
  constructor(private readonly logos: Logos) {}

  @Get('school/logos')
  @May('school.read')
  @ApiOkResponse({ type: LogosView })
  async list(): Promise<LogosView> {
    return { items: await this.logos.list() };
  }

  @Post('school/logos')
  @May('school.edit')
  @TakesFile(PICTURE_LIMIT, { description: 'PNG or JPEG, 500 kB and 2000 pixels of a side at most' })
  @ApiCreatedResponse({ type: CreatedView })
  async add(@UploadedFile() file: { buffer: Buffer } | undefined): Promise<CreatedView> {
    return { id: await this.logos.add(file?.buffer) };
  }

  @Put('school/logo')
  @HttpCode(204)
  @May('school.edit')
  @ApiNoContentResponse()
  choose(@Body() { logoId }: ChooseLogoRequest): Promise<void> {
    return this.logos.choose(logoId);
  }

  @Delete('school/logo')
  @HttpCode(204)
  @May('school.edit')
  @ApiNoContentResponse()
  remove(): Promise<void> {
    return this.logos.remove();
  }

  @Get('school-logos/:id/picture')
  @May('school.read')
  @ApiProduces('image/jpeg', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  picture(@Id() id: string): Promise<StreamableFile> {
    return this.logos.picture(id);
  }
}
