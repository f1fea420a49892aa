import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, May } from '@etabli/platform';
import { AddFundingRuleRequest, FundingRulesView } from './funding-rule.dto.js';
import { FundingRules } from './funding-rules.js';

@ApiTags('funding')
@Controller('funding-rules')
export class FundingRuleController {
  constructor(private readonly rules: FundingRules) {}

  @Get()
  @May('funding.read')
  @ApiOkResponse({ type: FundingRulesView })
  async list(): Promise<FundingRulesView> {
    return { items: (await this.rules.list()).map((rule) => ({ ...rule })) };
  }

  @Post()
  @May('funding.write')
  @ApiCreatedResponse({ type: CreatedView })
  async add(@Body() body: AddFundingRuleRequest): Promise<CreatedView> {
    return { id: await this.rules.add(body) };
  }
}
