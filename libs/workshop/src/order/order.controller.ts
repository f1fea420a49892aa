import { Body, Controller, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import { DeliverRequest } from '../delivery/delivery.dto.js';
import { ReplaceOperationsRequest } from '../operation/operation.dto.js';
import { Operations } from '../operation/operation.service.js';
import {
  CheckOrderRequest,
  CheckPartRequest,
  EditOrderRequest,
  OpenExerciseRequest,
  OrdersRequest,
  OrdersView,
  OrderView,
  ReopenOrderRequest,
  CloseOrderRequest,
} from './order.dto.js';
import { OrderLife } from './order-life.js';
import { OrderQueries } from './order.queries.js';
import { PartialChecks } from './partial-checks.js';
import { Orders } from './order.service.js';

@ApiTags('production-orders')
@Controller('production-orders')
export class OrderController {
  constructor(
    private readonly orders: Orders,
    private readonly operations: Operations,
    private readonly life: OrderLife,
    private readonly partialChecks: PartialChecks,
    private readonly queries: OrderQueries,
  ) {}

  @Get()
  @May('order.read')
  @ApiOkResponse({ type: OrdersView })
  list(@Query() request: OrdersRequest): Promise<OrdersView> {
    return this.queries.page(request);
  }

  @Get('count')
  @May('order.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: OrdersRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get(':id')
  @May('order.read')
  @ApiOkResponse({ type: OrderView })
  find(@Id() id: string): Promise<OrderView> {
    return this.queries.find(id);
  }

  @Post()
  @May('order.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async open(@Body() body: OpenExerciseRequest): Promise<CreatedView> {
    return { id: await this.orders.openExercise(body) };
  }

  @Patch(':id')
  @HttpCode(204)
  @May('order.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditOrderRequest): Promise<void> {
    return this.orders.edit(id, body);
  }

  @Put(':id/operations')
  @HttpCode(204)
  @May('order.edit')
  @ApiNoContentResponse()
  split(@Id() id: string, @Body() body: ReplaceOperationsRequest): Promise<void> {
    return this.operations.replace(id, body.operations);
  }

  @Post(':id/release')
  @HttpCode(204)
  @May('order.edit')
  @ApiNoContentResponse()
  release(@Id() id: string): Promise<void> {
    return this.life.release(id);
  }

  @Post(':id/close')
  @HttpCode(204)
  @May('order.close')
  @ApiNoContentResponse()
  close(@Id() id: string, @Body() { confirm }: CloseOrderRequest): Promise<void> {
    return this.life.close(id, confirm);
  }

  @Post(':id/reopen')
  @HttpCode(204)
  @May('order.reopen')
  @ApiNoContentResponse()
  reopen(@Id() id: string, @Body() { reason }: ReopenOrderRequest): Promise<void> {
    return this.life.reopen(id, reason);
  }

  @Post(':id/check')
  @HttpCode(204)
  @May('order.edit')
  @ApiNoContentResponse()
  check(@Id() id: string, @Body() body: CheckOrderRequest): Promise<void> {
    return this.orders.check(id, body.confirm);
  }

  /** So many pieces of some lines are good and may leave; the others stay in work. */
  @Post(':id/partial-checks')
  @HttpCode(204)
  @May('order.edit')
  @ApiNoContentResponse()
  checkPart(@Id() id: string, @Body() { lines }: CheckPartRequest): Promise<void> {
    return this.partialChecks.pass(id, lines);
  }

  @Post(':id/cancel')
  @HttpCode(204)
  @May('order.edit')
  @ApiNoContentResponse()
  cancel(@Id() id: string): Promise<void> {
    return this.orders.cancel(id);
  }

  @Post(':id/deliveries')
  @May('order.deliver')
  @ApiCreatedResponse({ type: CreatedView })
  async deliver(@Id() id: string, @Body() body: DeliverRequest): Promise<CreatedView> {
    return { id: await this.orders.deliver(id, body) };
  }
}
