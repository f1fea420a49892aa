import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, May } from '@etabli/platform';
import { AssessmentsView, RecordAssessmentRequest } from './risk-assessment.dto.js';
import { RiskAssessments } from './risk-assessments.js';

@ApiTags('risk-assessments')
@Controller('risk-assessments')
export class RiskAssessmentController {
  constructor(private readonly assessments: RiskAssessments) {}

  @Get()
  @May('safety.read')
  @ApiOkResponse({ type: AssessmentsView })
  async list(): Promise<AssessmentsView> {
    return { items: (await this.assessments.list()).map(({ id, doneOn, note }) => ({ id, doneOn, note })) };
  }

  @Post()
  @May('safety.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async record(@Body() body: RecordAssessmentRequest): Promise<CreatedView> {
    return { id: await this.assessments.record(body) };
  }
}
