import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, Id, May, LogsReading } from '@etabli/platform';
import { CoverageViews } from '../coverage/coverage.views.js';
import {
  CloseOperationRequest,
  ConfirmedView,
  ConfirmRequest,
  CoverageRequest,
  CoverageView,
  DismissRequest,
  EvidencePageView,
  EvidenceRequest,
  ProposalsRequest,
  ProposalsView,
  WithdrawRequest,
} from './evidence.dto.js';
import { EvidenceQueries } from './evidence.queries.js';
import { EvidenceService } from './evidence.service.js';

@ApiTags('evidence')
@Controller()
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly queries: EvidenceQueries,
    private readonly coverage: CoverageViews,
  ) {}

  /** What the logged hours propose to assess. */
  @Get('evidence-proposals')
  @May('evidence.read')
  @ApiOkResponse({ type: ProposalsView })
  proposals(@Query() { groupId }: ProposalsRequest): Promise<ProposalsView> {
    return this.queries.proposals(groupId);
  }

  @Post('evidence-proposals/dismiss')
  @HttpCode(204)
  @May('evidence.confirm')
  @ApiNoContentResponse()
  dismiss(@Body() { items }: DismissRequest): Promise<void> {
    return this.evidence.dismiss(items);
  }

  @Get('evidence')
  @LogsReading({ subject: 'student', from: 'studentId' })
  @May('evidence.read')
  @ApiOkResponse({ type: EvidencePageView })
  list(@Query() request: EvidenceRequest): Promise<EvidencePageView> {
    return this.queries.list(request);
  }

  @Get('evidence/count')
  @May('evidence.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: EvidenceRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  /** All or none. */
  @Post('evidence')
  @May('evidence.confirm')
  @ApiCreatedResponse({ type: ConfirmedView })
  async confirm(@Body() { items }: ConfirmRequest): Promise<ConfirmedView> {
    return { ids: await this.evidence.confirm(items) };
  }

  @Post('evidence/:id/withdraw')
  @HttpCode(204)
  @May('evidence.confirm')
  @ApiNoContentResponse()
  withdraw(@Id() id: string, @Body() { reason }: WithdrawRequest): Promise<void> {
    return this.evidence.withdraw([id], reason);
  }

  @Get('competence-coverage')
  @LogsReading({ subject: 'student', from: 'studentId' })
  @May('evidence.read')
  @ApiOkResponse({ type: CoverageView })
  cover(@Query() { studentId }: CoverageRequest): Promise<CoverageView> {
    return this.coverage.ofStudent(studentId);
  }

  /** Ends the operation and assesses in one go. */
  @Post('operations/:id/close')
  @May('evidence.confirm')
  @ApiCreatedResponse({ type: ConfirmedView })
  async closeOperation(@Id() id: string, @Body() { items }: CloseOperationRequest): Promise<ConfirmedView> {
    return { ids: await this.evidence.closeOperation(id, items) };
  }
}
