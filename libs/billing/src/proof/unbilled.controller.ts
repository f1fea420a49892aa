import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, May } from '@etabli/platform';
import { UnbilledRequest, UnbilledView } from './unbilled.dto.js';
import { UnbilledDeliveries } from './unbilled.queries.js';

@ApiTags('unbilled-deliveries')
@Controller('unbilled-deliveries')
export class UnbilledController {
  constructor(private readonly deliveries: UnbilledDeliveries) {}

  @Get()
  @May('invoice.read')
  @ApiOkResponse({ type: UnbilledView })
  list(@Query() request: UnbilledRequest): Promise<UnbilledView> {
    return this.deliveries.list(request);
  }

  @Get('count')
  @May('invoice.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: UnbilledRequest): Promise<CountView> {
    return this.deliveries.count(request);
  }
}
