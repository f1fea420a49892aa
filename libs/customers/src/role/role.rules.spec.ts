import { holdsOn, overlapping } from './role.rules.js';

const role = (validFrom: string, validTo: string | null = null, kind = 'sponsor' as const) => ({
  role: kind,
  validFrom,
  validTo,
});

describe('a dated role of an organisation', () => {
  it.each([
    ['2026-09-01', null, true],
    ['2026-11-23', '2026-11-23', true],
    ['2026-11-24', null, false],
    ['2026-01-01', '2026-11-22', false],
  ])('from %s to %s holds on 23 November: %s', (from, to, expected) =>
    expect(holdsOn(role(from, to), '2026-11-23')).toBe(expected),
  );

  it.each([
    [role('2026-01-01', '2026-06-30'), role('2026-07-01'), false],
    [role('2026-01-01', '2026-06-30'), role('2026-06-30'), true],
    [role('2026-01-01'), role('2025-01-01', '2025-12-31'), false],
    [role('2026-01-01'), role('2025-01-01'), true],
  ])('%j and %j share a day: %s', (before, wanted, expected) =>
    expect(overlapping([before], wanted) !== undefined).toBe(expected),
  );

  it('of another kind stands beside it', () =>
    expect(overlapping([role('2026-01-01')], { ...role('2026-01-01'), role: 'funder' })).toBeUndefined());
});
