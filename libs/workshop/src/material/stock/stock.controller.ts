import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import { MovementsRequest, MovementsView, ScrapRequest, TransferRequest } from './stock.dto.js';
import { StockQueries } from './stock.queries.js';
import { Stock } from './stock.js';

@ApiTags('material')
@Controller('material-items/:id')
export class StockController {
  constructor(
    private readonly stock: Stock,
    private readonly queries: StockQueries,
  ) {}

  @Get('movements')
  @May('material.read')
  @ApiOkResponse({ type: MovementsView })
  movements(@Id() id: string, @Query() request: MovementsRequest): Promise<MovementsView> {
    return this.queries.ofItem(id, request);
  }

  @Post('scraps')
  @HttpCode(204)
  @May('material.move')
  @ApiNoContentResponse()
  scrap(@Id() id: string, @Body() body: ScrapRequest): Promise<void> {
    return this.stock.scrap(id, body);
  }

  @Post('transfers')
  @HttpCode(204)
  @May('material.move')
  @ApiNoContentResponse()
  transfer(@Id() id: string, @Body() body: TransferRequest): Promise<void> {
    return this.stock.transfer(id, body);
  }
}
