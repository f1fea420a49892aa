import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import {
  CorrectGrantItemRequest,
  CorrectGrantRequest,
  CreateGrantRequest,
  GrantItemRequest,
  GrantsView,
  GrantView,
} from './grant.dto.js';
import { GrantQueries } from './grant.queries.js';
import { Grants } from './grants.js';
import { WithdrawEntryRequest } from '../trail/trail.dto.js';

@ApiTags('funding')
@Controller()
export class GrantController {
  constructor(
    private readonly grants: Grants,
    private readonly queries: GrantQueries,
  ) {}

  @Get('equipment-grants')
  @May('funding.read')
  @ApiOkResponse({ type: GrantsView })
  list(): Promise<GrantsView> {
    return this.queries.list();
  }

  @Get('equipment-grants/:id')
  @May('funding.read')
  @ApiOkResponse({ type: GrantView })
  one(@Id() id: string): Promise<GrantView> {
    return this.queries.one(id);
  }

  @Post('equipment-grants')
  @May('funding.write')
  @ApiCreatedResponse({ type: CreatedView })
  async create(@Body() body: CreateGrantRequest): Promise<CreatedView> {
    return { id: await this.grants.create(body) };
  }

  @Put('equipment-grants/:id')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  correct(@Id() id: string, @Body() body: CorrectGrantRequest): Promise<void> {
    return this.grants.correct(id, body);
  }

  @Post('equipment-grants/:id/items')
  @May('funding.write')
  @ApiCreatedResponse({ type: CreatedView })
  async addItem(@Id() id: string, @Body() body: GrantItemRequest): Promise<CreatedView> {
    return { id: await this.grants.addItem(id, body) };
  }

  @Put('grant-items/:id')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  editItem(@Id() id: string, @Body() body: CorrectGrantItemRequest): Promise<void> {
    return this.grants.editItem(id, body);
  }

  @Post('grant-items/:id/withdraw')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  withdrawItem(@Id() id: string, @Body() { reason }: WithdrawEntryRequest): Promise<void> {
    return this.grants.withdrawItem(id, reason);
  }
}
