import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { EditSubjectRequest, NewSubjectRequest, SubjectsView } from './subject.dto.js';
import { Subjects } from './subjects.js';

@ApiTags('subjects')
@Controller('subjects')
export class SubjectController {
  constructor(private readonly subjects: Subjects) {}

  @Get()
  @May('mark.read')
  @ApiOkResponse({ type: SubjectsView })
  async list(): Promise<SubjectsView> {
    return { items: await this.subjects.all() };
  }

  @Post()
  @May('subject.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async create(@Body() body: NewSubjectRequest): Promise<CreatedView> {
    return { id: await this.subjects.create(body) };
  }

  @Patch(':id')
  @HttpCode(204)
  @May('subject.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditSubjectRequest): Promise<void> {
    return this.subjects.edit(id, body);
  }
}
