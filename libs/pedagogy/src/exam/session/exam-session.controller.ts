import { Body, Controller, Get, HttpCode, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import { SessionPassRateView } from '../pass-rate/pass-rate.dto.js';
import { PassRates } from '../pass-rate/pass-rates.js';
import {
  EditExamSessionRequest,
  ExamSessionsRequest,
  ExamSessionsView,
  ExamSessionView,
  NewExamSessionRequest,
  PossibleCandidatesView,
} from './exam-session.dto.js';
import { ExamSessionQueries } from './exam-session.queries.js';
import { ExamSessions } from './exam-sessions.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('exam-sessions')
@Controller('exam-sessions')
export class ExamSessionController {
  constructor(
    private readonly sessions: ExamSessions,
    private readonly queries: ExamSessionQueries,
    private readonly rates: PassRates,
  ) {}

  @Get()
  @May('exam.read')
  @ApiOkResponse({ type: ExamSessionsView })
  list(@Query() request: ExamSessionsRequest): Promise<ExamSessionsView> {
    return this.queries.list(request);
  }

  @Get('count')
  @May('exam.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: ExamSessionsRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get(':id')
  @May('exam.read')
  @ApiOkResponse({ type: ExamSessionView })
  find(@Id() id: string): Promise<ExamSessionView> {
    return this.queries.find(id);
  }

  @Post()
  @May('exam.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async open(@Body() body: NewExamSessionRequest): Promise<CreatedView> {
    return { id: await this.sessions.open(body) };
  }

  @Patch(':id')
  @HttpCode(204)
  @May('exam.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditExamSessionRequest): Promise<void> {
    return this.sessions.edit(id, body);
  }

  /** Who prepares this diploma and is not in the session. */
  @Get(':id/possible-candidates')
  @May('exam.read')
  @ApiOkResponse({ type: PossibleCandidatesView })
  async possible(@Id() id: string): Promise<PossibleCandidatesView> {
    return { items: await this.queries.possible(id) };
  }

  /** The rate with its numerator, its denominator, its definition and the names. */
  @Get(':id/pass-rate')
  @May('exam.read')
  @ApiOkResponse({ type: SessionPassRateView })
  rate(@Id() id: string): Promise<SessionPassRateView> {
    return this.rates.ofSession(id);
  }

  @Get(':id/pass-rate/xlsx')
  @May('exam.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async rateSheet(@Id() id: string): Promise<StreamableFile> {
    const { name, content } = await this.rates.workbook(id);
    return new StreamableFile(content, { type: XLSX, disposition: `attachment; filename="${name}"` });
  }
}
