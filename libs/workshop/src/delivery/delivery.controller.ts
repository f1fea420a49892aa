import {
  Body,
  Controller,
  Get,
  HttpCode,
  Post,
  type StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Id, May, SIGNATURE_LIMIT } from '@etabli/platform';
import { DeliveryNotes } from './delivery-note.js';
import { DeliverySignatures } from './delivery-signatures.js';
import { SignDeliveryRequest } from './delivery.dto.js';

const SIGNATURE_BODY = {
  schema: {
    type: 'object',
    required: ['file', 'signedBy'],
    properties: {
      file: { type: 'string', format: 'binary', description: 'the drawing, a PNG of 200 kB at most' },
      signedBy: { type: 'string', maxLength: 120 },
      signedOn: { type: 'string', format: 'date', description: 'today when left out' },
    },
  },
};

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
  @ApiConsumes('multipart/form-data')
  @ApiBody(SIGNATURE_BODY as object)
  @ApiNoContentResponse()
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: SIGNATURE_LIMIT, files: 1, fields: 5 } }))
  sign(
    @Id() id: string,
    @Body() body: SignDeliveryRequest,
    @UploadedFile() file: { buffer: Buffer } | undefined,
  ): Promise<void> {
    return this.signatures.sign(id, body, file?.buffer);
  }
}
