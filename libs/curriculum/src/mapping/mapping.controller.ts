import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { CompetenceMappings } from './competence-mappings.js';
import { CompetenceMappingsView, DecideMappingRequest } from './mapping.dto.js';
import { MappingService } from './mapping.service.js';

@ApiTags('frameworks')
@Controller()
export class MappingController {
  constructor(
    private readonly mappings: MappingService,
    private readonly queries: CompetenceMappings,
  ) {}

  /** Those that lead into this version or out of it. */
  @Get('frameworks/:id/mappings')
  @May('framework.read')
  @ApiOkResponse({ type: CompetenceMappingsView })
  list(@Id() id: string): Promise<CompetenceMappingsView> {
    return this.queries.touching(id);
  }

  @Post('competence-mappings')
  @May('framework.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async decide(@Body() body: DecideMappingRequest): Promise<CreatedView> {
    return { id: await this.mappings.decide(body) };
  }

  @Post('competence-mappings/:id/set-aside')
  @HttpCode(204)
  @May('framework.edit')
  @ApiNoContentResponse()
  setAside(@Id() id: string): Promise<void> {
    return this.mappings.setAside(id);
  }

  @Post('competence-mappings/:id/take-up')
  @HttpCode(204)
  @May('framework.edit')
  @ApiNoContentResponse()
  takeUp(@Id() id: string): Promise<void> {
    return this.mappings.takeUp(id);
  }

  @Delete('competence-mappings/:id')
  @HttpCode(204)
  @May('framework.edit')
  @ApiNoContentResponse()
  remove(@Id() id: string): Promise<void> {
    return this.mappings.remove(id);
  }
}
