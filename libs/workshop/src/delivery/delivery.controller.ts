import { Controller, Get, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import { DeliveryNotes } from './delivery-note.js';

@ApiTags('deliveries')
@Controller('deliveries')
export class DeliveryController {
  constructor(private readonly notes: DeliveryNotes) {}

  @Get(':id/pdf')
  @May('order.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  pdf(@Id() id: string): Promise<StreamableFile> {
    return this.notes.download(id);
  }
}
