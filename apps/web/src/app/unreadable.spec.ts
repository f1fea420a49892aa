import { unreadable } from './unreadable.js';

it('finds what could not be read wherever it stands in a request', () => {
  expect(
    unreadable({ body: 1, lines: [{ minutes: 1 }, { minutes: Number.NaN }], cents: Number.NaN, none: null }),
  ).toEqual(['lines.1.minutes', 'cents']);
  expect(unreadable(undefined)).toEqual([]);
  expect(unreadable(new FormData())).toEqual([]);
});
