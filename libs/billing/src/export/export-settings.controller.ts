import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { May } from '@etabli/platform';
import { ExportSettingsRequest, ExportSettingsView, toChoices } from './export-settings.dto.js';
import { ExportSettingsService } from './export-settings.service.js';

@ApiTags('export-settings')
@Controller('export-settings')
export class ExportSettingsController {
  constructor(private readonly settings: ExportSettingsService) {}

  @Get()
  @May('accounting.read')
  @ApiOkResponse({ type: ExportSettingsView })
  find(): Promise<ExportSettingsView> {
    return this.settings.find();
  }

  @Put()
  @HttpCode(204)
  @May('accounting.export')
  @ApiNoContentResponse()
  edit(@Body() body: ExportSettingsRequest): Promise<void> {
    return this.settings.edit(toChoices(body));
  }
}
