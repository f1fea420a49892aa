import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

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
    chunk('IHDR', header),
    more,
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A text chunk, as an image editor leaves one. */
export const remark = (text: string): Buffer => chunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1'));
