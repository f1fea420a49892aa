import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May, LogsReading } from '@etabli/platform';
import {
  CloseOperationRequest,
  ConfirmedView,
  ConfirmRequest,
  DismissRequest,
  EvidencePageView,
  EvidenceRequest,
  ProposalsRequest,
  ProposalsView,
  ReassessRequest,
  RecordsRequest,
  UndoCloseRequest,
  WithdrawManyRequest,
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

  /** What comes from no operation: the entry, a placement, a test. All or none. */
  @Post('evidence/records')
  @May('evidence.confirm')
  @ApiCreatedResponse({ type: ConfirmedView })
  async record(@Body() { items }: RecordsRequest): Promise<ConfirmedView> {
    return { ids: await this.evidence.record(items) };
  }

  /** All or none. */
  @Post('evidence/withdraw')
  @HttpCode(204)
  @May('evidence.confirm')
  @ApiNoContentResponse()
  withdrawMany(@Body() { ids, reason }: WithdrawManyRequest): Promise<void> {
    return this.evidence.withdraw(ids, reason);
  }

  /** The same work judged anew. */
  @Post('evidence/:id/reassess')
  @May('evidence.confirm')
  @ApiCreatedResponse({ type: CreatedView })
  async reassess(@Id() id: string, @Body() { level, comment, criterionId }: ReassessRequest): Promise<CreatedView> {
    return { id: await this.evidence.reassess(id, level, comment ?? null, criterionId) };
  }

  @Post('evidence/:id/withdraw')
  @HttpCode(204)
  @May('evidence.confirm')
  @ApiNoContentResponse()
  withdraw(@Id() id: string, @Body() { reason }: WithdrawRequest): Promise<void> {
    return this.evidence.withdraw([id], reason);
  }

  /** Ends the operation and assesses in one go. */
  @Post('operations/:id/close')
  @May('evidence.confirm')
  @ApiCreatedResponse({ type: ConfirmedView })
  async closeOperation(@Id() id: string, @Body() { items }: CloseOperationRequest): Promise<ConfirmedView> {
    return { ids: await this.evidence.closeOperation(id, items) };
  }

  /** Takes a closing back as one: the operation is open, what was assessed with it is withdrawn. */
  @Post('operations/:id/undo-close')
  @HttpCode(204)
  @May('evidence.confirm')
  @ApiNoContentResponse()
  undoClose(@Id() id: string, @Body() { ids }: UndoCloseRequest): Promise<void> {
    return this.evidence.undoClosing(id, ids);
  }
}
