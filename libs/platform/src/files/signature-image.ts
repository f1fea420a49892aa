import { deflateSync, inflateSync } from 'node:zlib';
import { PNG_MAGIC, pngChunk, pngChunks } from './png-chunks.js';

export const SIGNATURE_LIMIT = 200 * 1024;
/** pixels of one side */
const MOST_PIXELS = 2400;
const TRUE_COLOUR = 2;
const WITH_ALPHA = 6;

/**
 * The drawing written anew from nothing but its header and its pixels: what else a PNG may carry is left behind.
 * @param sent the bytes as they came, a PNG of 8 bits a channel as a canvas makes it
 * @returns null for anything else, for a damaged file and for an empty drawing
 */
export function signatureImage(sent: Buffer): Buffer | null {
  if (sent.length > SIGNATURE_LIMIT || !sent.subarray(0, PNG_MAGIC.length).equals(PNG_MAGIC)) return null;
  const chunks = pngChunks(sent.subarray(PNG_MAGIC.length));
  const [header] = chunks ?? [];
  if (!chunks || header?.type !== 'IHDR' || header.data.length !== 13 || chunks.at(-1)?.type !== 'IEND') return null;
  const { data } = header;
  const [width, height, depth, colour] = [data.readUInt32BE(0), data.readUInt32BE(4), data[8], data[9]];
  const plain = data[10] === 0 && data[11] === 0 && data[12] === 0;
  if (!plain || depth !== 8 || (colour !== TRUE_COLOUR && colour !== WITH_ALPHA)) return null;
  if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) return null;
  const row = 1 + width * (colour === WITH_ALPHA ? 4 : 3);
  const pixels = inflated(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((one) => one.data)),
    row * height,
  );
  if (!pixels || !drawn(pixels, row)) return null;
  const image = Buffer.concat([
    PNG_MAGIC,
    pngChunk('IHDR', data),
    pngChunk('IDAT', deflateSync(pixels, { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
  return image.length > SIGNATURE_LIMIT ? null : image;
}

/** Exactly `size` bytes, never more: a small file must not grow without bound. */
function inflated(packed: Buffer, size: number): Buffer | null {
  try {
    const pixels = inflateSync(packed, { maxOutputLength: size });
    return pixels.length === size ? pixels : null;
  } catch {
    return null;
  }
}

/** Filters are 0 to 4, and somewhere two rows or two pixels differ: an untouched canvas is all of one colour. */
function drawn(pixels: Buffer, row: number): boolean {
  let some = false;
  for (let at = 0; at < pixels.length; at += row) {
    if (pixels[at]! > 4) return false;
    some ||= pixels.subarray(at + 1, at + row).some((byte) => byte !== 0);
  }
  return some;
}
