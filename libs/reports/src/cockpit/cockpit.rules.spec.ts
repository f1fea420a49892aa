import { daysLate } from './cockpit.rules.js';

it.each([
  ['2026-11-22', 1],
  ['2026-10-23', 31],
  ['2026-11-23', 0],
  ['2026-11-24', 0],
  [null, 0],
])('une échéance au %s a %i jour(s) de retard le 23 novembre 2026', (dueOn, late) =>
  expect(daysLate(dueOn, '2026-11-23')).toBe(late),
);
