import {
  lockRefusals,
  MONTH_SCOPES,
  MONTH_STATES,
  type MonthScope,
  type MonthState,
  stepRefusals,
} from './month.rules.js';

describe('a month may be closed once it is over', () => {
  it.each([
    ['2026-10', '2026-11-01', []],
    ['2026-10', '2026-10-31', ['month.not_over']],
    ['2026-11', '2026-11-23', ['month.not_over']],
    ['2027-01', '2026-11-23', ['month.not_over']],
  ])('%s on %s', (month, today, codes) => {
    expect(lockRefusals(month, today).map((refusal) => refusal.code)).toEqual(codes);
  });
});

describe('open, closed softly, closed for ever', () => {
  const allowed: [string, MonthScope, MonthState][] = [
    ['soft_close', 'hours', 'open'],
    ['soft_close', 'sales', 'open'],
    ['reopen', 'hours', 'soft_closed'],
    ['reopen', 'sales', 'soft_closed'],
    ['close', 'hours', 'open'],
    ['close', 'sales', 'soft_closed'],
  ];
  const all = (['soft_close', 'reopen', 'close'] as const).flatMap((step) =>
    MONTH_SCOPES.flatMap((scope) => MONTH_STATES.map((state) => [step, scope, state] as const)),
  );
  it.each(all)('%s of %s from %s', (step, scope, state) => {
    const free = allowed.some(([a, b, c]) => a === step && b === scope && c === state);
    expect(stepRefusals(step, { scope, month: '2026-10', state }, '2026-11-23')).toHaveLength(free ? 0 : 1);
  });
});
