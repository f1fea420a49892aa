import { lockRefusals } from './month.rules.js';

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
