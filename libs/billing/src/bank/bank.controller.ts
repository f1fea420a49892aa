import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May, TakesFile } from '@etabli/platform';
import {
  BankImportView,
  BankLineRow,
  BankLinesRequest,
  BankLinesView,
  ImportStatementRequest,
  MatchLineRequest,
  MatchSlipRequest,
  SetLineAsideRequest,
  StatementsRequest,
  StatementsView,
  TieLineRequest,
  UndoMatchRequest,
} from './bank.dto.js';
import { bankErrors } from './bank.errors.js';
import { COLUMN_ROLES } from './bank-csv.rules.js';
import { BankImport, type ImportOutcome, STATEMENT_FILE_LIMIT } from './bank-import.service.js';
import { BankMatching } from './bank-matching.service.js';
import { BankQueries } from './bank.queries.js';

interface SentFile {
  buffer: Buffer;
  originalname: string;
}

const SHOWN = 10;

@ApiTags('bank')
@Controller('bank-statements')
export class BankStatementController {
  constructor(
    private readonly imports: BankImport,
    private readonly queries: BankQueries,
  ) {}

  @Get()
  @May('bank_statement.read')
  @ApiOkResponse({ type: StatementsView })
  list(@Query() request: StatementsRequest): Promise<StatementsView> {
    return this.queries.statements(request);
  }

  /** The file in the multipart field `file`: CAMT.053 or CSV. */
  @Post('import')
  @May('bank_statement.import')
  @TakesFile(STATEMENT_FILE_LIMIT)
  @ApiCreatedResponse({ type: BankImportView })
  async import(
    @UploadedFile() sent: SentFile | undefined,
    @Query() { dryRun, ...columns }: ImportStatementRequest,
  ): Promise<BankImportView> {
    if (!sent) throw bankErrors.invalid('bank.file_missing', 'file');
    const file = { content: sent.buffer, name: sent.originalname };
    return toImportView(await this.imports[dryRun === 'true' ? 'check' : 'import'](file, columns));
  }

  @Get(':id/file')
  @May('bank_statement.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  file(@Id() id: string): Promise<StreamableFile> {
    return this.imports.download(id);
  }
}

@ApiTags('bank')
@Controller('bank-lines')
export class BankLineController {
  constructor(
    private readonly matching: BankMatching,
    private readonly queries: BankQueries,
  ) {}

  @Get()
  @May('bank_statement.read')
  @ApiOkResponse({ type: BankLinesView })
  list(@Query() request: BankLinesRequest): Promise<BankLinesView> {
    return this.queries.lines(request);
  }

  @Get('count')
  @May('bank_statement.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: BankLinesRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get(':id')
  @May('bank_statement.read')
  @ApiOkResponse({ type: BankLineRow })
  one(@Id() id: string): Promise<BankLineRow> {
    return this.queries.line(id);
  }

  /** Records the line as a payment: a proposal accepted, or an allocation made by hand. */
  @Post(':id/match')
  @May('bank_statement.match')
  @ApiCreatedResponse({ type: CreatedView })
  async match(@Id() id: string, @Body() body: MatchLineRequest): Promise<CreatedView> {
    return { id: await this.matching.match(id, body) };
  }

  @Post(':id/tie')
  @HttpCode(204)
  @May('bank_statement.match')
  @ApiNoContentResponse()
  tie(@Id() id: string, @Body() { paymentId }: TieLineRequest): Promise<void> {
    return this.matching.tie(id, paymentId);
  }

  /** The line credits a slip of cheques. */
  @Post(':id/match-slip')
  @HttpCode(204)
  @May('bank_statement.match')
  @ApiNoContentResponse()
  matchSlip(@Id() id: string, @Body() { slipId }: MatchSlipRequest): Promise<void> {
    return this.matching.matchSlip(id, slipId);
  }

  /** Booked on `account`, or handled elsewhere as `note` says. */
  @Post(':id/set-aside')
  @HttpCode(204)
  @May('bank_statement.match')
  @ApiNoContentResponse()
  setAside(@Id() id: string, @Body() body: SetLineAsideRequest): Promise<void> {
    const { asideAs, account = null, accountLabel = null, note = null } = body;
    return this.matching.setAside(id, { asideAs, account, accountLabel, note });
  }

  /** A payment recorded from the line is reversed, what the line booked is mirrored. */
  @Post(':id/undo')
  @HttpCode(204)
  @May('bank_statement.match')
  @ApiNoContentResponse()
  undo(@Id() id: string, @Body() { reason }: UndoMatchRequest): Promise<void> {
    return this.matching.undo(id, reason);
  }
}

const toImportView = ({ reading, newCount, knownCount }: ImportOutcome): BankImportView => ({
  newCount,
  knownCount,
  headers: [...reading.headers],
  columns: reading.columns === null ? [] : COLUMN_ROLES.map((role) => ({ role, column: reading.columns![role] })),
  sample: reading.statements
    .flatMap(({ lines }) => lines)
    .slice(0, SHOWN)
    .map(({ bookedOn, amountCents, counterparty, text }) => ({ bookedOn, amountCents, counterparty, text })),
  problems: reading.problems.map(({ path, message }) => ({ path, message })),
});
