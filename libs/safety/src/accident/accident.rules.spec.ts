import { instantAt } from '@etabli/kernel';
import { declareBy, inspectorBy, isOverdue } from './accident.rules.js';

describe('the clocks of an accident', () => {
  it.each([
    ['on a Tuesday', '2026-11-24', '10:00', '2026-11-26', '10:00'],
    ['on a Friday: Saturday counts, Sunday does not', '2026-11-27', '10:00', '2026-11-30', '10:00'],
    ['on a Saturday', '2026-11-28', '16:00', '2026-12-01', '16:00'],
    ['on a Sunday: it begins on Monday', '2026-11-29', '16:00', '2026-12-02', '00:00'],
    ['before a public holiday', '2026-11-10', '09:30', '2026-11-13', '09:30'],
    ['before Easter, with its Monday', '2026-04-03', '09:00', '2026-04-07', '09:00'],
    ['before the autumn change', '2026-10-24', '09:00', '2026-10-27', '09:00'],
  ])('%s', (_case, day, time, untilDay, untilTime) => {
    expect(declareBy(instantAt(day, time))).toEqual(instantAt(untilDay, untilTime));
  });

  it.each([
    ['a minute before', '2026-11-26', '09:59', false],
    ['at the very minute', '2026-11-26', '10:00', false],
    ['a minute after, on the same day', '2026-11-26', '10:01', true],
    ['the day after', '2026-11-27', '08:00', true],
  ])('are over at their hour: %s', (_case, day, time, overdue) => {
    const by = declareBy(instantAt('2026-11-24', '10:00'));
    expect(isOverdue(by, null, instantAt(day, time))).toBe(overdue);
    expect(isOverdue(by, by, instantAt(day, time))).toBe(false);
    expect(isOverdue(null, null, instantAt(day, time))).toBe(false);
  });

  it('twelve hours for the inspector, Sunday or not, when it is fatal', () => {
    const at = instantAt('2026-11-29', '16:00');
    expect(inspectorBy(at, true)).toEqual(instantAt('2026-11-30', '04:00'));
    expect(inspectorBy(at, false)).toBeNull();
  });
});
