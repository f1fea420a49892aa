import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, May } from '@etabli/platform';
import { HouseRulesView, SetHouseRuleRequest } from './house-rule.dto.js';
import { HouseRules } from './house-rules.js';

@ApiTags('house-rules')
@Controller('house-rules')
export class HouseRuleController {
  constructor(private readonly houseRules: HouseRules) {}

  @Get()
  @May('safety.read')
  @ApiOkResponse({ type: HouseRulesView })
  async list(): Promise<HouseRulesView> {
    const rows = await this.houseRules.list();
    return { items: rows.map(({ recordedBy: _by, recordedAt: _at, ...row }) => row) };
  }

  @Post()
  @May('safety.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async set(@Body() body: SetHouseRuleRequest): Promise<CreatedView> {
    return { id: await this.houseRules.set(body) };
  }
}
