import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView } from '../../http/created.view.js';
import { Id } from '../../http/id.param.js';
import { May } from '../may.js';
import { DevicesView, EditDeviceRequest, RegisterDeviceRequest } from './device.dto.js';
import { DeviceQueries } from './device.queries.js';
import { Devices } from './device.service.js';

/** For the direction: which tablets the school has. */
@ApiTags('devices')
@Controller('devices')
export class DeviceController {
  constructor(
    private readonly devices: Devices,
    private readonly queries: DeviceQueries,
  ) {}

  @Get()
  @May('device.read')
  @ApiOkResponse({ type: DevicesView })
  async list(): Promise<DevicesView> {
    return { items: await this.queries.list() };
  }

  @Post()
  @May('device.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async register(@Body() body: RegisterDeviceRequest): Promise<CreatedView> {
    return { id: await this.devices.register(body) };
  }

  @Patch(':id')
  @HttpCode(204)
  @May('device.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditDeviceRequest): Promise<void> {
    return this.devices.edit(id, body);
  }

  /** A new code; the list shows it. */
  @Post(':id/pairing')
  @HttpCode(204)
  @May('device.edit')
  @ApiNoContentResponse()
  pairAgain(@Id() id: string): Promise<void> {
    return this.devices.pairAgain(id);
  }

  @Post(':id/revoke')
  @HttpCode(204)
  @May('device.edit')
  @ApiNoContentResponse()
  revoke(@Id() id: string): Promise<void> {
    return this.devices.revoke(id);
  }
}
