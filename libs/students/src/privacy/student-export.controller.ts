import { Body, Controller, Get, Post, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  BooleanField,
  CreatedView,
  DayField,
  Files,
  Id,
  IdField,
  InstantField,
  ListField,
  LogsReading,
  May,
  Retention,
  TextField,
} from '@etabli/platform';
import { Visibility } from '../student/visibility.js';
import { StudentExportService } from './student-exports.js';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

export class StudentExportView {
  @IdField() id: string;
  @IdField() runId: string;
  @TextField({ max: 120 }) requestedByName: string;
  @InstantField() requestedAt: Date;
  @InstantField({ nullable: true }) madeAt: Date | null;
  @BooleanField({ description: 'the files are no longer handed out' }) expired: boolean;
}

export class StudentExportsView {
  @ListField(() => StudentExportView) items: StudentExportView[];
}

export class HoldView {
  @IdField() id: string;
  @TextField({ max: 500 }) reason: string;
  @DayField() heldOn: string;
  @DayField({ nullable: true }) liftedOn: string | null;
  @TextField({ max: 500, nullable: true }) liftedReason: string | null;
}

export class HoldsView {
  @ListField(() => HoldView) items: HoldView[];
}

export class HoldRequest {
  @TextField({ min: 3, max: 500, description: 'the dispute or the inquiry; no name of another person' }) reason: string;
}

@ApiTags('students')
@Controller()
export class StudentExportController {
  constructor(
    private readonly exports: StudentExportService,
    private readonly retention: Retention,
    private readonly visibility: Visibility,
    private readonly files: Files,
  ) {}

  @Get('students/:id/exports')
  @LogsReading({ subject: 'student', from: 'id' })
  @May('subject_export.read')
  @ApiOkResponse({ type: StudentExportsView })
  async list(@Id() id: string): Promise<StudentExportsView> {
    return { items: (await this.exports.list(id)).map((one) => ({ ...one, expired: this.exports.expired(one) })) };
  }

  @Post('students/:id/exports')
  @May('subject_export.request')
  @LogsReading({ subject: 'student', from: 'id' })
  @ApiCreatedResponse({ type: CreatedView })
  async request(@Id() id: string): Promise<CreatedView> {
    return { id: await this.exports.request(id) };
  }

  @Get('student-exports/:id/pdf')
  @May('subject_export.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse(BINARY)
  async pdf(@Id() id: string): Promise<StreamableFile> {
    return this.files.download((await this.exports.file(id, 'pdf')).id);
  }

  @Get('student-exports/:id/json')
  @May('subject_export.read')
  @ApiProduces('application/json')
  @ApiOkResponse(BINARY)
  async json(@Id() id: string): Promise<StreamableFile> {
    return this.files.download((await this.exports.file(id, 'json')).id);
  }

  @Get('students/:id/legal-holds')
  @LogsReading({ subject: 'student', from: 'id' })
  @May('retention.read')
  @ApiOkResponse({ type: HoldsView })
  async holds(@Id() id: string): Promise<HoldsView> {
    await this.visibility.assertStudent(id);
    return { items: await this.retention.holds('student', id) };
  }

  /** Nothing of this youth is forgotten until the hold is lifted. */
  @Post('students/:id/legal-holds')
  @May('retention.hold')
  @ApiCreatedResponse({ type: CreatedView })
  async hold(@Id() id: string, @Body() { reason }: HoldRequest): Promise<CreatedView> {
    await this.visibility.assertStudent(id);
    return { id: await this.retention.hold('student', id, reason) };
  }
}
