import { type PlainScan, plainScan } from './plain-scan.js';

/** Of one picture, as it comes. */
export const PICTURE_LIMIT = 8 * 1024 * 1024;

export interface PlainPicture extends PlainScan {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly ending: 'jpg' | 'png';
}

/** A photo (JPEG) or a drawing (PNG) with nothing beside its pixels; null for anything else and for a broken file. */
export function plainPicture(sent: Buffer): PlainPicture | null {
  const scan = plainScan(sent);
  return scan && isPicture(scan) ? scan : null;
}

const isPicture = (scan: PlainScan): scan is PlainPicture => scan.ending !== 'pdf';
