import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import { CreateGroupRequest, EditGroupRequest, GroupFilter, GroupsView, GroupView } from './group.dto.js';
import { GroupQueries } from './group.queries.js';
import { GroupService } from './group.service.js';

@ApiTags('groups')
@Controller('groups')
export class GroupController {
  constructor(
    private readonly groups: GroupService,
    private readonly queries: GroupQueries,
  ) {}

  @Get()
  @May('group.read')
  @ApiOkResponse({ type: GroupsView })
  list(@Query() request: GroupFilter): Promise<GroupsView> {
    return this.queries.list(request);
  }

  @Get('count')
  @May('group.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: GroupFilter): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get(':id')
  @May('group.read')
  @ApiOkResponse({ type: GroupView })
  find(@Id() id: string): Promise<GroupView> {
    return this.queries.find(id);
  }

  @Post()
  @May('group.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async create(@Body() body: CreateGroupRequest): Promise<CreatedView> {
    return { id: await this.groups.create(body) };
  }

  @Patch(':id')
  @HttpCode(204)
  @May('group.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditGroupRequest): Promise<void> {
    return this.groups.edit(id, body);
  }
}
