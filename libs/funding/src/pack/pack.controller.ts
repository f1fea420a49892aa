import { Controller, Get, Post, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { FundingPacksView } from './pack.dto.js';
import { Packs } from './packs.js';

@ApiTags('funding')
@Controller()
export class PackController {
  constructor(private readonly packs: Packs) {}

  @Get('funding-agreements/:id/packs')
  @May('funding_pack.read')
  @ApiOkResponse({ type: FundingPacksView })
  of(@Id() id: string): Promise<FundingPacksView> {
    return this.packs.of(id);
  }

  @Post('funding-agreements/:id/packs')
  @May('funding_pack.request')
  @ApiCreatedResponse({ type: CreatedView })
  async request(@Id() id: string): Promise<CreatedView> {
    return { id: await this.packs.request(id) };
  }

  @Get('funding-packs/:id/file')
  @May('funding_pack.read')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  file(@Id() id: string): Promise<StreamableFile> {
    return this.packs.file(id);
  }
}
