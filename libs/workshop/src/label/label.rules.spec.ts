import fc from 'fast-check';
import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { CODE_LENGTH, codeOf, readCode, scanAddress } from './label.rules.js';

describe('le code d’une étiquette', () => {
  it('a huit lettres sans ambiguïté, et se relit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
        const code = codeOf(bytes);
        if (code === null) return;
        expect(code).toMatch(/^[A-HJKMNP-TV-Z2-9]{8}$/);
        expect(readCode(scanAddress('https://atelier.example', code))).toBe(code);
      }),
    );
  });

  it('n’est pas tiré de trop peu d’octets', () => {
    expect(codeOf(new Uint8Array(CODE_LENGTH - 1))).toBeNull();
    expect(codeOf(new Uint8Array(64).fill(255))).toBeNull();
  });

  it.each([
    ['ABCD2345', 'ABCD2345'],
    [' abcd-2345 ', 'ABCD2345'],
    ['https://atelier.example/s/ABCD2345', 'ABCD2345'],
    ['ABCD234', null],
    ['ABCD23450', null],
    ['ABCD234O', null],
    ['', null],
  ])('%j se lit %j', (text, expected) => expect(readCode(text)).toBe(expected));

  it('se scanne sur le dessin', () => {
    const address = scanAddress('https://atelier.example', 'ABCD2345');
    const scale = 4;
    const matrix = encodeQR(address, 'raw', { ecc: 'medium', border: 4 });
    const size = matrix.length * scale;
    const data = new Uint8Array(size * size * 4).map((_byte, index) => {
      const pixel = index >> 2;
      const dark = matrix[Math.trunc(Math.trunc(pixel / size) / scale)]![Math.trunc((pixel % size) / scale)];
      return index % 4 === 3 || !dark ? 255 : 0;
    });
    expect(decodeQR({ width: size, height: size, data })).toBe(address);
  });
});
