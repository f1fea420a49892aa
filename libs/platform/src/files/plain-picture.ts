import { crc32 } from 'node:zlib';
import { plainPhoto } from './plain-photo.js';

/** Of one picture, as it comes. */
export const PICTURE_LIMIT = 8 * 1024 * 1024;
/** pixels of one side */
const MOST_PIXELS = 12_000;
const MAGIC = Buffer.from('89504e470d0a1a0a', 'hex');
/** What the pixels need; texts, times, places and everything private stay behind. */
const OF_THE_PICTURE = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND']);

export interface PlainPicture {
  readonly bytes: Buffer;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly ending: 'jpg' | 'png';
}

/** A photo (JPEG) or a drawing (PNG) written anew without EXIF, texts or thumbnails; null for anything else and for a broken file. */
export function plainPicture(sent: Buffer): PlainPicture | null {
  const photo = plainPhoto(sent);
  if (photo) return { bytes: photo, mediaType: 'image/jpeg', ending: 'jpg' };
  const drawing = plainDrawing(sent);
  return drawing && { bytes: drawing, mediaType: 'image/png', ending: 'png' };
}

function plainDrawing(sent: Buffer): Buffer | null {
  if (!sent.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const kept: Buffer[] = [MAGIC];
  for (let at = MAGIC.length; at + 12 <= sent.length;) {
    const end = at + 12 + sent.readUInt32BE(at);
    if (end > sent.length || crc32(sent.subarray(at + 4, end - 4)) !== sent.readUInt32BE(end - 4)) return null;
    const type = sent.toString('latin1', at + 4, at + 8);
    if (kept.length === 1 && (type !== 'IHDR' || tooLarge(sent.subarray(at + 8, end - 4)))) return null;
    if (OF_THE_PICTURE.has(type)) kept.push(sent.subarray(at, end));
    // what follows the end is no part of the picture
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}

const tooLarge = (header: Buffer): boolean =>
  header.length !== 13 ||
  [header.readUInt32BE(0), header.readUInt32BE(4)].some((side) => side < 1 || side > MOST_PIXELS);
