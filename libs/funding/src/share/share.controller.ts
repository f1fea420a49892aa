import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import {
  AddCostRequest,
  AddInvoiceCostRequest,
  CostsRequest,
  CostsView,
  CostView,
  ShareCostRequest,
  SharedHoursView,
  ShareHoursRequest,
  WithdrawShareRequest,
} from './share.dto.js';
import { ShareQueries } from './share.queries.js';
import { Shares } from './shares.js';

@ApiTags('funding')
@Controller()
export class ShareController {
  constructor(
    private readonly shares: Shares,
    private readonly queries: ShareQueries,
  ) {}

  @Get('funded-costs')
  @May('funding.read')
  @ApiOkResponse({ type: CostsView })
  list(@Query() request: CostsRequest): Promise<CostsView> {
    return this.queries.list(request);
  }

  @Get('funded-costs/count')
  @May('funding.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: CostsRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get('funded-costs/:id')
  @May('funding.read')
  @ApiOkResponse({ type: CostView })
  one(@Id() id: string): Promise<CostView> {
    return this.queries.one(id);
  }

  @Post('funded-costs')
  @May('funding.write')
  @ApiCreatedResponse({ type: CreatedView })
  async addCost(@Body() body: AddCostRequest): Promise<CreatedView> {
    return { id: await this.shares.addCost(body) };
  }

  @Post('funded-costs/of-invoice')
  @May('funding.write')
  @ApiCreatedResponse({ type: CreatedView })
  async addInvoice(@Body() { supplierInvoiceId }: AddInvoiceCostRequest): Promise<CreatedView> {
    return { id: await this.shares.addInvoice(supplierInvoiceId) };
  }

  @Post('funded-costs/:id/shares')
  @May('funding.write')
  @ApiCreatedResponse({ type: CreatedView })
  async share(@Id() id: string, @Body() body: ShareCostRequest): Promise<CreatedView> {
    return { id: await this.shares.share(id, body) };
  }

  @Post('funding-shares/:id/withdraw')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  withdraw(@Id() id: string, @Body() { reason }: WithdrawShareRequest): Promise<void> {
    return this.shares.withdraw(id, reason);
  }

  /** The hours of an order in a period. */
  @Post('funding-agreements/:id/hours')
  @HttpCode(200)
  @May('funding.write')
  @ApiOkResponse({ type: SharedHoursView })
  shareHours(@Id() id: string, @Body() body: ShareHoursRequest): Promise<SharedHoursView> {
    return this.shares.shareHours(id, body);
  }
}
