import { Body, Controller, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock, May } from '@etabli/platform';
import { SetSlotsRequest, SlotsRequest, SlotsView, toSlotView } from './slot.dto.js';
import { Slots } from './slots.js';

@ApiTags('slots')
@Controller('slots')
export class SlotController {
  constructor(
    private readonly slots: Slots,
    private readonly clock: Clock,
  ) {}

  @Get()
  @May('school.read')
  @ApiOkResponse({ type: SlotsView })
  async onDay(@Query() { day }: SlotsRequest): Promise<SlotsView> {
    return { items: (await this.slots.onDay(day ?? this.clock.today())).map(toSlotView) };
  }

  @Put()
  @HttpCode(204)
  @May('school.edit')
  @ApiNoContentResponse()
  set(@Body() body: SetSlotsRequest): Promise<void> {
    return this.slots.set(body.validFrom, body.slots);
  }
}
