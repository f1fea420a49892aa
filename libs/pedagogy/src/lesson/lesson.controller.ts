import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import {
  EditLessonRequest,
  LessonsRequest,
  LessonsView,
  NewLessonRequest,
  ServingOrdersView,
  WorkshopCallsRequest,
  WorkshopCallsView,
} from './lesson.dto.js';
import { LessonQueries } from './lesson.queries.js';
import { Lessons } from './lessons.js';

@ApiTags('lessons')
@Controller()
export class LessonController {
  constructor(
    private readonly lessons: Lessons,
    private readonly queries: LessonQueries,
  ) {}

  @Get('lessons')
  @May('mark.read')
  @ApiOkResponse({ type: LessonsView })
  list(@Query() request: LessonsRequest): Promise<LessonsView> {
    return this.queries.list(request);
  }

  @Get('lessons/count')
  @May('mark.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: LessonsRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  /** The orders that a lesson or a test may be tied to. */
  @Get('lessons/orders')
  @May('mark.read')
  @ApiOkResponse({ type: ServingOrdersView })
  async orders(): Promise<ServingOrdersView> {
    return { items: await this.queries.orders() };
  }

  @Post('lessons')
  @May('mark.write')
  @ApiCreatedResponse({ type: CreatedView })
  async give(@Body() body: NewLessonRequest): Promise<CreatedView> {
    return { id: await this.lessons.give(body) };
  }

  @Patch('lessons/:id')
  @HttpCode(204)
  @May('mark.write')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditLessonRequest): Promise<void> {
    return this.lessons.edit(id, body);
  }

  @Delete('lessons/:id')
  @HttpCode(204)
  @May('mark.write')
  @ApiNoContentResponse()
  remove(@Id() id: string): Promise<void> {
    return this.lessons.remove(id);
  }

  /** Which youths of the class were called to an order. */
  @Get('workshop-calls')
  @May('roll_call.read')
  @ApiOkResponse({ type: WorkshopCallsView })
  async calls(@Query() { groupId, day, halfDay }: WorkshopCallsRequest): Promise<WorkshopCallsView> {
    return { items: await this.queries.calls(groupId, day, halfDay) };
  }
}
