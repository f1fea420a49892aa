import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import {
  ArrivalRequest,
  PurchaseNeedsView,
  PurchaseRequest,
  PurchasesRequest,
  PurchasesView,
  PurchaseView,
} from './purchase.dto.js';
import { PurchaseQueries } from './purchase.queries.js';
import { Purchases } from './purchases.js';

@ApiTags('material')
@Controller()
export class PurchaseController {
  constructor(
    private readonly purchases: Purchases,
    private readonly queries: PurchaseQueries,
  ) {}

  @Get('purchase-needs')
  @May('material.read')
  @ApiOkResponse({ type: PurchaseNeedsView })
  async needs(): Promise<PurchaseNeedsView> {
    return { items: await this.queries.needs() };
  }

  @Get('purchase-lists')
  @May('material.read')
  @ApiOkResponse({ type: PurchasesView })
  list(@Query() request: PurchasesRequest): Promise<PurchasesView> {
    return this.queries.page(request);
  }

  @Get('purchase-lists/count')
  @May('material.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: PurchasesRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get('purchase-lists/:id')
  @May('material.read')
  @ApiOkResponse({ type: PurchaseView })
  find(@Id() id: string): Promise<PurchaseView> {
    return this.queries.find(id);
  }

  @Post('purchase-lists')
  @May('purchase.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async create(@Body() body: PurchaseRequest): Promise<CreatedView> {
    return { id: await this.purchases.create(body) };
  }

  @Put('purchase-lists/:id')
  @HttpCode(204)
  @May('purchase.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: PurchaseRequest): Promise<void> {
    return this.purchases.edit(id, body);
  }

  @Post('purchase-lists/:id/order')
  @HttpCode(204)
  @May('purchase.edit')
  @ApiNoContentResponse()
  order(@Id() id: string): Promise<void> {
    return this.purchases.order(id);
  }

  @Post('purchase-lists/:id/receipts')
  @HttpCode(204)
  @May('material.move')
  @ApiNoContentResponse()
  receive(@Id() id: string, @Body() body: ArrivalRequest): Promise<void> {
    return this.purchases.receive(id, body);
  }

  @Post('purchase-lists/:id/finish')
  @HttpCode(204)
  @May('purchase.edit')
  @ApiNoContentResponse()
  finish(@Id() id: string): Promise<void> {
    return this.purchases.finish(id);
  }

  @Post('purchase-lists/:id/cancel')
  @HttpCode(204)
  @May('purchase.edit')
  @ApiNoContentResponse()
  cancel(@Id() id: string): Promise<void> {
    return this.purchases.cancel(id);
  }
}
