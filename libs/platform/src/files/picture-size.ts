import { orientationOf } from './plain-photo.js';
import { PNG_MAGIC } from './png-chunks.js';

/** Pixels, as the picture is looked at. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** From here on a photo lies on its side. */
const FIRST_ON_SIDE = 5;
/** Start of a frame; between them stand DHT, JPG and DAC, which are none. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const APP1 = 0xe1;

/** Of a PNG or JPEG that was made plain (`plainPicture`); null when it does not say. */
export function pictureSize(plain: Buffer): PictureSize | null {
  if (plain.subarray(0, PNG_MAGIC.length).equals(PNG_MAGIC))
    return plain.length < 24 ? null : { width: plain.readUInt32BE(16), height: plain.readUInt32BE(20) };
  let onSide = false;
  for (let at = 2; at + 9 <= plain.length && plain[at] === 0xff;) {
    const marker = plain[at + 1]!;
    if (isFrame(marker)) {
      const [height, width] = [plain.readUInt16BE(at + 5), plain.readUInt16BE(at + 7)];
      return onSide ? { width: height, height: width } : { width, height };
    }
    const end = at + 2 + plain.readUInt16BE(at + 2);
    if (marker === APP1) onSide = (orientationOf(plain.subarray(at + 4, end)) ?? 1) >= FIRST_ON_SIDE;
    at = end;
  }
  return null;
}
