import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, LogsReading, May } from '@etabli/platform';
import { Averages } from './averages.js';
import {
  AveragesRequest,
  AveragesView,
  CancelClassTestRequest,
  ClassTestSheetView,
  ClassTestsRequest,
  ClassTestsView,
  EditClassTestRequest,
  NewClassTestRequest,
  StudentMarksView,
  WriteMarksRequest,
  WrittenMarksView,
} from './class-test.dto.js';
import { ClassTestQueries } from './class-test.queries.js';
import { ClassTests } from './class-tests.js';
import { Marks } from './marks.js';

@ApiTags('class-tests')
@Controller()
export class ClassTestController {
  constructor(
    private readonly tests: ClassTests,
    private readonly marks: Marks,
    private readonly averages: Averages,
    private readonly queries: ClassTestQueries,
  ) {}

  @Get('class-tests')
  @May('mark.read')
  @ApiOkResponse({ type: ClassTestsView })
  list(@Query() request: ClassTestsRequest): Promise<ClassTestsView> {
    return this.queries.list(request);
  }

  @Get('class-tests/count')
  @May('mark.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: ClassTestsRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get('class-tests/:id')
  @May('mark.read')
  @ApiOkResponse({ type: ClassTestSheetView })
  sheet(@Id() id: string): Promise<ClassTestSheetView> {
    return this.queries.sheet(id);
  }

  @Post('class-tests')
  @May('mark.write')
  @ApiCreatedResponse({ type: CreatedView })
  async plan(@Body() body: NewClassTestRequest): Promise<CreatedView> {
    return { id: await this.tests.plan(body) };
  }

  @Patch('class-tests/:id')
  @HttpCode(204)
  @May('mark.write')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditClassTestRequest): Promise<void> {
    return this.tests.edit(id, body);
  }

  @Post('class-tests/:id/cancel')
  @HttpCode(204)
  @May('mark.write')
  @ApiNoContentResponse()
  cancel(@Id() id: string, @Body() { reason }: CancelClassTestRequest): Promise<void> {
    return this.tests.cancel(id, reason);
  }

  /** A sheet of marks, all or nothing. */
  @Post('class-tests/:id/marks')
  @May('mark.write')
  @ApiCreatedResponse({ type: WrittenMarksView })
  write(@Id() id: string, @Body() { marks, reason }: WriteMarksRequest): Promise<WrittenMarksView> {
    const given = marks.map(({ value = null, level = null, ...mark }) => ({ ...mark, value, level }));
    return this.marks.write(id, given, reason);
  }

  @Get('class-averages')
  @May('mark.read')
  @ApiOkResponse({ type: AveragesView })
  ofGroup(@Query() { groupId, from, to }: AveragesRequest): Promise<AveragesView> {
    return this.averages.ofGroup(groupId, from, to);
  }

  @Get('students/:id/marks')
  @LogsReading({ subject: 'student', from: 'id' })
  @May('mark.read')
  @ApiOkResponse({ type: StudentMarksView })
  ofStudent(@Id() id: string): Promise<StudentMarksView> {
    return this.averages.ofStudent(id);
  }
}
