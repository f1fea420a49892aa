import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { mayActor } from '../context/actor.js';
import { currentContext } from '../context/request-context.js';
import { authErrors } from './auth.errors.js';
import { AuthService } from './auth.service.js';
import type { Device } from './devices/device.entity.js';
import { Devices } from './devices/device.service.js';
import { MAY } from './may.js';
import type { Permission } from './permissions.js';

export const SESSION_COOKIE = 'etabli_session';
export const DEVICE_COOKIE = 'etabli_device';
/** the password was right, the code is to follow */
export const HALF_COOKIE = 'etabli_half';
const OUR_OWN = ['same-origin', 'none', undefined];

/** A request of a registered tablet; `device` is there on the routes of `device.own` alone. */
export interface TabletRequest extends Request {
  device?: Device | null;
}

/** Empty when it is not there: cookie-parser turns a value that begins with j: into an object. */
export const cookieOf = (request: Request, name: string): string => {
  const value = (request.cookies as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value : '';
};

/** Deny by default: a route without @May is closed, a request from another site is refused before anything is read. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly auth: AuthService,
    private readonly devices: Devices,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const act = this.reflector.get<Permission | 'public' | undefined>(MAY, context.getHandler());
    const request = context.switchToHttp().getRequest<TabletRequest>();
    if (!['GET', 'HEAD'].includes(request.method) && !OUR_OWN.includes(request.header('sec-fetch-site')))
      throw authErrors.forbidden('auth.cross_site');
    if (act === 'public') return true;
    const deviceToken = cookieOf(request, DEVICE_COOKIE);
    if (act === 'device.own') {
      request.device = deviceToken ? await this.devices.ofToken(deviceToken) : null;
      if (!request.device) throw authErrors.forbidden('auth.required');
      return true;
    }
    const token = cookieOf(request, SESSION_COOKIE);
    const actor = token ? await this.auth.actorOf(token, deviceToken) : null;
    if (!actor) throw authErrors.forbidden('auth.required');
    if (!act || !mayActor(actor, act))
      throw authErrors.forbidden(actor.mustEnrol ? 'auth.enrol_first' : 'auth.forbidden');
    const here = currentContext();
    if (here) here.actor = actor;
    return true;
  }
}
