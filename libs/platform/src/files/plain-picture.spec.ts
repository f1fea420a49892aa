import { drawing, remark } from './drawing.fixture.js';
import { plainPicture } from './plain-picture.js';

describe('a picture', () => {
  it('that is drawn loses its remarks and keeps its pixels', () => {
    const plain = plainPicture(drawing({ more: remark('GPS 45.76 N') }));
    expect(plain).toEqual({ bytes: drawing(), mediaType: 'image/png', ending: 'png' });
  });

  it('may be empty, or of any kind of colour', () => {
    expect(plainPicture(drawing({ empty: true }))?.ending).toBe('png');
  });

  it('ends at its end', () => {
    expect(plainPicture(Buffer.concat([drawing(), Buffer.from('<script>')]))?.bytes).toEqual(drawing());
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a file that breaks off', drawing().subarray(0, 60)],
    ['a damaged one', Buffer.from(drawing()).fill(7, 45, 50)],
    ['one without a header', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), remark('x')])],
    ['one as large as a field', drawing({ width: 13_000, height: 1 })],
  ])('%s is none', (_what, sent) => expect(plainPicture(sent)).toBeNull());
});
