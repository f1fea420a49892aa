import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May, LogsReading, TakesFile } from '@etabli/platform';
import { AbsenceLetters } from './absence-letter.js';
import {
  AbsenceMonthRequest,
  AbsenceMonthView,
  CloseFollowUpRequest,
  ContactRequest,
  ExcuseRequest,
  NotCalledListView,
  NotCalledRequest,
  StudentAbsencesRequest,
  StudentAbsencesView,
} from './absence.dto.js';
import { AbsenceQueries } from './absence.queries.js';
import { Contacts } from './contacts.js';
import { Excuses, PROOF_LIMIT } from './excuses.js';
import { FollowUps } from './follow-ups.js';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('absences')
@Controller('absences')
export class AbsenceController {
  constructor(
    private readonly queries: AbsenceQueries,
    private readonly contacts: Contacts,
  ) {}

  @Get()
  @May('absence.read')
  @ApiOkResponse({ type: AbsenceMonthView })
  month(@Query() { month, groupId }: AbsenceMonthRequest): Promise<AbsenceMonthView> {
    return this.queries.month(month, groupId);
  }

  @Get('not-called')
  @May('absence.read')
  @ApiOkResponse({ type: NotCalledListView })
  notCalled(@Query() { day }: NotCalledRequest): Promise<NotCalledListView> {
    return this.queries.notCalled(day);
  }

  @Get('of-student')
  @LogsReading({ subject: 'student', from: 'studentId' })
  @May('absence.read')
  @ApiOkResponse({ type: StudentAbsencesView })
  ofStudent(@Query() { studentId, from, to }: StudentAbsencesRequest): Promise<StudentAbsencesView> {
    return this.queries.ofStudent(studentId, from, to);
  }

  @Post('contacts')
  @May('absence.contact')
  @ApiCreatedResponse({ type: CreatedView })
  async contact(@Body() body: ContactRequest): Promise<CreatedView> {
    return { id: await this.contacts.log(body) };
  }
}

@ApiTags('absence-excuses')
@Controller('absence-excuses')
export class AbsenceExcuseController {
  constructor(private readonly excuses: Excuses) {}

  @Post()
  @May('absence.excuse')
  @ApiCreatedResponse({ type: CreatedView })
  async record(@Body() body: ExcuseRequest): Promise<CreatedView> {
    return { id: await this.excuses.record(body) };
  }

  @Post(':id/proof')
  @HttpCode(204)
  @May('absence.excuse')
  @TakesFile(PROOF_LIMIT)
  @ApiNoContentResponse()
  prove(@Id() id: string, @UploadedFile() file: { buffer: Buffer } | undefined): Promise<void> {
    return this.excuses.prove(id, file?.buffer);
  }

  @Get(':id/proof')
  @May('absence_proof.read')
  @ApiOkResponse(BINARY)
  proof(@Id() id: string): Promise<StreamableFile> {
    return this.excuses.proof(id);
  }
}

@ApiTags('absence-follow-ups')
@Controller('absence-follow-ups')
export class FollowUpController {
  constructor(
    private readonly followUps: FollowUps,
    private readonly letters: AbsenceLetters,
  ) {}

  @Post(':id/close')
  @HttpCode(204)
  @May('absence.follow')
  @ApiNoContentResponse()
  close(@Id() id: string, @Body() { outcome, note }: CloseFollowUpRequest): Promise<void> {
    return this.followUps.close(id, outcome, note ?? null);
  }

  @Get(':id/letter')
  @May('absence_letter.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse(BINARY)
  letter(@Id() id: string): Promise<StreamableFile> {
    return this.letters.download(id);
  }
}
