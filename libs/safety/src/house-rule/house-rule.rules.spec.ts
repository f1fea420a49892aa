import { limitErrors } from './house-rule.rules.js';

it.each([
  ['day_too_long', 480, null, []],
  ['day_too_long', 0, null, ['limit']],
  ['day_too_long', 1440, 1441, ['limitUnder16']],
  ['week_too_long', 24_000, null, ['limit']],
  ['week_too_long', 2100, null, []],
  ['break_missing', 270, 240, []],
  ['night_work', 1320, 1200, []],
  ['night_work', 1440, null, ['limit']],
  ['weekly_rest_missing', 2, null, []],
  ['weekly_rest_missing', 8, 0, ['limit', 'limitUnder16']],
  ['public_holiday', 0, null, []],
  ['public_holiday', 1, null, ['limit']],
] as const)('%s of %s, under sixteen %s: wrong %j', (rule, limit, limitUnder16, fields) =>
  expect(limitErrors({ rule, limit, limitUnder16 }).map(({ field }) => field)).toEqual(fields),
);
