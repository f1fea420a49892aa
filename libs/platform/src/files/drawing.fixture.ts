import { pngChunk, pngFile } from './png-chunks.js';

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
  const row = 1 + width * 4;
  const pixels = Buffer.alloc(row * height);
  if (!empty) for (let y = 0; y < height; y++) pixels.set([20, 30, 60, 255], y * row + 1 + (y % width) * 4);
  return pngFile({ width, height, colour }, pixels, more);
}

/** A text chunk, as an image editor leaves one. */
export const remark = (text: string): Buffer => pngChunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1'));

/** A chunk of any kind with these letters. */
export const textChunk = (type: string, text: string): Buffer => pngChunk(type, Buffer.from(text, 'latin1'));
