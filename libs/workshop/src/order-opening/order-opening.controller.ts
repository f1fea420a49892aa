import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, May } from '@etabli/platform';
import { OrderOpeningRequest, OrderOpeningsRequest, OrderOpeningsView } from './order-opening.dto.js';
import { OrderOpeningQueries } from './order-opening.queries.js';
import { OrderOpenings } from './order-openings.js';

@ApiTags('order-openings')
@Controller('order-openings')
export class OrderOpeningController {
  constructor(
    private readonly openings: OrderOpenings,
    private readonly queries: OrderOpeningQueries,
  ) {}

  @Get()
  @May('order_opening.read')
  @ApiOkResponse({ type: OrderOpeningsView })
  list(@Query() request: OrderOpeningsRequest): Promise<OrderOpeningsView> {
    return this.queries.page(request);
  }

  @Get('count')
  @May('order_opening.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: OrderOpeningsRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  /** Its order; nothing is delivered, invoiced or published by it. */
  @Post()
  @May('order_opening.take')
  @ApiCreatedResponse({ type: CreatedView })
  async take(@Body() body: OrderOpeningRequest): Promise<CreatedView> {
    return { id: await this.openings.take(body) };
  }
}
