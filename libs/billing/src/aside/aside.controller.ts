import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { AsideRuleRequest, AsideRulesView } from './aside.dto.js';
import { AsideRules } from './aside.service.js';

@ApiTags('bank')
@Controller('aside-rules')
export class AsideRuleController {
  constructor(private readonly rules: AsideRules) {}

  @Get()
  @May('bank_statement.read')
  @ApiOkResponse({ type: AsideRulesView })
  async list(): Promise<AsideRulesView> {
    return { items: await this.rules.all() };
  }

  @Post()
  @May('bank_statement.match')
  @ApiCreatedResponse({ type: CreatedView })
  async add(@Body() body: AsideRuleRequest): Promise<CreatedView> {
    return { id: await this.rules.add(body) };
  }

  @Post(':id/end')
  @HttpCode(204)
  @May('bank_statement.match')
  @ApiNoContentResponse()
  end(@Id() id: string): Promise<void> {
    return this.rules.end(id);
  }
}
