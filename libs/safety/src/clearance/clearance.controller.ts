import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May, LogsReading } from '@etabli/platform';
import {
  ClearanceFilter,
  ClearancesView,
  RecordClearanceRequest,
  toClearanceView,
  VoidClearanceRequest,
} from './clearance.dto.js';
import { Clearances } from './clearances.js';

@ApiTags('clearances')
@Controller('clearances')
export class ClearanceController {
  constructor(private readonly clearances: Clearances) {}

  @Get()
  @LogsReading({ subject: 'student', from: 'studentId' })
  @May('safety.read')
  @ApiOkResponse({ type: ClearancesView })
  async list(@Query() { studentId }: ClearanceFilter): Promise<ClearancesView> {
    return { items: (await this.clearances.ofStudent(studentId)).map(toClearanceView) };
  }

  @Post()
  @May('safety.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async record(@Body() body: RecordClearanceRequest): Promise<CreatedView> {
    return { id: await this.clearances.record(body) };
  }

  @Post(':id/void')
  @HttpCode(204)
  @May('safety.edit')
  @ApiNoContentResponse()
  void(@Id() id: string, @Body() { reason }: VoidClearanceRequest): Promise<void> {
    return this.clearances.void(id, reason);
  }
}
