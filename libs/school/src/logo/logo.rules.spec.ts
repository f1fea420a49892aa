import { logoRefusals, LOGO_LIMIT, looksLikeSvg } from './logo.rules.js';

const codes = (bytes: number, width: number, height: number): string[] =>
  logoRefusals({ bytes, size: { width, height } }).map(({ code }) => code);

describe('a picture as the logo of the school', () => {
  it.each<[string, number, number, number, string[]]>([
    ['a wide one', 40_000, 640, 200, []],
    ['a square one', 40_000, 500, 500, []],
    ['the smallest', 1, 32, 32, []],
    ['the largest', LOGO_LIMIT, 2000, 2000, []],
    ['the longest', 1, 2000, 200, []],
    ['one byte too many', LOGO_LIMIT + 1, 640, 200, ['logo.too_heavy']],
    ['one pixel too few', 1, 320, 31, ['logo.too_small']],
    ['one pixel too many', 1, 2001, 1000, ['logo.too_large']],
    ['a ribbon', 1, 2000, 199, ['logo.too_long']],
    ['a pole', 1, 100, 1001, ['logo.too_long']],
    ['a huge photo', LOGO_LIMIT + 1, 4000, 3000, ['logo.too_heavy', 'logo.too_large']],
  ])('%s: %i bytes, %i × %i', (_what, bytes, width, height, refused) =>
    expect(codes(bytes, width, height)).toEqual(refused),
  );

  it('must say how large it is', () =>
    expect(logoRefusals({ bytes: 1, size: null })).toEqual([
      { code: 'logo.too_small', params: { width: 0, height: 0, least: 32 } },
    ]));
});

describe('an SVG is known by its beginning', () => {
  it.each<[string, boolean]>([
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', true],
    ['\uFEFF<?xml version="1.0"?>\n<!-- made by hand -->\n<svg>', true],
    ['  <SVG viewBox="0 0 1 1">', true],
    ['<html><body>svg</body></html>', false],
    ['svg', false],
    ['\u0089PNG <svg>', false],
  ])('%j', (text, is) => expect(looksLikeSvg(Buffer.from(text))).toBe(is));
});
