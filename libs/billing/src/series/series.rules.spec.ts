import { numberOf } from './series.rules.js';

it.each([
  [1, 'FA-2026-00001'],
  [99_999, 'FA-2026-99999'],
  [100_000, 'FA-2026-100000'],
])('the number %d of the year reads %s', (count, text) =>
  expect(numberOf({ prefix: 'FA', year: 2026, digits: 5 }, count)).toBe(text),
);
