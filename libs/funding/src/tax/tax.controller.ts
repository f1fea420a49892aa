import { Body, Controller, Get, HttpCode, Post, Put, type StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May, TakesFile } from '@etabli/platform';
import { CampaignQueries } from './campaign.queries.js';
import { Campaigns } from './campaigns.js';
import {
  CampaignDaysRequest,
  CampaignRequest,
  CampaignsView,
  CampaignView,
  EditPledgeRequest,
  MatchReceiptRequest,
  PledgeRequest,
  TaxImportRequest,
  TaxImportResultView,
  TaxTableView,
  ThankRequest,
} from './tax.dto.js';
import { taxErrors } from './tax.errors.js';
import { TAX_FILE_LIMIT, TaxReceiptImport } from './tax-import.js';
import { ThankYous } from './thank-yous.js';
import { WithdrawEntryRequest } from '../trail/trail.dto.js';

@ApiTags('funding')
@Controller()
export class TaxController {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly queries: CampaignQueries,
    private readonly imports: TaxReceiptImport,
    private readonly thanks: ThankYous,
  ) {}

  @Get('tax-campaigns')
  @May('funding.read')
  @ApiOkResponse({ type: CampaignsView })
  list(): Promise<CampaignsView> {
    return this.queries.list();
  }

  @Get('tax-campaigns/:id')
  @May('funding.read')
  @ApiOkResponse({ type: CampaignView })
  one(@Id() id: string): Promise<CampaignView> {
    return this.queries.one(id);
  }

  @Post('tax-campaigns')
  @May('funding.write')
  @ApiCreatedResponse({ type: CreatedView })
  async open(@Body() body: CampaignRequest): Promise<CreatedView> {
    return { id: await this.campaigns.open(body) };
  }

  @Put('tax-campaigns/:id/days')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  date(@Id() id: string, @Body() body: CampaignDaysRequest): Promise<void> {
    return this.campaigns.date(id, body);
  }

  @Post('tax-campaigns/:id/withdraw')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  withdraw(@Id() id: string, @Body() { reason }: WithdrawEntryRequest): Promise<void> {
    return this.campaigns.withdraw(id, reason);
  }

  @Post('tax-campaigns/:id/pledges')
  @May('funding.write')
  @ApiCreatedResponse({ type: CreatedView })
  async pledge(@Id() id: string, @Body() body: PledgeRequest): Promise<CreatedView> {
    return { id: await this.campaigns.pledge(id, body) };
  }

  @Put('tax-pledges/:id')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  editPledge(@Id() id: string, @Body() body: EditPledgeRequest): Promise<void> {
    return this.campaigns.editPledge(id, body);
  }

  @Post('tax-pledges/:id/withdraw')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  withdrawPledge(@Id() id: string, @Body() { reason }: WithdrawEntryRequest): Promise<void> {
    return this.campaigns.withdrawPledge(id, reason);
  }

  /** Reads an Excel or CSV file in the multipart field `file`; nothing is written. */
  @Post('tax-receipts/file')
  @HttpCode(200)
  @May('funding.write')
  @TakesFile(TAX_FILE_LIMIT)
  @ApiOkResponse({ type: TaxTableView })
  async file(@UploadedFile() file: { buffer: Buffer } | undefined): Promise<TaxTableView> {
    if (!file) throw taxErrors.invalid('tax.file_missing', 'file');
    return this.imports.look(file.buffer);
  }

  /** All rows or none; with `dryRun` it is only tried. */
  @Post('tax-campaigns/:id/receipts')
  @HttpCode(200)
  @May('funding.write')
  @ApiOkResponse({ type: TaxImportResultView })
  take(@Id() id: string, @Body() { dryRun, ...order }: TaxImportRequest): Promise<TaxImportResultView> {
    return this.imports.take(id, order, { dryRun });
  }

  @Post('tax-receipts/:id/match')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  match(@Id() id: string, @Body() body: MatchReceiptRequest): Promise<void> {
    return this.campaigns.match(id, body);
  }

  /** One employer, or everybody who paid. */
  @Post('tax-campaigns/:id/letters')
  @May('funding.write')
  @ApiCreatedResponse({ type: CreatedView })
  async thank(@Id() id: string, @Body() { siren }: ThankRequest): Promise<CreatedView> {
    return { id: (await this.thanks.request(id, siren ?? null)).id };
  }

  @Get('tax-letters/:id/file')
  @May('funding.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  letters(@Id() id: string): Promise<StreamableFile> {
    return this.thanks.file(id);
  }
}
