import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PNG_MAGIC, pngChunk } from '@etabli/platform';

export interface Sketch {
  readonly width: number;
  readonly height: number;
  /** of each pixel */
  readonly colour?: readonly [number, number, number];
  readonly noise?: boolean;
  /** a text beside the picture, as an editor leaves one */
  readonly remark?: string;
}

/** A PNG of one colour, or of none that packs. */
export function png({ width, height, colour = [31, 58, 95], noise = false, remark }: Sketch): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(3 * width, Buffer.from(colour))]);
  const rows = Array.from({ length: height }, () =>
    noise ? Buffer.concat([Buffer.of(0), randomBytes(3 * width)]) : row,
  );
  return Buffer.concat([
    PNG_MAGIC,
    pngChunk('IHDR', header),
    ...(remark ? [pngChunk('tEXt', Buffer.from(`Comment\0${remark}`, 'latin1'))] : []),
    pngChunk('IDAT', deflateSync(Buffer.concat(rows))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
