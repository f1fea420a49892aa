import { attestationErrors, covers, dayErrors, overlap, placementRefusals, placementTasks } from './placement.rules.js';

const days = { fromOn: '2026-11-02', toOn: '2026-11-27' };
const here = { enrolledOn: '2026-09-01', leftOn: null };

it.each([
  ['2026-11-01', false],
  ['2026-11-02', true],
  ['2026-11-27', true],
  ['2026-11-28', false],
])('covers %s: %s', (day, is) => expect(covers(days, day)).toBe(is));

it.each([
  ['inside', { fromOn: '2026-11-10', toOn: '2026-11-12' }, true],
  ['ends as it begins', { fromOn: '2026-10-01', toOn: '2026-11-02' }, true],
  ['ends the eve', { fromOn: '2026-10-01', toOn: '2026-11-01' }, false],
  ['begins the day after', { fromOn: '2026-11-28', toOn: '2026-12-01' }, false],
])('%s', (_case, other, is) => expect([overlap(days, other), overlap(other, days)]).toEqual([is, is]));

it.each([
  [here, [], []],
  [{ enrolledOn: null, leftOn: null }, [], ['placement.not_enrolled']],
  [{ enrolledOn: '2026-11-03', leftOn: null }, [], ['placement.not_enrolled']],
  [{ ...here, leftOn: '2026-11-20' }, [], ['placement.after_leaving']],
  [{ ...here, leftOn: '2026-11-27' }, [], []],
  [here, [days], ['placement.overlaps']],
])('%j %j', (student, others, codes) =>
  expect(placementRefusals(student, days, others).map(({ code }) => code)).toEqual(codes),
);

it('refuses days that cannot be', () => {
  expect(dayErrors({ fromOn: '2026-11-02', toOn: '2026-11-01' })).toHaveLength(1);
  expect(dayErrors({ fromOn: '2026-11-02', toOn: '2027-11-01' })).toHaveLength(1);
  expect(attestationErrors(days, { on: '2026-11-27', days: 26 }, '2026-11-30')).toEqual([]);
  expect(attestationErrors(days, { on: '2026-11-27', days: 27 }, '2026-11-30')).toHaveLength(1);
  expect(attestationErrors(days, { on: '2026-12-01', days: 20 }, '2026-11-30')).toHaveLength(1);
});

it('asks for the agreement before, a visit in the middle, the attestation after', () => {
  const open = { ...days, agreementOn: null, attestedOn: null, visits: 0 };
  expect(placementTasks(open).map(({ dueOn }) => dueOn)).toEqual(['2026-11-01', '2026-11-14', '2026-12-04']);
  expect(placementTasks({ ...open, agreementOn: '2026-10-20', attestedOn: '2026-11-30', visits: 1 })).toEqual([]);
});
