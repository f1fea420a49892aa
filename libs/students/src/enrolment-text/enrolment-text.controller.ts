import { Body, Controller, Get, Post, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { StudentPapers } from '../paper/student-papers.js';
import {
  EnrolmentTextsView,
  EnrolmentTextView,
  toEnrolmentTextsView,
  toEnrolmentTextView,
  WriteEnrolmentTextRequest,
} from './enrolment-text.dto.js';
import { EnrolmentTexts } from './enrolment-texts.js';

@ApiTags('enrolment-texts')
@Controller('enrolment-texts')
export class EnrolmentTextController {
  constructor(
    private readonly texts: EnrolmentTexts,
    private readonly papers: StudentPapers,
  ) {}

  @Get()
  @May('enrolment_text.read')
  @ApiOkResponse({ type: EnrolmentTextsView })
  async all(): Promise<EnrolmentTextsView> {
    return toEnrolmentTextsView(await this.texts.versions());
  }

  @Post()
  @May('enrolment_text.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async write(@Body() { parts, basedOn }: WriteEnrolmentTextRequest): Promise<CreatedView> {
    return { id: await this.texts.write(parts, basedOn) };
  }

  /** The pack of nobody, as the texts in force print it. */
  @Get('specimen')
  @May('enrolment_text.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  specimen(): Promise<StreamableFile> {
    return this.papers.specimen();
  }

  @Get(':id')
  @May('enrolment_text.read')
  @ApiOkResponse({ type: EnrolmentTextView })
  async one(@Id() id: string): Promise<EnrolmentTextView> {
    return toEnrolmentTextView(await this.texts.find(id));
  }
}
