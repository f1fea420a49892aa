import { drawing, remark } from './drawing.fixture.js';
import { SIGNATURE_LIMIT, signatureImage } from './signature-image.js';

describe('a drawn signature', () => {
  it('is written anew without what else the file carried', () => {
    const clean = signatureImage(drawing({ more: remark('GPS 45.76') }))!;
    expect(clean.includes('GPS')).toBe(false);
    expect(clean.equals(signatureImage(drawing())!)).toBe(true);
    expect(signatureImage(clean)!.equals(clean)).toBe(true);
  });

  const damaged = drawing();
  damaged[40]! ^= 0xff;
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['another kind of file', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a damaged file', damaged],
    ['a cut file', drawing().subarray(0, -6)],
    ['what follows the end', Buffer.concat([drawing(), Buffer.from('<script>')])],
    ['an untouched canvas', drawing({ empty: true })],
    ['a palette', drawing({ colour: 3 })],
    ['more pixels than it holds', drawing({ width: 61 }).fill(drawing({ width: 60 }).subarray(0, 33), 0, 33)],
    ['a side too long', drawing({ width: 2401, height: 1 })],
    ['too many bytes', Buffer.concat([drawing(), Buffer.alloc(SIGNATURE_LIMIT)])],
  ])('is not %s', (_what, bytes) => expect(signatureImage(bytes)).toBeNull());
});
