import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import {
  CountsRequest,
  OpenCountRequest,
  StockCountsView,
  StockCountView,
  TypeCountRequest,
} from './stock-count.dto.js';
import { StockCountQueries } from './stock-count.queries.js';
import { StockCounts } from './stock-counts.js';

@ApiTags('material')
@Controller('stock-counts')
export class StockCountController {
  constructor(
    private readonly counts: StockCounts,
    private readonly queries: StockCountQueries,
  ) {}

  @Get()
  @May('material.read')
  @ApiOkResponse({ type: StockCountsView })
  list(@Query() request: CountsRequest): Promise<StockCountsView> {
    return this.queries.page(request);
  }

  @Post()
  @May('stock_count.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async open(@Body() { locationId }: OpenCountRequest): Promise<CreatedView> {
    return { id: await this.counts.open(locationId) };
  }

  @Get(':id')
  @May('material.read')
  @ApiOkResponse({ type: StockCountView })
  find(@Id() id: string): Promise<StockCountView> {
    return this.queries.find(id);
  }

  @Put(':id/lines')
  @HttpCode(204)
  @May('stock_count.edit')
  @ApiNoContentResponse()
  type(@Id() id: string, @Body() { lines }: TypeCountRequest): Promise<void> {
    return this.counts.type(
      id,
      lines.map(({ itemId, counted }) => ({ itemId, counted: counted ?? null })),
    );
  }

  @Post(':id/validate')
  @HttpCode(204)
  @May('stock_count.edit')
  @ApiNoContentResponse()
  validate(@Id() id: string): Promise<void> {
    return this.counts.validate(id);
  }

  @Post(':id/drop')
  @HttpCode(204)
  @May('stock_count.edit')
  @ApiNoContentResponse()
  drop(@Id() id: string): Promise<void> {
    return this.counts.drop(id);
  }
}
