import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import { AdditionCarries } from './addition-carries.js';
import { CarryRequest, CarryView } from './addition-carry.dto.js';

@ApiTags('frameworks')
@Controller('frameworks')
export class AdditionCarryController {
  constructor(private readonly carries: AdditionCarries) {}

  /** What would be carried from an older version to this one; nothing is written. */
  @Get(':id/carried-additions/preview/:fromId')
  @May('framework.read')
  @ApiOkResponse({ type: CarryView })
  preview(@Id() id: string, @Id('fromId') fromFrameworkId: string): Promise<CarryView> {
    return this.carries.preview({ fromFrameworkId, toFrameworkId: id });
  }

  @Post(':id/carried-additions')
  @HttpCode(200)
  @May('framework.edit')
  @ApiOkResponse({ type: CarryView })
  carry(@Id() id: string, @Body() { fromFrameworkId }: CarryRequest): Promise<CarryView> {
    return this.carries.carry({ fromFrameworkId, toFrameworkId: id });
  }
}
