import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { May } from '@etabli/platform';
import { WorkshopSettingsRequest, WorkshopSettingsView } from './workshop-settings.dto.js';
import { WorkshopSetup } from './workshop-settings.service.js';

@ApiTags('workshop-settings')
@Controller('workshop-settings')
export class WorkshopSettingsController {
  constructor(private readonly setup: WorkshopSetup) {}

  @Get()
  @May('order.read')
  @ApiOkResponse({ type: WorkshopSettingsView })
  read(): Promise<WorkshopSettingsView> {
    return this.setup.read();
  }

  @Put()
  @HttpCode(204)
  @May('workshop_settings.edit')
  @ApiNoContentResponse()
  edit(@Body() body: WorkshopSettingsRequest): Promise<void> {
    return this.setup.edit(body);
  }
}
