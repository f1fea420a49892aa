import { letterOf } from './letter.rules.js';

it.each([
  [null, 'AA'],
  ['AA', 'AB'],
  ['AZ', 'BA'],
  ['ZZ', 'AAA'],
  ['AZZ', 'BAA'],
])('after %s comes %s', (before, next) => expect(letterOf(before)).toBe(next));
