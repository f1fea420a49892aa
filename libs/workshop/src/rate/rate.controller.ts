import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { MarketRateRequest, MarketRatesView, WorkshopCostRequest, WorkshopCostsView } from './rate.dto.js';
import { Rates } from './rates.js';

@ApiTags('workshop-rates')
@Controller()
export class RateController {
  constructor(private readonly rates: Rates) {}

  @Get('market-rates')
  @May('estimate.read')
  @ApiOkResponse({ type: MarketRatesView })
  async market(): Promise<MarketRatesView> {
    return { items: await this.rates.listMarket() };
  }

  @Post('market-rates')
  @May('market_rate.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async addMarket(@Body() body: MarketRateRequest): Promise<CreatedView> {
    return { id: await this.rates.addMarket(body) };
  }

  @Delete('market-rates/:id')
  @HttpCode(204)
  @May('market_rate.edit')
  @ApiNoContentResponse()
  removeMarket(@Id() id: string): Promise<void> {
    return this.rates.removeMarket(id);
  }

  @Get('workshop-costs')
  @May('margin.read')
  @ApiOkResponse({ type: WorkshopCostsView })
  async costs(): Promise<WorkshopCostsView> {
    return { items: await this.rates.costs() };
  }

  @Put('workshop-costs')
  @HttpCode(204)
  @May('workshop_costs.edit')
  @ApiNoContentResponse()
  setCosts(@Body() body: WorkshopCostRequest): Promise<void> {
    return this.rates.setCosts(body);
  }
}
