import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, May, LogsReading } from '@etabli/platform';
import { ExitSurveys } from './exit-surveys.js';
import {
  AnswerSurveyRequest,
  CloseSurveyRequest,
  ExitPeriodRequest,
  ExitRatesView,
  ExitSurveysView,
} from './survey.dto.js';

@ApiTags('exit-surveys')
@Controller()
export class SurveyController {
  constructor(private readonly surveys: ExitSurveys) {}

  @Get('students/:id/exit-surveys')
  @LogsReading({ subject: 'student', from: 'id' })
  @May('survey.read')
  @ApiOkResponse({ type: ExitSurveysView })
  async of(@Id() id: string): Promise<ExitSurveysView> {
    return { items: await this.surveys.of(id) };
  }

  @Post('exit-surveys/:id/answer')
  @HttpCode(204)
  @May('survey.edit')
  @ApiNoContentResponse()
  answer(@Id() id: string, @Body() { offers, onwardStudy, employerId, ...body }: AnswerSurveyRequest): Promise<void> {
    return this.surveys.answer(id, {
      ...body,
      offers: offers ?? null,
      onwardStudy: onwardStudy ?? null,
      employerId: employerId ?? null,
    });
  }

  @Post('exit-surveys/:id/no-answer')
  @HttpCode(204)
  @May('survey.edit')
  @ApiNoContentResponse()
  close(@Id() id: string, @Body() body: CloseSurveyRequest): Promise<void> {
    return this.surveys.close(id, body);
  }

  @Get('exit-rates')
  @May('survey.read')
  @ApiOkResponse({ type: ExitRatesView })
  rates(@Query() period: ExitPeriodRequest): Promise<ExitRatesView> {
    return this.surveys.rates(period);
  }
}
