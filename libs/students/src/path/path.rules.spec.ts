import { STUDENT_STATES, STUDENT_TRANSITIONS } from '../student/student.rules.js';
import { cutStays, leaveErrors, stepRefusals, trialErrors } from './path.rules.js';

describe('the path of a youth', () => {
  const EXPECTED = [
    'inquiry→trial_week',
    'inquiry→not_enrolled',
    'trial_week→interview',
    'trial_week→not_enrolled',
    'interview→trial_week',
    'interview→enrolled',
    'interview→not_enrolled',
    'enrolled→suspended',
    'enrolled→left',
    'suspended→enrolled',
    'suspended→left',
    'left→enrolled',
    'not_enrolled→inquiry',
  ];
  const all = STUDENT_STATES.flatMap((from) => STUDENT_STATES.map((to) => [from, to] as const));
  it.each(all)('%s → %s', (from, to) => {
    const may = EXPECTED.includes(`${from}→${to}`);
    expect(STUDENT_TRANSITIONS.can(from, to)).toBe(may);
    const codes = stepRefusals({ state: from }, { to, on: '2026-11-10' }, { last: '2026-11-01', limit: '2026-11-23' });
    expect(codes.map(({ code }) => code)).toEqual(may ? [] : ['path.impossible']);
  });
  it('knows each state once', () => expect(STUDENT_TRANSITIONS.states).toEqual([...STUDENT_STATES]));

  it.each([
    ['the day of the step before', 'enrolled', 'left', '2026-09-01', []],
    ['before it', 'enrolled', 'left', '2026-08-31', ['path.before_last']],
    ['today', 'enrolled', 'left', '2026-11-23', []],
    ['tomorrow', 'enrolled', 'left', '2026-11-24', ['path.in_future']],
    ['back on the last day itself', 'left', 'enrolled', '2026-09-01', ['path.before_last']],
    ['back the day after', 'left', 'enrolled', '2026-09-02', []],
  ] as const)('%s', (_case, state, to, on, codes) => {
    const refusals = stepRefusals({ state }, { to, on }, { last: '2026-09-01', limit: '2026-11-23' });
    expect(refusals.map(({ code }) => code)).toEqual(codes);
  });
});

it.each([
  ['broken_off', null, ['reasonCode']],
  ['broken_off', 'moved', []],
  ['completed', 'moved', ['reasonCode']],
  ['job', null, []],
] as const)('leaving: %s with reason %s', (outcome, reasonCode, fields) =>
  expect(leaveErrors({ outcome, reasonCode }).map(({ field }) => field)).toEqual(fields),
);

it.each([
  ['2026-11-02', '2026-11-06', []],
  ['2026-11-02', '2026-11-02', []],
  ['2026-11-02', '2026-11-01', ['until']],
  ['2026-11-02', '2026-11-17', ['until']],
])('a trial from %s to %s', (on, until, fields) =>
  expect(trialErrors({ on, until }, '2026-11-16').map(({ field }) => field)).toEqual(fields),
);

it('cuts what goes on beyond the day and drops what had not begun', () => {
  const stays = [
    { id: 'past', fromOn: '2026-09-01', toOn: '2026-09-30' },
    { id: 'on', fromOn: '2026-10-01', toOn: null },
    { id: 'later', fromOn: '2026-12-01', toOn: '2026-12-05' },
  ];
  const { cut, gone } = cutStays(stays, '2026-11-23');
  expect([cut.map(({ id }) => id), gone.map(({ id }) => id)]).toEqual([['on'], ['later']]);
});
