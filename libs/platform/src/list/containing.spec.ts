import { containing } from './containing.js';

it.each([
  ['rampe', '%rampe%'],
  ['50 %', '%50 \\%%'],
  ['a_b', '%a\\_b%'],
  ['\\', '%\\\\%'],
])('%s', (text, pattern) => expect(containing(text)).toBe(pattern));
