import { crc32, deflateSync } from 'node:zlib';

export const PNG_MAGIC = Buffer.from('89504e470d0a1a0a', 'hex');

export interface PngChunk {
  readonly type: string;
  readonly data: Buffer;
}

/** Length, type, data, checksum of each chunk after the magic bytes; null when one of them does not hold. */
export function pngChunks(body: Buffer): PngChunk[] | null {
  const chunks: PngChunk[] = [];
  for (let at = 0; at < body.length;) {
    if (at + 12 > body.length) return null;
    const length = body.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > body.length || crc32(body.subarray(at + 4, end)) !== body.readUInt32BE(end)) return null;
    const type = body.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: body.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

/** One chunk as it stands in a file. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/** Colour as the header says it: 2 is red, green, blue; 6 how much of the pixel is covered as well. Sizes in pixels. */
export interface PngShape {
  readonly width: number;
  readonly height: number;
  readonly colour: number;
}

/** A whole file of eight bits a channel; each row of `pixels` begins with its filter, 0. `more`: chunks between header and picture. */
export function pngFile({ width, height, colour }: PngShape, pixels: Buffer, more: Buffer = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colour, 0, 0, 0], 8);
  const picture = pngChunk('IDAT', deflateSync(pixels));
  return Buffer.concat([PNG_MAGIC, pngChunk('IHDR', header), more, picture, pngChunk('IEND', Buffer.alloc(0))]);
}
