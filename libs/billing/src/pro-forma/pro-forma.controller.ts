import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { ProFormaDocument } from './pro-forma.document.js';
import { ProFormasRequest, ProFormasView, WriteProFormaRequest } from './pro-forma.dto.js';
import { ProFormas } from './pro-forma.service.js';

@ApiTags('pro-formas')
@Controller('pro-formas')
export class ProFormaController {
  constructor(
    private readonly proFormas: ProFormas,
    private readonly document: ProFormaDocument,
  ) {}

  @Get()
  @May('quote.read')
  @ApiOkResponse({ type: ProFormasView })
  list(@Query() request: ProFormasRequest): Promise<ProFormasView> {
    return this.proFormas.of(request);
  }

  @Get(':id/pdf')
  @May('quote.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  pdf(@Id() id: string): Promise<StreamableFile> {
    return this.document.download(id);
  }

  @Post()
  @May('pro_forma.write')
  @ApiCreatedResponse({ type: CreatedView })
  async write(@Body() body: WriteProFormaRequest): Promise<CreatedView> {
    return { id: await this.proFormas.write(body) };
  }
}
