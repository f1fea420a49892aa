import { deflateSync } from 'node:zlib';
import { pngChunk } from './png-chunks.js';

interface Drawing {
  width?: number;
  height?: number;
  /** of the IHDR: 6 is RGBA */
  colour?: number;
  empty?: boolean;
  more?: Buffer;
}

/** A PNG as a canvas makes it, with one diagonal stroke. */
export function drawing({
  width = 60,
  height = 20,
  colour = 6,
  empty = false,
  more = Buffer.alloc(0),
}: Drawing = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colour, 0, 0, 0], 8);
  const row = 1 + width * 4;
  const pixels = Buffer.alloc(row * height);
  if (!empty) for (let y = 0; y < height; y++) pixels.set([20, 30, 60, 255], y * row + 1 + (y % width) * 4);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    more,
    pngChunk('IDAT', deflateSync(pixels)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A text chunk, as an image editor leaves one. */
export const remark = (text: string): Buffer => pngChunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1'));

/** A chunk of any kind with these letters. */
export const textChunk = (type: string, text: string): Buffer => pngChunk(type, Buffer.from(text, 'latin1'));
