import fc from 'fast-check';
import { plainPhoto } from './plain-photo.js';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const JFIF = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'));
const TABLE = segment(0xdb, Buffer.alloc(65, 1));
const PICTURE = Buffer.concat([segment(0xda, Buffer.alloc(6)), Buffer.from([1, 2, 3, 0xff, 0, 4, 0xff, 0xd9])]);
const jpeg = (...parts: Buffer[]): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts, PICTURE]);

/** EXIF with an orientation, then words as a place would be. */
function exif(orientation: number, little = false): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write(little ? 'II' : 'MM', 0, 'latin1');
  const short = (value: number, at: number): unknown =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number): unknown =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 45.76 N')]));
}

describe('a photo', () => {
  it('loses place, comments and other words, and keeps its pixels', () => {
    const words = [
      exif(1),
      segment(0xe1, Buffer.from('http://ns.adobe.com/xap GPS')),
      segment(0xfe, Buffer.from('GPS')),
    ];
    expect(plainPhoto(jpeg(JFIF, ...words, TABLE))).toEqual(jpeg(JFIF, TABLE));
  });

  it.each([false, true])('stays the right way up (little endian %s)', (little) => {
    const clean = plainPhoto(jpeg(JFIF, exif(6, little), TABLE))!;
    expect(clean.includes('GPS')).toBe(false);
    expect(clean.includes(Buffer.from('Exif\0\0', 'latin1'))).toBe(true);
    expect(plainPhoto(clean)).toEqual(clean);
    expect(clean).toEqual(plainPhoto(jpeg(JFIF, exif(6, !little), TABLE)));
  });

  it('loses what follows its end', () => {
    expect(plainPhoto(Buffer.concat([jpeg(TABLE), Buffer.from('GPS')]))).toEqual(jpeg(TABLE));
    // a second picture, as telephones append one, with its own place
    expect(plainPhoto(Buffer.concat([jpeg(TABLE), jpeg(exif(1), TABLE)]))).toEqual(jpeg(TABLE));
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a file that breaks off in a segment', jpeg(TABLE).subarray(0, 30)],
    ['a file without a picture', Buffer.concat([Buffer.from([0xff, 0xd8]), TABLE])],
    ['a broken EXIF alone', jpeg(segment(0xe1, Buffer.from('Exif\0\0MM', 'latin1'))).subarray(0, 10)],
  ])('is not %s', (_what, bytes) => expect(plainPhoto(bytes)).toBeNull());

  it('any bytes: an answer, never an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
        plainPhoto(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), Buffer.from(tail)]));
      }),
    );
  });
});
