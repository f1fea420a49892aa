import { Body, Controller, Get, HttpCode, Post, UploadedFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { vatReasonOf } from '@etabli/kernel';
import { May, TakesFile } from '@etabli/platform';
import {
  OpeningDocumentRequest,
  OpeningFileView,
  OpeningRequest,
  OpeningResultView,
  OpeningStateView,
} from './opening.dto.js';
import { openingErrors } from './opening.errors.js';
import { OPENING_FILE_LIMIT, readOpening } from './opening.reader.js';
import type { OpeningDocument } from './opening.rules.js';
import { Openings } from './openings.js';

@ApiTags('opening')
@Controller('opening')
export class OpeningController {
  constructor(private readonly openings: Openings) {}

  @Get()
  @May('accounting.read')
  @ApiOkResponse({ type: OpeningStateView })
  async state(): Promise<OpeningStateView> {
    return { done: await this.openings.done() };
  }

  /** Reads a CSV or a workbook in the multipart field `file`; nothing is written. */
  @Post('file')
  @HttpCode(200)
  @May('opening.write')
  @TakesFile(OPENING_FILE_LIMIT)
  @ApiOkResponse({ type: OpeningFileView })
  async file(@UploadedFile() file: { buffer: Buffer } | undefined): Promise<OpeningFileView> {
    if (!file) throw openingErrors.invalid('opening.file_missing', 'file');
    return { documents: (await readOpening(file.buffer)) as OpeningDocumentRequest[] };
  }

  /** The whole list or nothing; with `dryRun` it is only tried. */
  @Post()
  @HttpCode(200)
  @May('opening.write')
  @ApiOkResponse({ type: OpeningResultView })
  take(@Body() { expectedCount, expectedRestCents, dryRun, ...list }: OpeningRequest): Promise<OpeningResultView> {
    const expected = { count: expectedCount, restCents: expectedRestCents };
    return this.openings.take({ ...list, documents: list.documents.map(toDocument), expected }, { dryRun });
  }
}

const toDocument = ({ groups, ...document }: OpeningDocumentRequest): OpeningDocument => ({
  ...document,
  orderNumber: document.orderNumber ?? null,
  percentBp: document.percentBp ?? null,
  groups: groups.map((group) => ({ ...group, vatReason: vatReasonOf(group) })),
});
