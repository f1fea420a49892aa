import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { Duties } from './duties.js';
import { DutiesView, DutyDoneRequest, DutyRequest, TakeBackDutyRequest } from './duty.dto.js';
import { DutyQueries } from './duty.queries.js';

@ApiTags('school')
@Controller()
export class DutyController {
  constructor(
    private readonly duties: Duties,
    private readonly queries: DutyQueries,
  ) {}

  @Get('yearly-duties')
  @May('duty.read')
  @ApiOkResponse({ type: DutiesView })
  list(): Promise<DutiesView> {
    return this.queries.list();
  }

  @Post('yearly-duties')
  @May('duty.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async add(@Body() body: DutyRequest): Promise<CreatedView> {
    return { id: await this.duties.add(body) };
  }

  @Put('yearly-duties/:id')
  @HttpCode(204)
  @May('duty.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: DutyRequest): Promise<void> {
    return this.duties.edit(id, body);
  }

  @Post('yearly-duties/:id/accept')
  @HttpCode(204)
  @May('duty.edit')
  @ApiNoContentResponse()
  accept(@Id() id: string): Promise<void> {
    return this.duties.accept(id);
  }

  @Post('yearly-duties/:id/put-aside')
  @HttpCode(204)
  @May('duty.edit')
  @ApiNoContentResponse()
  putAside(@Id() id: string): Promise<void> {
    return this.duties.putAside(id);
  }

  @Post('yearly-duties/:id/done')
  @May('duty.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async done(@Id() id: string, @Body() body: DutyDoneRequest): Promise<CreatedView> {
    return { id: await this.duties.done(id, body) };
  }

  @Post('duty-dones/:id/take-back')
  @HttpCode(204)
  @May('duty.edit')
  @ApiNoContentResponse()
  takeBack(@Id() id: string, @Body() { reason }: TakeBackDutyRequest): Promise<void> {
    return this.duties.takeBack(id, reason);
  }
}
