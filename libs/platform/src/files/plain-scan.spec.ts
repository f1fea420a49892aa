import fc from 'fast-check';
import { drawing, remark, textChunk } from './drawing.fixture.js';
import { plainScan } from './plain-scan.js';

describe('a scan', () => {
  it.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'acTL', 'prVt'])('a PNG loses its %s', (type) => {
    const clean = plainScan(drawing({ more: textChunk(type, 'GPS 45.76') }))!;
    expect(clean).toMatchObject({ mediaType: 'image/png', ending: 'png' });
    expect(clean.bytes).toEqual(drawing());
  });

  it('a PNG keeps what its colours need', () => {
    const sent = drawing({ more: textChunk('gAMA', '\0\0\u00b1\u008f') });
    expect(plainScan(sent)!.bytes).toEqual(sent);
  });

  it('a PNG loses what follows its end', () => {
    expect(plainScan(Buffer.concat([drawing({ more: remark('GPS') }), Buffer.from('GPS')]))!.bytes).toEqual(drawing());
  });

  const damaged = drawing();
  damaged[40]! ^= 0xff;
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<!DOCTYPE html>')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a workbook', Buffer.from('PK\u0003\u0004')],
    ['a damaged PNG', damaged],
    ['a PNG that breaks off', drawing().subarray(0, -6)],
    ['a PNG without a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a JPEG that breaks off', Buffer.from('ffd8ffe1', 'hex')],
  ])('is not %s', (_what, bytes) => expect(plainScan(bytes)).toBeNull());

  it('a PDF stays as it came', () => {
    const pdf = Buffer.from('%PDF-1.7 attestation');
    expect(plainScan(pdf)).toEqual({ bytes: pdf, mediaType: 'application/pdf', ending: 'pdf' });
  });

  it('any bytes: an answer, never an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
        for (const start of ['89504e470d0a1a0a', 'ffd8ff', ''])
          plainScan(Buffer.concat([Buffer.from(start, 'hex'), Buffer.from(tail)]));
      }),
    );
  });
});
