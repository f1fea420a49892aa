import { Body, Controller, Get, Post, Query, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May, SIGNATURE_LIMIT, TakesFile } from '@etabli/platform';
import { RollCallCorrections } from './roll-call-corrections.js';
import { CorrectMarkRequest, RecordRollCallRequest, RollCallRequest, RollCallView } from './roll-call.dto.js';
import { RollCallQueries } from './roll-call.queries.js';
import { RollCalls } from './roll-calls.js';

@ApiTags('roll-calls')
@Controller('roll-calls')
export class RollCallController {
  constructor(
    private readonly rollCalls: RollCalls,
    private readonly corrections: RollCallCorrections,
    private readonly queries: RollCallQueries,
  ) {}

  @Get()
  @May('roll_call.read')
  @ApiOkResponse({ type: RollCallView })
  find(@Query() { group, day, halfDay }: RollCallRequest): Promise<RollCallView> {
    return this.queries.find(group, day, halfDay);
  }

  /** Taken anew until it is validated. */
  @Post()
  @May('roll_call.record')
  @ApiCreatedResponse({ type: CreatedView })
  async record(@Body() body: RecordRollCallRequest): Promise<CreatedView> {
    return { id: await this.rollCalls.record(body) };
  }

  /** Once validated: a new row with its reason; the old mark stays. */
  @Post(':id/corrections')
  @May('roll_call.correct')
  @ApiCreatedResponse({ type: CreatedView })
  async correct(@Id() id: string, @Body() body: CorrectMarkRequest): Promise<CreatedView> {
    return { id: await this.corrections.correct(id, body) };
  }

  /** The youth's drawing, in a multipart body. */
  @Post(':id/signatures/:studentId')
  @May('roll_call.sign')
  @TakesFile(SIGNATURE_LIMIT, { description: 'the drawing, a PNG of 200 kB at most' })
  @ApiCreatedResponse({ type: CreatedView })
  async sign(
    @Id() id: string,
    @Id('studentId') studentId: string,
    @UploadedFile() file: { buffer: Buffer } | undefined,
  ): Promise<CreatedView> {
    return { id: await this.corrections.sign(id, studentId, file?.buffer) };
  }
}
