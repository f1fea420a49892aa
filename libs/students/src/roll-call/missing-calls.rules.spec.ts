import { endedHalfDays } from './missing-calls.rules.js';

const slots = [
  { halfDay: 'morning', endsAt: '10:00' },
  { halfDay: 'morning', endsAt: '12:00' },
  { halfDay: 'afternoon', endsAt: '17:00' },
] as const;
const days = [
  { day: '2026-11-23', slots },
  { day: '2026-11-24', slots },
  { day: '2026-11-25', slots: [] },
];

it.each([
  ['2026-11-24', '11:59', ['2026-11-23 morning', '2026-11-23 afternoon']],
  ['2026-11-24', '12:00', ['2026-11-23 morning', '2026-11-23 afternoon', '2026-11-24 morning']],
  ['2026-11-23', '16:59', ['2026-11-23 morning']],
  ['2026-11-22', '23:00', []],
])('le %s à %s sont finies %j', (today, now, said) =>
  expect(endedHalfDays(days, today, now).map(({ day, halfDay }) => `${day} ${halfDay}`)).toEqual(said),
);
