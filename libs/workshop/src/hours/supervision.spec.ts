import { type HalfDay, instantAt } from '@etabli/kernel';
import { planOf } from '@etabli/school';
import { classHours, classStints, supervision } from './supervision.js';

const DAY = '2026-11-24';
const at = { day: DAY, halfDay: 'morning' } as const;
const slot = (kind: 'class' | 'workshop', startsAt: string, endsAt: string, teacherId: string | null = null) => ({
  halfDay: (startsAt < '13:00' ? 'morning' : 'afternoon') as HalfDay,
  kind,
  label: kind,
  startsAt,
  endsAt,
  breaks: [],
  teacherId,
  room: null,
  weekday: 2,
  validFrom: '2026-09-01',
  validTo: null,
});
const away = (staffId: string, replacementId: string | null) => ({
  staffId,
  replacementId,
  fromOn: DAY,
  fromHalfDay: 'morning' as const,
  toOn: DAY,
  toHalfDay: 'morning' as const,
});
const plan = (weekly: ReturnType<typeof slot>[], absences: ReturnType<typeof away>[] = []) =>
  planOf('g', [DAY], { region: 'metropole', weekly, exceptions: [], away: absences, usual: [], periods: [] });
const MORNING = [slot('workshop', '08:00', '12:00')];
const group = { actorStaffId: null, trainerId: 'karim', beside: [] };

describe('who supervises a half-day', () => {
  it.each([
    ['the trainer of the group', plan(MORNING), group, 'karim', true],
    ['who acts', plan(MORNING), { ...group, actorStaffId: 'sofia' }, 'sofia', true],
    ['the replacement of a trainer who is away', plan(MORNING, [away('karim', 'sofia')]), group, 'sofia', true],
    ['nobody, when nobody stands in', plan(MORNING, [away('karim', null)]), group, null, false],
    [
      'the replacement of who acts for a half-day on which he was away',
      plan(MORNING, [away('karim', 'sofia')]),
      { ...group, actorStaffId: 'karim' },
      'sofia',
      true,
    ],
    ['who is planned', plan([slot('workshop', '08:00', '12:00', 'sofia')]), group, 'sofia', true],
    [
      'the first of two who share the half-day, not for the whole slot',
      plan([slot('workshop', '08:00', '10:00', 'sofia'), slot('workshop', '10:00', '12:00', 'karim')]),
      group,
      'sofia',
      false,
    ],
  ])('%s', (_who, planned, people, supervisorId, wholeSlot) => {
    expect(supervision(planned, at, people)).toMatchObject({ supervisorId, wholeSlot });
  });

  it('counts the youths of his other groups, and of the group that he takes over', () => {
    const beside = [
      { studentId: 'own', trainerId: 'sofia', startsAt: null, endsAt: null },
      {
        studentId: 'taken-over',
        trainerId: 'karim',
        startsAt: instantAt(DAY, '08:00').toISOString(),
        endsAt: instantAt(DAY, '09:30').toISOString(),
      },
      { studentId: 'other', trainerId: 'marc', startsAt: null, endsAt: null },
    ];
    const found = supervision(plan(MORNING, [away('karim', 'sofia')]), at, { ...group, trainerId: 'sofia', beside });
    expect(found.beside).toEqual([
      { studentId: 'own', start: 0, end: 1440 },
      { studentId: 'taken-over', start: 480, end: 570 },
    ]);
  });
});

describe('lessons', () => {
  const week = plan([
    slot('class', '08:00', '10:00'),
    slot('workshop', '10:00', '12:00'),
    slot('class', '13:30', '15:00'),
  ]);

  it('are hours of the youth, the workshop is not counted twice', () => {
    expect(classStints(classHours(week), [])).toEqual([
      [Date.parse('2026-11-24T07:00Z') / 60_000, Date.parse('2026-11-24T09:00Z') / 60_000],
      [Date.parse('2026-11-24T12:30Z') / 60_000, Date.parse('2026-11-24T14:00Z') / 60_000],
    ]);
  });

  it('that he missed are none', () => {
    expect(classStints(classHours(week), [{ ...at, slots: null }])).toHaveLength(1);
    expect(classStints(classHours(week), [{ ...at, slots: ['08:00'] }])).toHaveLength(1);
    expect(classStints(classHours(week), [{ ...at, slots: ['10:00'] }])).toHaveLength(2);
    expect(classStints(classHours(week), [{ ...at, day: '2026-11-25', slots: null }])).toHaveLength(2);
  });
});
