import { Body, Controller, Get, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { CookieOptions, Response } from 'express';
import { Config } from '../config/config.js';
import { currentActor } from '../context/request-context.js';
import { ChoicesField, EmailField, IdField, TextField, TextsField } from '../http/fields.js';
import { SESSION_COOKIE } from './auth.guard.js';
import { AuthService } from './auth.service.js';
import { May } from './may.js';
import { type Permission, PERMISSIONS, type Role, ROLE_PERMISSIONS, ROLES } from './permissions.js';

export class LoginRequest {
  @EmailField() email: string;
  @TextField({ max: 200 }) password: string;
}

export class MeView {
  @IdField() id: string;
  @TextField({ max: 120 }) name: string;
  @ChoicesField('Role', ROLES) roles: Role[];
  @TextsField({ max: 200, maxLength: 60, description: 'the acts one may do' }) permissions: Permission[];
}

const toMeView = (id: string, name: string, roles: readonly Role[]): MeView => ({
  id,
  name,
  roles: [...roles],
  permissions: PERMISSIONS.filter((act) => roles.some((role) => ROLE_PERMISSIONS[role].has(act))),
});

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
    response.cookie(SESSION_COOKIE, token, { ...this.cookie(), expires: expiresAt });
    return toMeView(user.id, user.name, user.roles);
  }

  @Get('me')
  @May('session.own')
  @ApiOkResponse({ type: MeView })
  me(): MeView {
    const actor = currentActor();
    return toMeView(actor.userId!, actor.name, actor.roles);
  }

  @Post('logout')
  @HttpCode(204)
  @May('session.own')
  @ApiNoContentResponse()
  async logout(@Res({ passthrough: true }) response: Response): Promise<void> {
    await this.auth.logout(currentActor());
    response.clearCookie(SESSION_COOKIE, this.cookie());
  }

  @Post('logout-everywhere')
  @HttpCode(204)
  @May('session.own')
  @ApiNoContentResponse()
  async logoutEverywhere(@Res({ passthrough: true }) response: Response): Promise<void> {
    await this.auth.logoutEverywhere(currentActor().userId!);
    response.clearCookie(SESSION_COOKIE, this.cookie());
  }

  private cookie(): CookieOptions {
    return { httpOnly: true, sameSite: 'strict', secure: this.config.secureCookies, path: '/' };
  }
}
