import { type Refusal } from '@etabli/kernel';

/** bytes of a logo as it is kept: each document carries it */
export const LOGO_LIMIT = 500 * 1024;
/** Pixels of a side. Fewer would be a blot; more than 2000 print no finer in the 70 mm that a logo may take. */
export const LEAST_PIXELS = 32;
export const MOST_PIXELS = 2000;
/** times as wide as high, or as high as wide: beyond, nothing of it could be made out in the corner of a page */
export const LONGEST_SHAPE = 10;
export const LOGO_ENDINGS = ['jpg', 'png'] as const;
export type LogoEnding = (typeof LOGO_ENDINGS)[number];

export interface LogoFacts {
  readonly bytes: number;
  /** pixels; null: the file does not say */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** What speaks against a picture as a logo, all of it. */
export function logoRefusals({ bytes, size }: LogoFacts): Refusal[] {
  const { width, height } = size ?? { width: 0, height: 0 };
  const [least, most] = [Math.min(width, height), Math.max(width, height)];
  return [
    ...(bytes > LOGO_LIMIT ? [{ code: 'logo.too_heavy' }] : []),
    ...(least < LEAST_PIXELS ? [{ code: 'logo.too_small', params: { width, height, least: LEAST_PIXELS } }] : []),
    ...(most > MOST_PIXELS ? [{ code: 'logo.too_large', params: { width, height, most: MOST_PIXELS } }] : []),
    ...(least >= LEAST_PIXELS && most > LONGEST_SHAPE * least
      ? [{ code: 'logo.too_long', params: { times: LONGEST_SHAPE } }]
      : []),
  ];
}

/** A drawing of instructions, with or without what may stand before it: never a picture, and it may carry programs. */
export const looksLikeSvg = (sent: Buffer): boolean =>
  /^\uFEFF?\s*<[^]*<?svg[\s>]/iu.test(sent.toString('utf8', 0, 2048));
