import { Body, Controller, Get, Post, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { ReturnNotes } from './return-note.js';
import { ReturnRequest } from './return.dto.js';
import { Returns } from './return.service.js';

@ApiTags('returns')
@Controller()
export class ReturnController {
  constructor(
    private readonly returns: Returns,
    private readonly notes: ReturnNotes,
  ) {}

  /** What was delivered and is on no invoice; what was billed comes back by its credit note. */
  @Post('production-orders/:id/returns')
  @May('order.deliver')
  @ApiCreatedResponse({ type: CreatedView })
  async takeBack(@Id() id: string, @Body() body: ReturnRequest): Promise<CreatedView> {
    return { id: (await this.returns.takeBack(id, body)).id };
  }

  @Get('returns/:id/pdf')
  @May('order.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  pdf(@Id() id: string): Promise<StreamableFile> {
    return this.notes.download(id);
  }
}
