import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import {
  CreateItemRequest,
  EditItemRequest,
  ItemDetailView,
  ItemsRequest,
  ItemsView,
  LocationRequest,
  LocationsView,
} from './material-item.dto.js';
import { MaterialItemQueries } from './material-item.queries.js';
import { MaterialItems } from './material-items.js';

@ApiTags('material')
@Controller()
export class MaterialItemController {
  constructor(
    private readonly items: MaterialItems,
    private readonly queries: MaterialItemQueries,
  ) {}

  @Get('material-items')
  @May('material.read')
  @ApiOkResponse({ type: ItemsView })
  list(@Query() request: ItemsRequest): Promise<ItemsView> {
    return this.queries.page(request);
  }

  @Get('material-items/count')
  @May('material.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: ItemsRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get('material-items/:id')
  @May('material.read')
  @ApiOkResponse({ type: ItemDetailView })
  find(@Id() id: string): Promise<ItemDetailView> {
    return this.queries.find(id);
  }

  @Post('material-items')
  @May('material.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async create(@Body() body: CreateItemRequest): Promise<CreatedView> {
    return { id: await this.items.create(body) };
  }

  @Patch('material-items/:id')
  @HttpCode(204)
  @May('material.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditItemRequest): Promise<void> {
    return this.items.edit(id, body);
  }

  @Get('stock-locations')
  @May('material.read')
  @ApiOkResponse({ type: LocationsView })
  async locations(): Promise<LocationsView> {
    return { items: await this.items.locations() };
  }

  @Post('stock-locations')
  @May('material.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async addLocation(@Body() { name }: LocationRequest): Promise<CreatedView> {
    return { id: await this.items.addLocation(name) };
  }
}
