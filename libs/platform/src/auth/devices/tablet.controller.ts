import { Body, Controller, Get, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Config } from '../../config/config.js';
import { DEVICE_COOKIE, SESSION_COOKIE, type TabletRequest } from '../auth.guard.js';
import { AuthService } from '../auth.service.js';
import { secretCookie } from '../cookies.js';
import { May } from '../may.js';
import { MeView, toMeView } from '../me.view.js';
import { PairRequest, TabletView, UnlockRequest } from './device.dto.js';
import type { Device } from './device.entity.js';
import { DeviceQueries } from './device.queries.js';
import { Devices } from './device.service.js';
import { Pins } from './pin.service.js';

const DAY_MS = 24 * 60 * 60_000;
/** As long as browsers keep a cookie; each visit renews it. */
const DEVICE_MS = 400 * DAY_MS;

/** For the tablet itself: it is known by its own cookie, whoever has it in hand. */
@ApiTags('tablet')
@ApiCookieAuth()
@Controller('tablet')
export class TabletController {
  constructor(
    private readonly config: Config,
    private readonly devices: Devices,
    private readonly pins: Pins,
    private readonly auth: AuthService,
    private readonly queries: DeviceQueries,
  ) {}

  @Post('pair')
  @HttpCode(200)
  @May('public')
  @ApiOkResponse({ type: TabletView })
  async pair(
    @Body() { code }: PairRequest,
    @Ip() network: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TabletView> {
    const { token, device } = await this.devices.pair(code, network);
    response.cookie(DEVICE_COOKIE, token, { ...secretCookie(this.config), maxAge: DEVICE_MS });
    return this.view(device);
  }

  @Get()
  @May('device.own')
  @ApiOkResponse({ type: TabletView })
  find(@Req() { device }: TabletRequest): Promise<TabletView> {
    return this.view(device!);
  }

  @Post('unlock')
  @HttpCode(200)
  @May('device.own')
  @ApiOkResponse({ type: MeView })
  async unlock(
    @Req() { device }: TabletRequest,
    @Body() { userId, pin }: UnlockRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeView> {
    const { token, user, expiresAt } = await this.pins.unlock(device!, userId, pin);
    response.cookie(SESSION_COOKIE, token, { ...secretCookie(this.config), expires: expiresAt });
    return toMeView({
      userId: user.id,
      name: user.name,
      roles: ['master_trainer'],
      sessionId: null,
      deviceId: device!.id,
    });
  }

  /** Nobody has it in hand any more. */
  @Post('lock')
  @HttpCode(204)
  @May('device.own')
  @ApiNoContentResponse()
  async lock(@Req() { device }: TabletRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.auth.lockDevice(device!.id);
    response.clearCookie(SESSION_COOKIE, secretCookie(this.config));
  }

  private async view({ id, name, place, idleMinutes }: Device): Promise<TabletView> {
    return { id, name, place, idleMinutes, trainers: await this.queries.trainers() };
  }
}
