import { describe, expect, it } from '@jest/globals';
import { shortDay, stepped } from './half-day.js';
import { ABSENT, countsOf, cycled, exceptions, lateBy, marksOf, PRESENT, turned } from './roll-call.js';

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
    missed: [],
    lateSlot: null,
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
    expect(countsOf(marks)).toEqual({ present: 1, absent: 1, late: 1, partly: 0 });
  });

  it('goes round by taps', () => {
    const absent = cycled(PRESENT);
    expect([absent.status, cycled(absent), cycled(cycled(absent)).status]).toEqual(['absent', lateBy(15), 'present']);
    expect(cycled({ ...PRESENT, missed: ['08:00'] })).toEqual(lateBy(15));
  });

  it('a slot of the half-day is missed by a tap, all of them are the half-day, another tap takes it back', () => {
    const slots = [{ startsAt: '08:00' }, { startsAt: '10:15' }];
    const first = turned(ABSENT, '08:00', slots);
    expect(first).toEqual({ ...PRESENT, missed: ['08:00'] });
    expect(turned(first, '10:15', slots)).toEqual(ABSENT);
    expect(turned(first, '08:00', slots)).toEqual(PRESENT);
    const marks = { a: first, b: lateBy(10, '10:15') };
    expect(exceptions(marks)).toEqual([
      { studentId: 'a', status: 'present', missed: ['08:00'] },
      { studentId: 'b', status: 'late', lateMinutes: 10, lateSlot: '10:15' },
    ]);
    expect(countsOf(marks)).toEqual({ present: 0, absent: 0, late: 1, partly: 1 });
  });
});
