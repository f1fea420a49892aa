import { crc32, deflateSync, inflateSync } from 'node:zlib';

export const SIGNATURE_LIMIT = 200 * 1024;
/** pixels of one side */
const MOST_PIXELS = 2400;
const MAGIC = Buffer.from('89504e470d0a1a0a', 'hex');
const TRUE_COLOUR = 2;
const WITH_ALPHA = 6;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/**
 * The drawing written anew from nothing but its header and its pixels: what else a PNG may carry is left behind.
 * @param sent the bytes as they came, a PNG of 8 bits a channel as a canvas makes it
 * @returns null for anything else, for a damaged file and for an empty drawing
 */
export function signatureImage(sent: Buffer): Buffer | null {
  if (sent.length > SIGNATURE_LIMIT || !sent.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const chunks = chunksOf(sent.subarray(MAGIC.length));
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
    MAGIC,
    written('IHDR', data),
    written('IDAT', deflateSync(pixels, { level: 9 })),
    written('IEND', Buffer.alloc(0)),
  ]);
  return image.length > SIGNATURE_LIMIT ? null : image;
}

/** Length, type, data, checksum; null when one of them does not hold. */
function chunksOf(body: Buffer): Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = 0; at < body.length;) {
    if (at + 12 > body.length) return null;
    const length = body.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > body.length || crc32(body.subarray(at + 4, end)) !== body.readUInt32BE(end)) return null;
    chunks.push({ type: body.toString('latin1', at + 4, at + 8), data: body.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
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

function written(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
