import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, LogsReading, May } from '@etabli/platform';
import {
  CreateStudentRequest,
  EditStudentRequest,
  MoveStudentRequest,
  StudentDetailView,
  StudentFilter,
  StudentsView,
} from './student.dto.js';
import { StudentQueries } from './student.queries.js';
import { StudentService } from './student.service.js';

@ApiTags('students')
@Controller('students')
export class StudentController {
  constructor(
    private readonly students: StudentService,
    private readonly queries: StudentQueries,
  ) {}

  @Get()
  @May('student.read')
  @ApiOkResponse({ type: StudentsView })
  list(@Query() request: StudentFilter): Promise<StudentsView> {
    return this.queries.list(request);
  }

  @Get('count')
  @May('student.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: StudentFilter): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get(':id')
  @May('student.read')
  @LogsReading({ subject: 'student', from: 'id' })
  @ApiOkResponse({ type: StudentDetailView })
  find(@Id() id: string): Promise<StudentDetailView> {
    return this.queries.find(id);
  }

  @Post()
  @May('student.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async create(@Body() body: CreateStudentRequest): Promise<CreatedView> {
    return { id: await this.students.create(body) };
  }

  @Patch(':id')
  @HttpCode(204)
  @May('student.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditStudentRequest): Promise<void> {
    return this.students.edit(id, body);
  }

  @Post(':id/move')
  @HttpCode(204)
  @May('student.edit')
  @ApiNoContentResponse()
  move(@Id() id: string, @Body() body: MoveStudentRequest): Promise<void> {
    return this.students.move(id, body);
  }
}
