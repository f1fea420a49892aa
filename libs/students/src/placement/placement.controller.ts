import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May, LogsReading } from '@etabli/platform';
import {
  AttestPlacementRequest,
  CancelPlacementRequest,
  EditPlacementRequest,
  NewPlacementRequest,
  PlacementAbsenceRequest,
  PlacementsRequest,
  PlacementsView,
  VisitPlacementRequest,
} from './placement.dto.js';
import { PlacementQueries } from './placement.queries.js';
import { PlacementService } from './placement.service.js';

@ApiTags('placements')
@Controller()
export class PlacementController {
  constructor(
    private readonly placements: PlacementService,
    private readonly queries: PlacementQueries,
  ) {}

  @Get('placements')
  @LogsReading({ subject: 'student', from: 'studentId' })
  @May('placement.read')
  @ApiOkResponse({ type: PlacementsView })
  list(@Query() request: PlacementsRequest): Promise<PlacementsView> {
    return this.queries.list(request);
  }

  @Get('placements/count')
  @May('placement.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: PlacementsRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Post('students/:id/placements')
  @May('placement.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async plan(@Id() id: string, @Body() body: NewPlacementRequest): Promise<CreatedView> {
    return { id: await this.placements.plan(id, body) };
  }

  @Patch('placements/:id')
  @HttpCode(204)
  @May('placement.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditPlacementRequest): Promise<void> {
    return this.placements.edit(id, body);
  }

  @Post('placements/:id/cancel')
  @HttpCode(204)
  @May('placement.edit')
  @ApiNoContentResponse()
  cancel(@Id() id: string, @Body() body: CancelPlacementRequest): Promise<void> {
    return this.placements.cancel(id, body);
  }

  @Post('placements/:id/attest')
  @HttpCode(204)
  @May('placement.edit')
  @ApiNoContentResponse()
  attest(@Id() id: string, @Body() body: AttestPlacementRequest): Promise<void> {
    return this.placements.attest(id, body);
  }

  @Post('placements/:id/visits')
  @May('placement.follow')
  @ApiCreatedResponse({ type: CreatedView })
  async visit(@Id() id: string, @Body() body: VisitPlacementRequest): Promise<CreatedView> {
    return { id: await this.placements.visit(id, body) };
  }

  @Post('placements/:id/absences')
  @HttpCode(204)
  @May('placement.follow')
  @ApiNoContentResponse()
  absent(@Id() id: string, @Body() body: PlacementAbsenceRequest): Promise<void> {
    return this.placements.absent(id, body);
  }
}
