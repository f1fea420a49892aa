import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { May } from '@etabli/platform';
import { Assignments } from '../hours/assignment.service.js';
import { ReviewView, toReviewView } from '../hours/hours.dto.js';
import { CrewQueries } from './crew.queries.js';
import { MachineQueues } from './machine-queues.js';
import { OrderMoves } from './order-moves.js';
import {
  ArrangeQueueRequest,
  CheckPlanRequest,
  CrewRequest,
  CrewWeekView,
  LoadView,
  OrderMovedView,
  OrderMoveRequest,
  PlanningBoardView,
  PlanningCalendarRequest,
  PlanningCardsView,
  PlanningSettingRequest,
  PlanningSettingsView,
  PromiseRequest,
  PromiseView,
  QueuesView,
} from './planning.dto.js';
import { PlanningQueries } from './planning.queries.js';
import { PlanningSetup } from './planning-setup.js';
import { PromiseDays } from './promise-days.js';

@ApiTags('planning')
@Controller('planning')
export class PlanningController {
  constructor(
    private readonly queries: PlanningQueries,
    private readonly moves: OrderMoves,
    private readonly machineQueues: MachineQueues,
    private readonly promises: PromiseDays,
    private readonly setup: PlanningSetup,
  ) {}

  @Get('board')
  @May('planning.read')
  @ApiOkResponse({ type: PlanningBoardView })
  board(): Promise<PlanningBoardView> {
    return this.queries.board();
  }

  @Post('moves')
  @HttpCode(200)
  @May('order.edit')
  @ApiOkResponse({ type: OrderMovedView, description: 'the move back' })
  async move(@Body() body: OrderMoveRequest): Promise<OrderMovedView> {
    const { to, reopen } = await this.moves.move(body);
    return { to, reopen: reopen && [...reopen] };
  }

  @Get('risks')
  @May('planning.read')
  @ApiOkResponse({ type: PlanningCardsView })
  risks(): Promise<PlanningCardsView> {
    return this.queries.risks();
  }

  @Get('calendar')
  @May('planning.read')
  @ApiOkResponse({ type: PlanningCardsView })
  calendar(@Query() { from, to }: PlanningCalendarRequest): Promise<PlanningCardsView> {
    return this.queries.calendar(from, to);
  }

  @Get('queues')
  @May('planning.read')
  @ApiOkResponse({ type: QueuesView })
  queues(): Promise<QueuesView> {
    return this.queries.queues();
  }

  @Put('queues')
  @HttpCode(204)
  @May('order.edit')
  @ApiNoContentResponse()
  arrange(@Body() { machineId, operationIds }: ArrangeQueueRequest): Promise<void> {
    return this.machineQueues.arrange(machineId ?? null, operationIds);
  }

  @Get('load')
  @May('planning.read')
  @ApiOkResponse({ type: LoadView })
  load(): Promise<LoadView> {
    return this.queries.load();
  }

  /** A simulation: nothing is written. */
  @Post('promise')
  @HttpCode(200)
  @May('planning.read')
  @ApiOkResponse({ type: PromiseView })
  async promise(@Body() { orderId, estimateId, work = [], quantity, groupId }: PromiseRequest): Promise<PromiseView> {
    const wanted = work.map(({ familyId, minutes }) => ({ familyId: familyId ?? null, minutes }));
    const found = orderId
      ? await this.promises.forOrder(orderId)
      : estimateId
        ? await this.promises.forEstimate(estimateId)
        : await this.promises.forWork({ work: wanted, quantity, groupId });
    return { ...found, reasons: [...found.reasons], lifts: [...found.lifts] };
  }

  @Get('settings')
  @May('planning.read')
  @ApiOkResponse({ type: PlanningSettingsView })
  settings(): Promise<PlanningSettingsView> {
    return this.setup.read();
  }

  @Put('settings')
  @HttpCode(204)
  @May('workshop_settings.edit')
  @ApiNoContentResponse()
  edit(@Body() body: PlanningSettingRequest): Promise<void> {
    return this.setup.edit(body);
  }
}

@ApiTags('planning')
@Controller('planning/crew')
export class CrewController {
  constructor(
    private readonly queries: CrewQueries,
    private readonly assignments: Assignments,
  ) {}

  @Get()
  @May('time_entry.read')
  @ApiOkResponse({ type: CrewWeekView })
  week(@Query() { groupId, day }: CrewRequest): Promise<CrewWeekView> {
    return this.queries.week(groupId, day);
  }

  /** What the gate would say to this half-day: nothing is written. */
  @Post('check')
  @HttpCode(200)
  @May('assignment.edit')
  @ApiOkResponse({ type: ReviewView })
  async check(@Body() { placements, ...at }: CheckPlanRequest): Promise<ReviewView> {
    return toReviewView(await this.assignments.check(at, placements));
  }
}
