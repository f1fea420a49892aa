import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import { ContinuityView, NextGestureRequest } from './continuity.dto.js';
import { Continuity } from './continuity.js';

@ApiTags('production-orders')
@Controller('production-orders')
export class ContinuityController {
  constructor(private readonly continuity: Continuity) {}

  @Get(':id/continuity')
  @May('order.read')
  @ApiOkResponse({ type: ContinuityView })
  sheet(@Id() id: string): Promise<ContinuityView> {
    return this.continuity.sheet(id);
  }

  @Put(':id/next-gesture')
  @HttpCode(204)
  @May('order.edit')
  @ApiNoContentResponse()
  say(@Id() id: string, @Body() { text }: NextGestureRequest): Promise<void> {
    return this.continuity.say(id, text);
  }
}
