import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';
import type { Permission } from './permissions.js';

export const MAY = 'etabli:may';

/** Every route states the act it is; `public` alone needs no login. A route without it is refused and a spec fails. */
export const May = (permission: Permission | 'public'): MethodDecorator =>
  applyDecorators(SetMetadata(MAY, permission), ...(permission === 'public' ? [] : [ApiCookieAuth()]));
