import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, Id, LogsReading, May } from '@etabli/platform';
import { DecideRequest, WriteResultsRequest, WrittenResultsView } from '../result/exam-result.dto.js';
import { ExamResults } from '../result/exam-results.js';
import { ExamFiles } from './exam-files.js';
import {
  EditCandidateRequest,
  ExamFileView,
  ExamRegistrationsRequest,
  ExamRegistrationsView,
  PlanCandidatesRequest,
  PlannedCandidatesView,
  RegisterCandidateRequest,
  WithdrawCandidateRequest,
} from './exam-registration.dto.js';
import { ExamRegistrationQueries } from './exam-registration.queries.js';
import { ExamRegistrations } from './exam-registrations.js';

@ApiTags('exam-registrations')
@Controller()
export class ExamRegistrationController {
  constructor(
    private readonly registrations: ExamRegistrations,
    private readonly results: ExamResults,
    private readonly queries: ExamRegistrationQueries,
    private readonly files: ExamFiles,
  ) {}

  @Get('exam-registrations')
  @LogsReading({ subject: 'student', from: 'studentId' })
  @May('exam.read')
  @ApiOkResponse({ type: ExamRegistrationsView })
  list(@Query() request: ExamRegistrationsRequest): Promise<ExamRegistrationsView> {
    return this.queries.list(request);
  }

  @Get('exam-registrations/count')
  @May('exam.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: ExamRegistrationsRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get('exam-registrations/:id')
  @May('exam.read')
  @ApiOkResponse({ type: ExamFileView })
  find(@Id() id: string): Promise<ExamFileView> {
    return this.files.find(id);
  }

  /** All or none. */
  @Post('exam-sessions/:id/registrations')
  @May('exam.edit')
  @ApiCreatedResponse({ type: PlannedCandidatesView })
  async plan(@Id() id: string, @Body() body: PlanCandidatesRequest): Promise<PlannedCandidatesView> {
    return { ids: await this.registrations.plan(id, body.studentIds, body.category) };
  }

  @Patch('exam-registrations/:id')
  @HttpCode(204)
  @May('exam.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditCandidateRequest): Promise<void> {
    return this.registrations.edit(id, body);
  }

  @Post('exam-registrations/:id/register')
  @HttpCode(204)
  @May('exam.edit')
  @ApiNoContentResponse()
  register(@Id() id: string, @Body() body: RegisterCandidateRequest): Promise<void> {
    return this.registrations.register(id, body);
  }

  @Post('exam-registrations/:id/withdraw')
  @HttpCode(204)
  @May('exam.edit')
  @ApiNoContentResponse()
  withdraw(@Id() id: string, @Body() { on }: WithdrawCandidateRequest): Promise<void> {
    return this.registrations.withdraw(id, on);
  }

  /** A mere plan. */
  @Delete('exam-registrations/:id')
  @HttpCode(204)
  @May('exam.edit')
  @ApiNoContentResponse()
  remove(@Id() id: string): Promise<void> {
    return this.registrations.remove(id);
  }

  /** Results by unit, all or none. */
  @Post('exam-registrations/:id/results')
  @May('exam.edit')
  @ApiCreatedResponse({ type: WrittenResultsView })
  write(@Id() id: string, @Body() { results, reason }: WriteResultsRequest): Promise<WrittenResultsView> {
    const given = results.map(({ value = null, keptFromYear = null, ...one }) => ({ ...one, value, keptFromYear }));
    return this.results.write(id, given, reason);
  }

  @Post('exam-registrations/:id/decision')
  @HttpCode(204)
  @May('exam.edit')
  @ApiNoContentResponse()
  decide(@Id() id: string, @Body() body: DecideRequest): Promise<void> {
    return this.results.decide(id, body);
  }
}
