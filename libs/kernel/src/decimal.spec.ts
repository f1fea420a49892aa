import fc from 'fast-check';
import {
  addDecimals,
  compareDecimals,
  decimalIsZero,
  formatDecimal,
  isDecimal,
  parseDecimal,
  subtractDecimals,
  sumDecimals,
} from './decimal.js';

const scaled = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
const decimals = fc.integer({ min: 0, max: 8 });

describe('parseDecimal', () => {
  it.each([
    ['12', 2, 1200n],
    ['12.5', 2, 1250n],
    ['-3.25', 2, -325n],
    ['-0.05', 2, -5n],
    ['0', 0, 0n],
    ['007.10', 2, 710n],
    ['12.500000', 6, 12_500_000n],
  ])('%s with %i decimals', (text, max, expected) => {
    expect(parseDecimal(text, max)).toBe(expected);
  });

  it.each([
    '',
    '-',
    '.',
    '12,5',
    '1.',
    '.5',
    '+1',
    '1e3',
    ' 1',
    '1 ',
    '1 000',
    '--1',
    '1.2.3',
    '0x10',
    '١',
    'NaN',
    '1\n',
  ])('refuses %j', (text) => {
    expect(parseDecimal(text, 6)).toBeNull();
  });

  it('refuses more decimals than allowed, and a text too long to be an amount', () => {
    expect(parseDecimal('1.234', 2)).toBeNull();
    expect(parseDecimal('1.0', 0)).toBeNull();
    expect(parseDecimal('9'.repeat(41), 2)).toBeNull();
  });
});

describe('formatDecimal', () => {
  it.each([
    [0n, 2, '0'],
    [0n, 0, '0'],
    [-5n, 2, '-0.05'],
    [1250n, 2, '12.5'],
    [1200n, 2, '12'],
    [100n, 0, '100'],
  ])('%s scaled by 10^%i reads %s', (value, places, expected) => {
    expect(formatDecimal(value, places)).toBe(expected);
  });

  it('round trips with parseDecimal', () => {
    fc.assert(
      fc.property(scaled, decimals, (value, places) => parseDecimal(formatDecimal(value, places), places) === value),
    );
  });
});

describe('arithmetic', () => {
  it('is exact where floats are not', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(subtractDecimals('1', '0.999999')).toBe('0.000001');
    expect(sumDecimals(['1.50', '2.5', '-4'])).toBe('0');
    expect(sumDecimals([])).toBe('0');
  });

  it('compares by value', () => {
    expect(compareDecimals('1.50', '1.5')).toBe(0);
    expect(compareDecimals('-2', '1')).toBe(-1);
    expect(compareDecimals('10', '9')).toBe(1);
    expect(decimalIsZero('-0.000')).toBe(true);
    expect(decimalIsZero('0.001')).toBe(false);
  });

  it('throws on a malformed text', () => {
    expect(() => addDecimals('1,5', '1')).toThrow(RangeError);
    expect(() => decimalIsZero('')).toThrow(RangeError);
  });

  it('subtracts what it added, whatever the scales', () => {
    fc.assert(
      fc.property(scaled, decimals, scaled, decimals, (a, aPlaces, b, bPlaces) => {
        const left = formatDecimal(a, aPlaces);
        const right = formatDecimal(b, bPlaces);
        expect(subtractDecimals(addDecimals(left, right), right)).toBe(left);
        expect(addDecimals(left, right)).toBe(addDecimals(right, left));
        expect(compareDecimals(left, right) + compareDecimals(right, left)).toBe(0);
      }),
    );
  });
});

describe('isDecimal', () => {
  it.each([
    ['5', { decimals: 0 }, true],
    ['5.5', { decimals: 0 }, false],
    ['0', { decimals: 2, min: '0' }, true],
    ['-0.01', { decimals: 2, min: 0 }, false],
    ['100', { decimals: 2, max: 100 }, true],
    ['100.01', { decimals: 2, max: '100' }, false],
    [12, { decimals: 2 }, false],
    [null, { decimals: 2 }, false],
  ])('%j within %j is %j', (value, limits, expected) => {
    expect(isDecimal(value, limits)).toBe(expected);
  });
});
