import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import { Incidents } from './incidents.js';
import {
  CloseIncidentRequest,
  DecisionDetailView,
  IncidentsRequest,
  IncidentsView,
  RefusalsRequest,
  RefusalsView,
} from './permit.dto.js';
import { PermitQueries } from './permit.queries.js';

@ApiTags('permits')
@Controller()
export class PermitController {
  constructor(
    private readonly queries: PermitQueries,
    private readonly incidents: Incidents,
  ) {}

  @Get('permit-refusals')
  @May('permit.read')
  @ApiOkResponse({ type: RefusalsView })
  refusals(@Query() request: RefusalsRequest): Promise<RefusalsView> {
    return this.queries.refusals(request);
  }

  @Get('permit-decisions/:id')
  @May('permit.read')
  @ApiOkResponse({ type: DecisionDetailView })
  decision(@Id() id: string): Promise<DecisionDetailView> {
    return this.queries.decision(id);
  }

  @Get('permit-incidents')
  @May('permit.read')
  @ApiOkResponse({ type: IncidentsView })
  incidentList(@Query() request: IncidentsRequest): Promise<IncidentsView> {
    return this.queries.incidents(request);
  }

  @Post('permit-incidents/:id/close')
  @HttpCode(204)
  @May('incident.close')
  @ApiNoContentResponse()
  close(@Id() id: string, @Body() { words }: CloseIncidentRequest): Promise<void> {
    return this.incidents.close(id, words);
  }
}
