import type { CookieOptions } from 'express';
import type { Config } from '../config/config.js';

/** Neither scripts nor other sites read or send it; over https it never travels in the clear. */
export const secretCookie = (config: Config): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure: config.secureCookies,
  path: '/',
});
