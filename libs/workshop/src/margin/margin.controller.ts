import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import { OrderMarginView } from './margin.dto.js';
import { Margins } from './margins.js';

@ApiTags('margins')
@Controller('production-orders')
export class MarginController {
  constructor(private readonly margins: Margins) {}

  @Get(':id/margin')
  @May('margin.read')
  @ApiOkResponse({ type: OrderMarginView })
  ofOrder(@Id() id: string): Promise<OrderMarginView> {
    return this.margins.ofOrder(id);
  }
}
