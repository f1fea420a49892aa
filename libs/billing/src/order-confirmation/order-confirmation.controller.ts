import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { OrderConfirmationDocument } from './order-confirmation.document.js';
import { ConfirmOrderRequest, OrderConfirmationsRequest, OrderConfirmationsView } from './order-confirmation.dto.js';
import { OrderConfirmations } from './order-confirmation.service.js';

@ApiTags('order-confirmations')
@Controller('order-confirmations')
export class OrderConfirmationController {
  constructor(
    private readonly confirmations: OrderConfirmations,
    private readonly document: OrderConfirmationDocument,
  ) {}

  @Get()
  @May('quote.read')
  @ApiOkResponse({ type: OrderConfirmationsView })
  list(@Query() { orderId }: OrderConfirmationsRequest): Promise<OrderConfirmationsView> {
    return this.confirmations.ofOrder(orderId);
  }

  @Get(':id/pdf')
  @May('quote.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  pdf(@Id() id: string): Promise<StreamableFile> {
    return this.document.download(id);
  }

  @Post()
  @May('order_confirmation.issue')
  @ApiCreatedResponse({ type: CreatedView })
  async issue(@Body() body: ConfirmOrderRequest): Promise<CreatedView> {
    return { id: await this.confirmations.issue(body) };
  }
}
