import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { mayActor } from '../context/actor.js';
import { currentContext } from '../context/request-context.js';
import { authErrors } from './auth.errors.js';
import { AuthService } from './auth.service.js';
import { MAY } from './may.js';
import type { Permission } from './permissions.js';

export const SESSION_COOKIE = 'etabli_session';
const OUR_OWN = ['same-origin', 'none', undefined];

/** Deny by default: a route without @May is closed, a request from another site is refused before anything is read. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly auth: AuthService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const act = this.reflector.get<Permission | 'public' | undefined>(MAY, context.getHandler());
    const request = context.switchToHttp().getRequest<Request & { cookies?: Record<string, unknown> }>();
    if (!['GET', 'HEAD'].includes(request.method) && !OUR_OWN.includes(request.header('sec-fetch-site')))
      throw authErrors.forbidden('auth.cross_site');
    if (act === 'public') return true;
    // cookie-parser turns a value that begins with j: into an object
    const token: unknown = request.cookies?.[SESSION_COOKIE];
    const actor = typeof token === 'string' && token ? await this.auth.actorOf(token) : null;
    if (!actor) throw authErrors.forbidden('auth.required');
    if (!act || !mayActor(actor, act)) throw authErrors.forbidden('auth.forbidden');
    const here = currentContext();
    if (here) here.actor = actor;
    return true;
  }
}
