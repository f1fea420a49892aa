import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { May } from '@etabli/platform';
import { EditExamSettingsRequest, ExamSettingsView } from './exam-settings.dto.js';
import { ExamSettingsService } from './exam-settings.service.js';

@ApiTags('exam-sessions')
@Controller('exam-settings')
export class ExamSettingsController {
  constructor(private readonly settings: ExamSettingsService) {}

  @Get()
  @May('exam.read')
  @ApiOkResponse({ type: ExamSettingsView })
  find(): Promise<ExamSettingsView> {
    return this.settings.find();
  }

  @Put()
  @HttpCode(204)
  @May('exam.edit')
  @ApiNoContentResponse()
  edit(@Body() { openBy }: EditExamSettingsRequest): Promise<void> {
    return this.settings.edit(openBy ?? null);
  }
}
