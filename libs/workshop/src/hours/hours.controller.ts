import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, Id, May, LogsReading } from '@etabli/platform';
import { Assignments } from './assignment.service.js';
import { BoardQueries } from './board.queries.js';
import {
  BoardMovesRequest,
  BoardRequest,
  BoardView,
  CorrectedView,
  CorrectEntryRequest,
  LogHoursRequest,
  PlacementsRequest,
  AssignmentsView,
  PlanRequest,
  ReviewView,
  TimeEntriesRequest,
  TimeEntriesView,
  toReviewView,
  UndoRequest,
  VoidEntryRequest,
} from './hours.dto.js';
import { HoursQueries } from './hours.queries.js';
import { Hours } from './hours.service.js';
import { LoggedView, toLoggedView } from './logged.dto.js';

@ApiTags('workshop-board')
@Controller('workshop-board')
export class BoardController {
  constructor(private readonly queries: BoardQueries) {}

  @Get()
  @May('time_entry.read')
  @ApiOkResponse({ type: BoardView })
  board(@Query() { groupId, day, halfDay }: BoardRequest): Promise<BoardView> {
    return this.queries.board(groupId, day, halfDay);
  }
}

@ApiTags('time-entries')
@Controller('time-entries')
export class TimeEntryController {
  constructor(
    private readonly hours: Hours,
    private readonly queries: HoursQueries,
  ) {}

  @Get()
  @May('time_entry.read')
  @LogsReading({ subject: 'student', from: 'studentId' })
  @ApiOkResponse({ type: TimeEntriesView })
  list(@Query() request: TimeEntriesRequest): Promise<TimeEntriesView> {
    return this.queries.page(request);
  }

  @Get('count')
  @May('time_entry.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: TimeEntriesRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Post('check')
  @HttpCode(200)
  @May('time_entry.read')
  @ApiOkResponse({ type: ReviewView })
  async check(@Body() body: BoardMovesRequest): Promise<ReviewView> {
    return toReviewView(await this.hours.check(body));
  }

  @Post()
  @May('time_entry.log')
  @ApiCreatedResponse({ type: LoggedView })
  async log(@Body() { keepAccepted, recordedOfflineAt, ...body }: LogHoursRequest): Promise<LoggedView> {
    const hours = { ...body, recordedOfflineAt: recordedOfflineAt ? new Date(recordedOfflineAt) : null };
    return keepAccepted
      ? toLoggedView(await this.hours.logAccepted(hours))
      : { id: await this.hours.log(hours), refused: [] };
  }

  @Post(':id/correct')
  @May('time_entry.correct')
  @ApiCreatedResponse({ type: CorrectedView })
  async correct(@Id() id: string, @Body() body: CorrectEntryRequest): Promise<CorrectedView> {
    return { ids: await this.hours.correct(id, body) };
  }

  @Post(':id/void')
  @HttpCode(204)
  @May('time_entry.correct')
  @ApiNoContentResponse()
  async void(@Id() id: string, @Body() body: VoidEntryRequest): Promise<void> {
    return this.hours.voidEntry(id, body.reason);
  }
}

@ApiTags('time-batches')
@Controller('time-batches')
export class TimeBatchController {
  constructor(private readonly hours: Hours) {}

  @Post(':id/void')
  @HttpCode(204)
  @May('time_entry.log')
  @ApiNoContentResponse()
  undo(@Id() id: string, @Body() body: UndoRequest): Promise<void> {
    return this.hours.voidBatch(id, body.device);
  }
}

@ApiTags('assignments')
@Controller('assignments')
export class AssignmentController {
  constructor(
    private readonly assignments: Assignments,
    private readonly queries: HoursQueries,
  ) {}

  @Get()
  @May('time_entry.read')
  @ApiOkResponse({ type: AssignmentsView })
  async list(@Query() { groupId, from, to }: PlacementsRequest): Promise<AssignmentsView> {
    return { items: await this.queries.placements(groupId, from, to) };
  }

  @Put()
  @HttpCode(204)
  @May('assignment.edit')
  @ApiNoContentResponse()
  plan(@Body() { placements, confirm, overrideReason, ...at }: PlanRequest): Promise<void> {
    return this.assignments.plan(at, placements, { confirm, overrideReason });
  }
}
