import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { CreateStaffMemberRequest, EditStaffMemberRequest, StaffFilter, StaffMembersView } from './staff.dto.js';
import { StaffQueries } from './staff.queries.js';
import { StaffService } from './staff.service.js';

@ApiTags('staff-members')
@Controller('staff-members')
export class StaffController {
  constructor(
    private readonly staff: StaffService,
    private readonly queries: StaffQueries,
  ) {}

  @Get()
  @May('staff.read')
  @ApiOkResponse({ type: StaffMembersView })
  list(@Query() request: StaffFilter): Promise<StaffMembersView> {
    return this.queries.list(request);
  }

  @Post()
  @May('staff.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async create(@Body() body: CreateStaffMemberRequest): Promise<CreatedView> {
    return { id: await this.staff.create(body) };
  }

  @Patch(':id')
  @HttpCode(204)
  @May('staff.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditStaffMemberRequest): Promise<void> {
    return this.staff.edit(id, body);
  }
}
