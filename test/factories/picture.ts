import { randomBytes } from 'node:crypto';
import { pngChunk, pngFile } from '@etabli/platform';

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
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(3 * width, Buffer.from(colour))]);
  const rows = Array.from({ length: height }, () =>
    noise ? Buffer.concat([Buffer.of(0), randomBytes(3 * width)]) : row,
  );
  const said = remark ? pngChunk('tEXt', Buffer.from(`Comment\0${remark}`, 'latin1')) : undefined;
  return pngFile({ width, height, colour: 2 }, Buffer.concat(rows), said);
}
