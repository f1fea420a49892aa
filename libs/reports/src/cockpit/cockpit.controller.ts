import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { May } from '@etabli/platform';
import { CockpitView } from './cockpit.dto.js';
import { Cockpit } from './cockpit.queries.js';

@ApiTags('cockpit')
@Controller('cockpit')
export class CockpitController {
  constructor(private readonly cockpit: Cockpit) {}

  @Get()
  @May('cockpit.read')
  @ApiOkResponse({ type: CockpitView })
  view(): Promise<CockpitView> {
    return this.cockpit.view();
  }
}
