import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May, LogsReading } from '@etabli/platform';
import {
  ChaseOpinionRequest,
  FitnessFilter,
  FitnessOverviewFilter,
  FitnessOverviewView,
  FitnessView,
  RecordOpinionRequest,
  RequestOpinionRequest,
  toFitnessView,
  VoidOpinionRequest,
} from './fitness.dto.js';
import { FitnessOpinions } from './fitness-opinions.js';
import { FitnessQueries } from './fitness.queries.js';

/** Health stays with the director: everybody else sees the permit alone. */
@ApiTags('fitness')
@Controller()
export class FitnessController {
  constructor(
    private readonly fitness: FitnessOpinions,
    private readonly queries: FitnessQueries,
  ) {}

  @Get('fitness-overview')
  @May('fitness.read')
  @ApiOkResponse({ type: FitnessOverviewView })
  async overview(@Query() { groupId }: FitnessOverviewFilter): Promise<FitnessOverviewView> {
    return { items: await this.queries.overview(groupId ?? null) };
  }

  @Get('fitness-opinions')
  @LogsReading({ subject: 'student', from: 'studentId' })
  @May('fitness.read')
  @ApiOkResponse({ type: FitnessView })
  async ofStudent(@Query() { studentId }: FitnessFilter): Promise<FitnessView> {
    return toFitnessView(await this.fitness.ofStudent(studentId));
  }

  @Post('fitness-opinions')
  @May('fitness.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async record(@Body() body: RecordOpinionRequest): Promise<CreatedView> {
    return { id: await this.fitness.record(body) };
  }

  @Post('fitness-opinions/:id/void')
  @HttpCode(204)
  @May('fitness.edit')
  @ApiNoContentResponse()
  void(@Id() id: string, @Body() { reason }: VoidOpinionRequest): Promise<void> {
    return this.fitness.void(id, reason);
  }

  @Post('fitness-requests')
  @May('fitness.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async request(@Body() { studentId, requestedOn }: RequestOpinionRequest): Promise<CreatedView> {
    return { id: await this.fitness.request(studentId, requestedOn) };
  }

  @Post('fitness-requests/:id/chase')
  @HttpCode(204)
  @May('fitness.edit')
  @ApiNoContentResponse()
  chase(@Id() id: string, @Body() { chasedOn }: ChaseOpinionRequest): Promise<void> {
    return this.fitness.chase(id, chasedOn);
  }
}
