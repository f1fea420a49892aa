import { Body, Controller, Delete, Get, HttpCode, Post, Put, type StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import {
  ClaimInstalmentRequest,
  CorrectInstalmentRequest,
  ReceiveInstalmentRequest,
  SendFunderReportRequest,
  WithdrawDocumentRequest,
} from './agreement.dto.js';
import { FundingDocuments } from './funding-documents.js';
import { Instalments } from './instalments.js';

@ApiTags('funding')
@Controller()
export class InstalmentController {
  constructor(
    private readonly instalments: Instalments,
    private readonly documents: FundingDocuments,
  ) {}

  @Post('funding-instalments/:id/claim')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  claim(@Id() id: string, @Body() { claimedOn }: ClaimInstalmentRequest): Promise<void> {
    return this.instalments.claim(id, claimedOn);
  }

  @Post('funding-instalments/:id/receive')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  receive(@Id() id: string, @Body() { receivedOn, reference }: ReceiveInstalmentRequest): Promise<void> {
    return this.instalments.receive(id, receivedOn, reference);
  }

  /** One step back. */
  @Post('funding-instalments/:id/undo')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  undo(@Id() id: string): Promise<void> {
    return this.instalments.undo(id);
  }

  @Put('funding-instalments/:id')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  correct(@Id() id: string, @Body() body: CorrectInstalmentRequest): Promise<void> {
    return this.instalments.correct(id, body);
  }

  @Delete('funding-instalments/:id')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  drop(@Id() id: string): Promise<void> {
    return this.instalments.drop(id);
  }

  @Post('funder-reports/:id/send')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  send(@Id() id: string, @Body() { sentOn }: SendFunderReportRequest): Promise<void> {
    return this.instalments.send(id, sentOn);
  }

  @Post('funder-reports/:id/reopen')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  reopen(@Id() id: string): Promise<void> {
    return this.instalments.reopen(id);
  }

  @Get('funding-documents/:id/file')
  @May('funding.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  file(@Id() id: string): Promise<StreamableFile> {
    return this.documents.file(id);
  }

  @Post('funding-documents/:id/withdraw')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  withdraw(@Id() id: string, @Body() { reason }: WithdrawDocumentRequest): Promise<void> {
    return this.documents.withdraw(id, reason);
  }
}
