import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { AddOperationRequest, CopyRoutingRequest, ReorderOperationsRequest } from './operation.dto.js';
import { Routing } from './routing.js';

@ApiTags('production-orders')
@Controller('production-orders')
export class RoutingController {
  constructor(private readonly routing: Routing) {}

  @Post(':id/operations')
  @May('order.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async add(@Id() id: string, @Body() body: AddOperationRequest): Promise<CreatedView> {
    return { id: await this.routing.add(id, body) };
  }

  @Put(':id/operations/order')
  @HttpCode(204)
  @May('order.edit')
  @ApiNoContentResponse()
  reorder(@Id() id: string, @Body() { ids }: ReorderOperationsRequest): Promise<void> {
    return this.routing.reorder(id, ids);
  }

  @Post(':id/routing')
  @HttpCode(204)
  @May('order.edit')
  @ApiNoContentResponse()
  copy(@Id() id: string, @Body() { fromOrderId }: CopyRoutingRequest): Promise<void> {
    return this.routing.copy(id, fromOrderId);
  }
}
