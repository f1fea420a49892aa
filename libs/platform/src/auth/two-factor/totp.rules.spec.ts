import { Secret } from 'otpauth';
import { newRecoveryCodes } from './recovery-codes.js';
import { isAppCode, newTotpSecret, plainCode, stepOfCode, totpAddress, totpAt } from './totp.rules.js';

/** RFC 6238, appendix B: seconds since 1970 → eight digits, SHA-1. */
const VECTORS: readonly (readonly [number, string])[] = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
];
const RFC_SECRET = Secret.fromUTF8('12345678901234567890').base32;
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('the codes of an authenticator app', () => {
  it.each(VECTORS)('are those of RFC 6238 at %i s', (seconds, code) => {
    expect(totpAt(RFC_SECRET, at(seconds), 8)).toBe(code);
    // the six digits that apps show are the last six of them
    expect(totpAt(RFC_SECRET, at(seconds))).toBe(code.slice(2));
  });

  const NOON = 1_800_000_000;
  const STEP = NOON / 30;
  it.each([
    ['now', 0, STEP],
    ['half a minute slow', -30, STEP - 1],
    ['half a minute fast', 30, STEP + 1],
    ['a minute slow', -60, null],
    ['a minute fast', 60, null],
  ])('of a telephone that is %s', (_name, seconds, step) => {
    expect(stepOfCode(RFC_SECRET, totpAt(RFC_SECRET, at(NOON + seconds)), at(NOON), null)).toBe(step);
  });

  it.each([
    ['the same again', STEP, 0],
    ['one from before it', STEP, -30],
    ['one from before, after the next one', STEP + 1, 0],
  ])('are taken once: not %s', (_name, lastStep, seconds) => {
    expect(stepOfCode(RFC_SECRET, totpAt(RFC_SECRET, at(NOON + seconds)), at(NOON), lastStep)).toBeNull();
  });

  it.each(['', '12345', '1234567', 'abcdef', '000000'])('are not %j', (code) => {
    expect(stepOfCode(RFC_SECRET, code, at(NOON), null)).toBeNull();
  });

  it('may be typed as they are shown', () => {
    expect(['123 456', '123\u202f456', '123456 '].map(isAppCode)).toEqual([true, true, true]);
    expect(['12345', 'ABCDE-FGHJK'].map(isAppCode)).toEqual([false, false]);
    expect(plainCode(' 7kq2m-x4htb ')).toBe('7KQ2MX4HTB');
  });

  it('have a secret of 160 bits, another one each time, and an address that apps read', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const address = new URL(totpAddress(secret, 'a@b.example'));
    expect([address.protocol, address.host]).toEqual(['otpauth:', 'totp']);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      issuer: 'Établi',
      secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});

describe('recovery codes', () => {
  it('are ten different ones without letters to mistake', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/);
  });
});
