import { Body, Controller, Delete, Get, HttpCode, Post, Put, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, LogsReading, May, SIGNATURE_LIMIT, TakesFile } from '@etabli/platform';
import {
  NewReviewVersionRequest,
  ProgressReviewsView,
  ReviewWordsRequest,
  SignReviewRequest,
  WriteReviewRequest,
} from './progress-review.dto.js';
import { ReviewQueries } from './progress-review.queries.js';
import { SIGNING_PARTS } from './progress-review.rules.js';
import { ProgressReviews } from './progress-reviews.js';

@ApiTags('progress-reviews')
@Controller()
export class ProgressReviewController {
  constructor(
    private readonly reviews: ProgressReviews,
    private readonly queries: ReviewQueries,
  ) {}

  @Get('students/:id/progress-reviews')
  @LogsReading({ subject: 'student', from: 'id' })
  @May('review.read')
  @ApiOkResponse({ type: ProgressReviewsView })
  async of(@Id() id: string): Promise<ProgressReviewsView> {
    return { items: await this.queries.of(id) };
  }

  @Post('students/:id/progress-reviews')
  @May('review.write')
  @ApiCreatedResponse({ type: CreatedView })
  async write(@Id() id: string, @Body() body: WriteReviewRequest): Promise<CreatedView> {
    return { id: await this.reviews.write(id, body) };
  }

  @Put('progress-reviews/:id')
  @HttpCode(204)
  @May('review.write')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: ReviewWordsRequest): Promise<void> {
    return this.reviews.edit(id, body);
  }

  @Delete('progress-reviews/:id')
  @HttpCode(204)
  @May('review.write')
  @ApiNoContentResponse()
  discard(@Id() id: string): Promise<void> {
    return this.reviews.discard(id);
  }

  @Post('progress-reviews/:id/validate')
  @HttpCode(204)
  @May('review.write')
  @ApiNoContentResponse()
  validate(@Id() id: string): Promise<void> {
    return this.reviews.validate(id);
  }

  /** A draft that will replace it once validated. */
  @Post('progress-reviews/:id/versions')
  @May('review.write')
  @ApiCreatedResponse({ type: CreatedView })
  async newVersion(@Id() id: string, @Body() { reason }: NewReviewVersionRequest): Promise<CreatedView> {
    return { id: await this.reviews.newVersion(id, reason) };
  }

  /** Part, name, day and drawing, in a multipart body. */
  @Post('progress-reviews/:id/signatures')
  @HttpCode(204)
  @May('review.sign')
  @TakesFile(SIGNATURE_LIMIT, {
    description: 'the drawing, a PNG of 200 kB at most',
    beside: {
      part: { type: 'string', enum: [...SIGNING_PARTS] },
      signedBy: { type: 'string', maxLength: 120 },
      signedOn: { type: 'string', format: 'date', description: 'today when left out' },
    },
    required: ['part', 'signedBy'],
  })
  @ApiNoContentResponse()
  sign(
    @Id() id: string,
    @Body() body: SignReviewRequest,
    @UploadedFile() file: { buffer: Buffer } | undefined,
  ): Promise<void> {
    return this.reviews.sign(id, body, file?.buffer);
  }
}
