import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { ReceiveForOrderRequest } from '../receipt/receipt.dto.js';
import { Receipts } from '../receipt/receipts.js';
import {
  AddOrderMaterialRequest,
  EditOrderMaterialRequest,
  OrderMaterialsView,
  TakeAtOperationRequest,
  TakeMaterialRequest,
} from './order-material.dto.js';
import { OrderMaterialQueries } from './order-material.queries.js';
import { OrderMaterials } from './order-materials.js';

@ApiTags('material')
@Controller()
export class OrderMaterialController {
  constructor(
    private readonly materials: OrderMaterials,
    private readonly queries: OrderMaterialQueries,
    private readonly receipts: Receipts,
  ) {}

  @Get('production-orders/:id/materials')
  @May('material.read')
  @ApiOkResponse({ type: OrderMaterialsView })
  ofOrder(@Id() id: string): Promise<OrderMaterialsView> {
    return this.queries.ofOrder(id);
  }

  @Post('production-orders/:id/materials')
  @May('material.move')
  @ApiCreatedResponse({ type: CreatedView })
  async add(@Id() id: string, @Body() body: AddOrderMaterialRequest): Promise<CreatedView> {
    return { id: await this.materials.add(id, body) };
  }

  @Patch('order-materials/:id')
  @HttpCode(204)
  @May('material.move')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditOrderMaterialRequest): Promise<void> {
    return this.materials.edit(id, body);
  }

  @Delete('order-materials/:id')
  @HttpCode(204)
  @May('material.move')
  @ApiNoContentResponse()
  remove(@Id() id: string): Promise<void> {
    return this.materials.remove(id);
  }

  @Post('order-materials/:id/consumptions')
  @HttpCode(204)
  @May('material.move')
  @ApiNoContentResponse()
  consume(@Id() id: string, @Body() body: TakeMaterialRequest): Promise<void> {
    return this.materials.consume(id, body);
  }

  @Post('order-materials/:id/returns')
  @HttpCode(204)
  @May('material.move')
  @ApiNoContentResponse()
  giveBack(@Id() id: string, @Body() body: TakeMaterialRequest): Promise<void> {
    return this.materials.giveBack(id, body);
  }

  @Post('order-materials/:id/receipts')
  @May('material.move')
  @ApiCreatedResponse({ type: CreatedView })
  async receive(@Id() id: string, @Body() body: ReceiveForOrderRequest): Promise<CreatedView> {
    return { id: await this.receipts.forOrder(id, body) };
  }

  @Get('operations/:id/materials')
  @May('material.read')
  @ApiOkResponse({ type: OrderMaterialsView })
  ofOperation(@Id() id: string): Promise<OrderMaterialsView> {
    return this.queries.ofOperation(id);
  }

  @Post('operations/:id/material-consumptions')
  @HttpCode(204)
  @May('material.move')
  @ApiNoContentResponse()
  consumeAt(@Id() id: string, @Body() body: TakeAtOperationRequest): Promise<void> {
    return this.materials.consumeAt(id, body);
  }
}
