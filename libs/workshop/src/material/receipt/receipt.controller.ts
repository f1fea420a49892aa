import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { ReceiveRequest } from './receipt.dto.js';
import { Receipts } from './receipts.js';

@ApiTags('material')
@Controller('material-items/:id/receipts')
export class ReceiptController {
  constructor(private readonly receipts: Receipts) {}

  @Post()
  @May('material.move')
  @ApiCreatedResponse({ type: CreatedView })
  async receive(@Id() id: string, @Body() body: ReceiveRequest): Promise<CreatedView> {
    return { id: await this.receipts.intoStock(id, body) };
  }
}
