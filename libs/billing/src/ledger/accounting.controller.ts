import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, May } from '@etabli/platform';
import { InMonth } from '../closing/month.param.js';
import { VatDocumentsRequest, VatDocumentsView, VatReportView } from '../vat/vat-report.dto.js';
import { VatReportDocument } from '../vat/vat-report.document.js';
import { VatReports } from '../vat/vat-report.queries.js';
import { ChainDocument } from './chain.document.js';
import { ChainChecks } from './chain-checks.js';
import { ChainCheckRequest, ChainChecksView, ChainRequest, ChainView } from './chain.dto.js';
import { Chain } from './chain.service.js';
import { JournalRequest, JournalView } from './journal.dto.js';
import { JournalQueries } from './journal.queries.js';

/** What the accountant reads: the chain, the journal, the VAT of a month. */
@ApiTags('accounting')
@Controller('accounting')
export class AccountingController {
  constructor(
    private readonly chain: Chain,
    private readonly checks: ChainChecks,
    private readonly chainDocument: ChainDocument,
    private readonly journals: JournalQueries,
    private readonly vat: VatReports,
    private readonly vatDocument: VatReportDocument,
  ) {}

  /** Every hash computed anew; with `depth=files`, from the files on disk too. */
  @Get('chain')
  @May('accounting.read')
  @ApiOkResponse({ type: ChainView })
  verifyChain(@Query() { depth }: ChainRequest): Promise<ChainView> {
    return this.chain.verify({ files: depth === 'files' }) as Promise<ChainView>;
  }

  /** The last check that was kept, and what came since, checked at once. */
  @Get('chain/checks')
  @May('accounting.read')
  @ApiOkResponse({ type: ChainChecksView })
  async chainChecks(): Promise<ChainChecksView> {
    const [last, runId] = [await this.checks.last(), await this.checks.openRun()];
    return { last: last?.report as ChainView | null, since: last && (await this.checks.since(last)), runId };
  }

  /** The whole, in the background; answers the id of the run, that of an open one when there is one. */
  @Post('chain/checks')
  @May('chain.check')
  @ApiCreatedResponse({ type: CreatedView })
  async checkChain(@Body() { depth }: ChainCheckRequest): Promise<CreatedView> {
    return { id: await this.checks.request(depth) };
  }

  @Get('chain/pdf')
  @May('accounting.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  chainPdf(): Promise<StreamableFile> {
    return this.chainDocument.download();
  }

  @Get('journal')
  @May('accounting.read')
  @ApiOkResponse({ type: JournalView })
  journal(@Query() request: JournalRequest): Promise<JournalView> {
    return this.journals.list(request);
  }

  @Get('vat/:month')
  @May('accounting.read')
  @ApiOkResponse({ type: VatReportView })
  vatOfMonth(@InMonth() month: string): Promise<VatReportView> {
    return this.vat.ofMonth(month);
  }

  /** The same on paper, with every document behind the figures. */
  @Get('vat/:month/pdf')
  @May('accounting.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  vatPdf(@InMonth() month: string): Promise<StreamableFile> {
    return this.vatDocument.download(month);
  }

  /** The documents behind one figure. */
  @Get('vat/:month/documents')
  @May('accounting.read')
  @ApiOkResponse({ type: VatDocumentsView })
  vatDocuments(@InMonth() month: string, @Query() request: VatDocumentsRequest): Promise<VatDocumentsView> {
    return this.vat.documents(month, request);
  }
}
