import { Secret, TOTP } from 'otpauth';

/** What every authenticator app understands without being told (RFC 6238; Google's key URI format). */
const PERIOD_S = 30;
const SECRET_BYTES = 20;
/** Half a minute before and after: a telephone's clock is seldom further off (RFC 6238, 5.2). */
const WINDOW_STEPS = 1;

const totpOf = (secret: string, digits = 6): TOTP =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits, period: PERIOD_S });

/** 160 bits in base 32 (RFC 4226, 4). */
export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** The code of that instant; `digits` 8 for the vectors of RFC 6238. */
export const totpAt = (secret: string, at: Date, digits = 6): string =>
  totpOf(secret, digits).generate({ timestamp: at.getTime() });

/**
 * The half minute (counted since 1970) whose code this is, if it is not before or after by more than one, and lies after
 * `lastStep`; null: the code is wrong, or was taken before.
 */
export function stepOfCode(secret: string, code: string, at: Date, lastStep: number | null): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: at.getTime(), window: WINDOW_STEPS });
  if (delta === null) return null;
  const step = Math.floor(at.getTime() / 1000 / PERIOD_S) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

/** What the QR code says to the app: `otpauth://totp/…`. */
export const totpAddress = (secret: string, email: string): string =>
  new TOTP({
    issuer: 'Établi',
    label: email,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
  }).toString();

/** As typed, with or without blanks: six digits of the app. */
export const isAppCode = (typed: string): boolean => /^\d{6}$/.test(plainCode(typed));

/** Without blanks and hyphens, in capitals. */
export const plainCode = (typed: string): string => typed.replaceAll(/[\s\u202f-]/g, '').toUpperCase();
