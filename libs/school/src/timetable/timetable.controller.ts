import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { StaffAbsences } from './staff-absences.js';
import {
  ExceptionRequest,
  MoveSlotRequest,
  type PlannedSlotFields,
  SetWeekRequest,
  StaffAbsenceRequest,
  StaffAbsencesRequest,
  StaffAbsencesView,
  TimetableRequest,
  TimetableView,
} from './timetable.dto.js';
import { Timetable } from './timetable.js';
import { TimetableQueries } from './timetable.queries.js';

const whole = <T extends PlannedSlotFields>(slot: T): T & { teacherId: string | null; room: string | null } => ({
  ...slot,
  teacherId: slot.teacherId ?? null,
  room: slot.room ?? null,
});

@ApiTags('timetable')
@Controller('timetable')
export class TimetableController {
  constructor(
    private readonly timetable: Timetable,
    private readonly queries: TimetableQueries,
  ) {}

  @Get()
  @May('calendar.read')
  @ApiOkResponse({ type: TimetableView })
  find(@Query() request: TimetableRequest): Promise<TimetableView> {
    return this.queries.find(request);
  }

  @Put('week')
  @HttpCode(204)
  @May('timetable.edit')
  @ApiNoContentResponse()
  setWeek(@Body() { groupId, validFrom, slots }: SetWeekRequest): Promise<void> {
    return this.timetable.setWeek(groupId, validFrom, slots.map(whole));
  }

  @Post('exceptions')
  @May('timetable.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async except(@Body() { groupId, slots, ...exception }: ExceptionRequest): Promise<CreatedView> {
    return { id: await this.timetable.except(groupId, { ...exception, slots: slots.map(whole) }) };
  }

  /** Two exceptions at once: where the slot was, and where it goes. */
  @Post('moves')
  @HttpCode(204)
  @May('timetable.edit')
  @ApiNoContentResponse()
  move(@Body() { groupId, ...move }: MoveSlotRequest): Promise<void> {
    return this.timetable.move(groupId, move);
  }

  @Delete('exceptions/:id')
  @HttpCode(204)
  @May('timetable.edit')
  @ApiNoContentResponse()
  removeException(@Id() id: string): Promise<void> {
    return this.timetable.removeException(id);
  }
}

@ApiTags('staff-absences')
@Controller('staff-absences')
export class StaffAbsenceController {
  constructor(
    private readonly absences: StaffAbsences,
    private readonly queries: TimetableQueries,
  ) {}

  @Get()
  @May('calendar.read')
  @ApiOkResponse({ type: StaffAbsencesView })
  list(@Query() request: StaffAbsencesRequest): Promise<StaffAbsencesView> {
    return this.queries.absences(request);
  }

  @Post()
  @May('staff_absence.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async record(@Body() body: StaffAbsenceRequest): Promise<CreatedView> {
    return { id: await this.absences.record({ ...body, replacementId: body.replacementId ?? null }) };
  }

  @Delete(':id')
  @HttpCode(204)
  @May('staff_absence.edit')
  @ApiNoContentResponse()
  remove(@Id() id: string): Promise<void> {
    return this.absences.remove(id);
  }
}
