import { Body, Controller, Get, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Config } from '../config/config.js';
import { currentActor } from '../context/request-context.js';
import { EmailField, TextField } from '../http/fields.js';
import { cookieOf, HALF_COOKIE, SESSION_COOKIE } from './auth.guard.js';
import { AuthService } from './auth.service.js';
import { secretCookie } from './cookies.js';
import { May } from './may.js';
import { MeView, toMeView } from './me.view.js';
import { SessionCookies } from './session-cookies.js';
import { Logins } from './two-factor/logins.js';
import { SecondStepRequest, SecondStepView } from './two-factor/two-factor.dto.js';

export class LoginRequest {
  @EmailField() email: string;
  @TextField({ max: 200 }) password: string;
}

@ApiTags('sessions')
@Controller('sessions')
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly logins: Logins,
    private readonly cookies: SessionCookies,
    private readonly config: Config,
  ) {}

  /** 202: the password is right and the code is asked; there is no session before it. */
  @Post()
  @HttpCode(200)
  @May('public')
  @ApiOkResponse({ type: MeView })
  @ApiAcceptedResponse({ type: SecondStepView })
  async login(
    @Body() body: LoginRequest,
    @Ip() network: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeView | SecondStepView> {
    const login = await this.logins.begin(body.email, body.password, network);
    if ('token' in login) return this.cookies.give(login, response);
    const { halfToken, expiresAt } = login;
    response.cookie(HALF_COOKIE, halfToken, { ...secretCookie(this.config), expires: expiresAt });
    response.status(202);
    return { secondStep: true, expiresAt: expiresAt.toISOString() };
  }

  @Post('second-step')
  @HttpCode(200)
  @May('public')
  @ApiOkResponse({ type: MeView })
  async secondStep(
    @Body() { code }: SecondStepRequest,
    @Ip() network: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeView> {
    const opened = await this.logins.finish(cookieOf(request, HALF_COOKIE), code, network);
    response.clearCookie(HALF_COOKIE, secretCookie(this.config));
    return this.cookies.give(opened, response);
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
