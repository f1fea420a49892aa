import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import { OpeningCorrections } from './opening-corrections.js';
import {
  CorrectOpeningRequest,
  OrderOpeningDetailView,
  OrderOpeningRequest,
  OrderOpeningsRequest,
  OrderOpeningsView,
} from './order-opening.dto.js';
import { OrderOpeningQueries } from './order-opening.queries.js';
import { OrderOpenings } from './order-openings.js';

@ApiTags('order-openings')
@Controller('order-openings')
export class OrderOpeningController {
  constructor(
    private readonly openings: OrderOpenings,
    private readonly corrections: OpeningCorrections,
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

  @Get(':id')
  @May('order_opening.read')
  @ApiOkResponse({ type: OrderOpeningDetailView })
  find(@Id() id: string): Promise<OrderOpeningDetailView> {
    return this.queries.find(id);
  }

  /** Its order; nothing is delivered, invoiced or published by it. */
  @Post()
  @May('order_opening.take')
  @ApiCreatedResponse({ type: CreatedView })
  async take(@Body() body: OrderOpeningRequest): Promise<CreatedView> {
    return { id: await this.openings.take(body) };
  }

  /** Quantities and hours of before, as they should have been entered; the old ones stay written with the reason. */
  @Post(':id/corrections')
  @HttpCode(204)
  @May('order_opening.take')
  @ApiNoContentResponse()
  correct(@Id() id: string, @Body() body: CorrectOpeningRequest): Promise<void> {
    return this.corrections.correct(id, body);
  }
}
