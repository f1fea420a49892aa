import { Body, Controller, Get, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Config } from '../config/config.js';
import { currentActor } from '../context/request-context.js';
import { EmailField, TextField } from '../http/fields.js';
import { SESSION_COOKIE } from './auth.guard.js';
import { AuthService } from './auth.service.js';
import { secretCookie } from './cookies.js';
import { May } from './may.js';
import { MeView, toMeView } from './me.view.js';

export class LoginRequest {
  @EmailField() email: string;
  @TextField({ max: 200 }) password: string;
}

@ApiTags('sessions')
@Controller('sessions')
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly config: Config,
  ) {}

  @Post()
  @HttpCode(200)
  @May('public')
  @ApiOkResponse({ type: MeView })
  async login(
    @Body() body: LoginRequest,
    @Ip() network: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeView> {
    const { token, user, expiresAt } = await this.auth.login(body.email, body.password, network);
    response.cookie(SESSION_COOKIE, token, { ...secretCookie(this.config), expires: expiresAt });
    return toMeView({ userId: user.id, name: user.name, roles: user.roles, sessionId: null });
  }

  @Get('me')
  @May('session.own')
  @ApiOkResponse({ type: MeView })
  me(): MeView {
    return toMeView(currentActor());
  }

  @Post('logout')
  @HttpCode(204)
  @May('session.own')
  @ApiNoContentResponse()
  async logout(@Res({ passthrough: true }) response: Response): Promise<void> {
    await this.auth.logout(currentActor());
    response.clearCookie(SESSION_COOKIE, secretCookie(this.config));
  }

  @Post('logout-everywhere')
  @HttpCode(204)
  @May('session.everywhere')
  @ApiNoContentResponse()
  async logoutEverywhere(@Res({ passthrough: true }) response: Response): Promise<void> {
    await this.auth.logoutEverywhere(currentActor().userId!);
    response.clearCookie(SESSION_COOKIE, secretCookie(this.config));
  }
}
