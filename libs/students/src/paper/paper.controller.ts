import { Body, Controller, Get, Post, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May, LogsReading } from '@etabli/platform';
import { IssuePaperRequest, StudentPapersView } from './paper.dto.js';
import { StudentPapers } from './student-papers.js';

@ApiTags('student-papers')
@Controller()
export class PaperController {
  constructor(private readonly papers: StudentPapers) {}

  @Get('students/:id/papers')
  @LogsReading({ subject: 'student', from: 'id' })
  @May('paper.read')
  @ApiOkResponse({ type: StudentPapersView })
  async of(@Id() id: string): Promise<StudentPapersView> {
    return { items: await this.papers.of(id) };
  }

  @Post('students/:id/papers')
  @May('paper.issue')
  @ApiCreatedResponse({ type: CreatedView })
  async issue(@Id() id: string, @Body() { kind, from, to }: IssuePaperRequest): Promise<CreatedView> {
    return { id: await this.papers.issue(id, kind, from && to ? { from, to } : undefined) };
  }

  @Get('student-papers/:id/pdf')
  @May('paper.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  pdf(@Id() id: string): Promise<StreamableFile> {
    return this.papers.download(id);
  }
}
