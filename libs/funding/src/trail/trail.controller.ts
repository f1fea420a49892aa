import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import { FundingTrailView } from './trail.dto.js';
import { FundingTrail } from './trail.queries.js';

@ApiTags('funding')
@Controller('funding-history')
export class TrailController {
  constructor(private readonly trail: FundingTrail) {}

  /** Of an agreement, a campaign, a pledge, a grant, one of its lines, a loan, a cost. */
  @Get(':id')
  @May('funding.read')
  @ApiOkResponse({ type: FundingTrailView })
  of(@Id() id: string): Promise<FundingTrailView> {
    return this.trail.of(id);
  }
}
