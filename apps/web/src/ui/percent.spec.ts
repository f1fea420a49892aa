import { describe, expect, it } from '@jest/globals';
import { basisPointsOf, percentText } from './percent.js';

describe('a percentage as typed', () => {
  it.each([
    ['30', 3000],
    ['12,5 %', 1250],
    ['5,55', 555],
    ['0', 0],
    ['', null],
  ])('%s is %s basis points', (text, bp) => expect(basisPointsOf(text)).toBe(bp));

  it.each(['trente', '1,234', '-3'])('%s is none', (text) => expect(basisPointsOf(text)).toBeNaN());

  it.each([
    [3000, '30'],
    [1250, '12,5'],
    [555, '5,55'],
  ])('%i basis points read %s', (bp, text) => expect(percentText(bp)).toBe(text));
});
