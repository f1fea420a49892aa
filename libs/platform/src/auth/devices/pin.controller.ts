import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id } from '../../http/id.param.js';
import { May } from '../may.js';
import { PinView, SetPinRequest, TrainerPinsView } from './device.dto.js';
import { DeviceQueries } from './device.queries.js';
import { Pins } from './pin.service.js';

@ApiTags('pins')
@Controller('pins')
export class PinController {
  constructor(
    private readonly pins: Pins,
    private readonly queries: DeviceQueries,
  ) {}

  @Get()
  @May('device.read')
  @ApiOkResponse({ type: TrainerPinsView })
  async list(): Promise<TrainerPinsView> {
    return { items: await this.queries.pins() };
  }

  @Get('own')
  @May('pin.own')
  @ApiOkResponse({ type: PinView })
  async own(): Promise<PinView> {
    const pin = await this.pins.ofActor();
    return { set: pin !== null, setAt: pin?.setAt.toISOString() ?? null };
  }

  @Put('own')
  @HttpCode(204)
  @May('pin.own')
  @ApiNoContentResponse()
  set(@Body() { pin }: SetPinRequest): Promise<void> {
    return this.pins.set(pin);
  }

  @Delete(':userId')
  @HttpCode(204)
  @May('pin.reset')
  @ApiNoContentResponse()
  reset(@Id('userId') userId: string): Promise<void> {
    return this.pins.reset(userId);
  }
}
