import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../config/config.js';
import { SESSION_COOKIE } from './auth.guard.js';
import { AuthService, type OpenedSession } from './auth.service.js';
import { secretCookie } from './cookies.js';
import { type MeView, toMeView } from './me.view.js';

/** Hands a session just opened to the browser. */
@Injectable()
export class SessionCookies {
  constructor(
    private readonly auth: AuthService,
    private readonly config: Config,
  ) {}

  /** Sets the cookie; answers who one is and what one may do. */
  async give({ token, user, expiresAt }: OpenedSession, response: Response): Promise<MeView> {
    response.cookie(SESSION_COOKIE, token, { ...secretCookie(this.config), expires: expiresAt });
    const actor = await this.auth.actorOf(token);
    return toMeView(actor ?? { userId: user.id, name: user.name, roles: user.roles, sessionId: null });
  }
}
