import { describe, expect, it } from '@jest/globals';
import { shortDay, stepped } from './half-day.js';
import { countsOf, cycled, exceptions, marksOf } from './roll-call.js';

describe('half-days', () => {
  it('steps over the weekend', () => {
    expect(stepped({ day: '2026-11-20', halfDay: 'morning' }, 1)).toEqual({ day: '2026-11-20', halfDay: 'afternoon' });
    expect(stepped({ day: '2026-11-20', halfDay: 'afternoon' }, 1)).toEqual({ day: '2026-11-23', halfDay: 'morning' });
    expect(stepped({ day: '2026-11-23', halfDay: 'morning' }, -1)).toEqual({ day: '2026-11-20', halfDay: 'afternoon' });
  });

  it.each([
    ['2026-11-23', 'lun. 23 nov.'],
    ['2026-08-01', 'sam. 1er août'],
  ])('writes %s short', (day, text) => expect(shortDay(day)).toBe(text));
});

describe('the roll call', () => {
  const face = (studentId: string, status: 'unknown' | 'present' | 'absent' | 'late', lateMinutes = 0) => ({
    studentId,
    status,
    lateMinutes,
    firstName: 'A',
    lastName: 'B',
    lastInitial: 'B',
    age: 16,
    reason: null,
    legitimate: null,
    elsewhere: null,
    signed: false,
  });

  it('takes everybody for present and sends the exceptions alone', () => {
    const marks = { ...marksOf([face('a', 'unknown'), face('b', 'late', 10), face('c', 'present')]), c: cycled() };
    expect(exceptions(marks)).toEqual([
      { studentId: 'b', status: 'late', lateMinutes: 10 },
      { studentId: 'c', status: 'absent' },
    ]);
    expect(countsOf(marks)).toEqual({ present: 1, absent: 1, late: 1 });
  });

  it('goes round by taps', () => {
    const absent = cycled({ status: 'present', lateMinutes: 0 });
    expect([absent.status, cycled(absent), cycled(cycled(absent)).status]).toEqual([
      'absent',
      { status: 'late', lateMinutes: 15 },
      'present',
    ]);
  });
});
