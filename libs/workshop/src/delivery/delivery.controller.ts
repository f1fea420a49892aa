import { Body, Controller, Get, HttpCode, Post, type StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Id, May, SIGNATURE_LIMIT, TakesFile } from '@etabli/platform';
import { DeliveryNotes } from './delivery-note.js';
import { DeliverySignatures } from './delivery-signatures.js';
import { SignDeliveryRequest } from './delivery.dto.js';

@ApiTags('deliveries')
@Controller('deliveries')
export class DeliveryController {
  constructor(
    private readonly notes: DeliveryNotes,
    private readonly signatures: DeliverySignatures,
  ) {}

  /** The note as it was handed over; once signed, the signed one. */
  @Get(':id/pdf')
  @May('order.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  pdf(@Id() id: string): Promise<StreamableFile> {
    return this.notes.download(id);
  }

  /** Name, day and drawing of who receives the goods, in a multipart body. */
  @Post(':id/signature')
  @HttpCode(204)
  @May('delivery.sign')
  @TakesFile(SIGNATURE_LIMIT, {
    description: 'the drawing, a PNG of 200 kB at most',
    beside: {
      signedBy: { type: 'string', maxLength: 120 },
      signedOn: { type: 'string', format: 'date', description: 'today when left out' },
    },
    required: ['signedBy'],
  })
  @ApiNoContentResponse()
  sign(
    @Id() id: string,
    @Body() body: SignDeliveryRequest,
    @UploadedFile() file: { buffer: Buffer } | undefined,
  ): Promise<void> {
    return this.signatures.sign(id, body, file?.buffer);
  }
}
