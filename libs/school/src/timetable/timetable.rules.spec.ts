import type { SlotHours } from '../slot/slot.rules.js';
import {
  awayErrors,
  type DaySlot,
  isAway,
  moved,
  plannedErrors,
  type PlannedSlot,
  slotsOn,
  type StaffAway,
  type TimetableFacts,
  type WeeklySlot,
  windowOf,
} from './timetable.rules.js';

const MONDAY = '2026-11-23';
const slot = (change: Partial<PlannedSlot> = {}): PlannedSlot => ({
  halfDay: 'morning',
  kind: 'workshop',
  label: 'Atelier',
  startsAt: '08:00',
  endsAt: '12:00',
  breaks: [],
  teacherId: 'anna',
  room: null,
  ...change,
});
const weekly = (change: Partial<WeeklySlot> = {}): WeeklySlot => ({
  ...slot(),
  weekday: 1,
  validFrom: '2026-09-01',
  validTo: null,
  ...change,
});
const usual: SlotHours[] = [
  { halfDay: 'morning', startsAt: '08:00', endsAt: '12:00', breaks: [] },
  { halfDay: 'afternoon', startsAt: '13:00', endsAt: '17:00', breaks: [] },
];
const away: StaffAway = {
  staffId: 'anna',
  fromOn: MONDAY,
  fromHalfDay: 'afternoon',
  toOn: '2026-11-24',
  toHalfDay: 'morning',
  replacementId: 'ben',
};
const on = (facts: Partial<TimetableFacts>, day = MONDAY) =>
  slotsOn(day, { weekly: [], exceptions: [], away: [], usual, open: true, ...facts });

describe('the slots of a day', () => {
  it('are those of the school without a timetable, and none on a closed day', () => {
    expect(on({}).map(({ startsAt, kind }) => [startsAt, kind])).toEqual([
      ['08:00', 'workshop'],
      ['13:00', 'workshop'],
    ]);
    expect(on({ open: false })).toEqual([]);
  });

  it.each<[string, WeeklySlot[], string, string[]]>([
    ['of that weekday', [weekly(), weekly({ weekday: 2, startsAt: '09:00' })], MONDAY, ['08:00']],
    ['a free day of a group with a timetable', [weekly()], '2026-11-24', []],
    ['no longer valid', [weekly({ validTo: '2026-11-22' })], MONDAY, ['08:00', '13:00']],
    ['the last valid day', [weekly({ validTo: MONDAY, startsAt: '09:00' })], MONDAY, ['09:00']],
    ['not valid yet', [weekly({ validFrom: '2026-12-01', startsAt: '09:00' })], MONDAY, ['08:00', '13:00']],
    [
      'in the order of time',
      [weekly({ startsAt: '10:00' }), weekly({ startsAt: '08:00', endsAt: '10:00', kind: 'class' })],
      MONDAY,
      ['08:00', '10:00'],
    ],
  ])('%s', (_case, slots, day, starts) => {
    expect(on({ weekly: slots }, day).map(({ startsAt }) => startsAt)).toEqual(starts);
  });

  it('an exception takes the place of the half-day, open or not', () => {
    const exceptions = [
      {
        day: MONDAY,
        halfDay: 'morning' as const,
        reason: 'Visite',
        slots: [slot({ startsAt: '09:00', label: 'Visite' })],
      },
    ];
    const found = on({
      weekly: [weekly(), weekly({ halfDay: 'afternoon', startsAt: '13:00', endsAt: '17:00' })],
      exceptions,
    });
    expect(found.map(({ label, exception }) => [label, exception])).toEqual([
      ['Visite', 'Visite'],
      ['Atelier', null],
    ]);
    expect(on({ exceptions, open: false })).toHaveLength(1);
    expect(on({ exceptions: [{ ...exceptions[0]!, slots: [] }] }).map(({ halfDay }) => halfDay)).toEqual(['afternoon']);
  });

  it('somebody away is replaced in those half-days alone', () => {
    const facts = {
      weekly: [weekly(), weekly({ halfDay: 'afternoon', startsAt: '13:00', endsAt: '17:00' })],
      away: [away],
    };
    expect(on(facts).map(({ teacherId, replacedId }) => [teacherId, replacedId])).toEqual([
      ['anna', null],
      ['ben', 'anna'],
    ]);
    expect(on({ ...facts, away: [{ ...away, replacementId: null }] })[1]).toMatchObject({ teacherId: null });
  });
});

it.each([
  [MONDAY, 'morning', false],
  [MONDAY, 'afternoon', true],
  ['2026-11-24', 'morning', true],
  ['2026-11-24', 'afternoon', false],
] as const)('away on %s %s: %s', (day, halfDay, expected) => expect(isAway(away, day, halfDay)).toBe(expected));

it('a half-day reads as one window, with what lies between its slots as a break', () => {
  expect(windowOf([])).toBeNull();
  expect(
    windowOf([
      slot({ startsAt: '10:30', endsAt: '12:00', breaks: [{ from: '11:00', to: '11:10' }] }),
      slot({ startsAt: '08:00', endsAt: '10:00' }),
    ]),
  ).toEqual({
    start: 480,
    end: 720,
    breaks: [
      { start: 660, end: 670 },
      { start: 600, end: 630 },
    ],
  });
});

it('refuses slots that overlap or end before they begin', () => {
  const fields = (slots: Parameters<typeof plannedErrors>[0]): string[] =>
    plannedErrors(slots).map(({ field }) => field);
  expect(fields([slot(), slot({ startsAt: '11:00', endsAt: '13:00' })])).toEqual(['slots.1.startsAt']);
  expect(fields([weekly(), weekly({ weekday: 2 })])).toEqual([]);
  expect(fields([slot({ endsAt: '07:00' })])).toEqual(['slots.0.endsAt']);
  expect(fields([slot({ breaks: [{ from: '07:00', to: '07:10' }] })])).toEqual(['slots.0.breaks.0.from']);
});

it('refuses an absence that ends before it begins, and to replace oneself', () => {
  expect(awayErrors(away)).toEqual([]);
  expect(awayErrors({ ...away, toOn: MONDAY, toHalfDay: 'morning' }).map(({ field }) => field)).toEqual(['toOn']);
  expect(awayErrors({ ...away, replacementId: 'anna' }).map(({ field }) => field)).toEqual(['replacementId']);
});

describe('a slot that moves', () => {
  const day = (slots: DaySlot[]) => [{ day: MONDAY, slots }];
  const asPlanned = (change: Partial<DaySlot> = {}): DaySlot => ({
    ...slot(),
    replacedId: null,
    exception: null,
    ...change,
  });
  const move = { day: MONDAY, startsAt: '08:00', toDay: MONDAY, toHalfDay: 'morning' as const, reason: 'Visite' };

  it('within its half-day is one exception, its breaks move along, and who is away is still planned', () => {
    const days = day([
      asPlanned({ endsAt: '09:00', breaks: [{ from: '08:30', to: '08:40' }], teacherId: 'ben', replacedId: 'anna' }),
      asPlanned({ startsAt: '11:00', endsAt: '12:00' }),
    ]);
    const [exception, ...others] = moved({ ...move, toStartsAt: '09:30', toEndsAt: '10:30' }, days)!;
    expect(others).toEqual([]);
    expect(exception).toMatchObject({ day: MONDAY, halfDay: 'morning', reason: 'Visite' });
    expect(exception!.slots.map(({ startsAt }) => startsAt)).toEqual(['11:00', '09:30']);
    expect(exception!.slots[1]).toMatchObject({ teacherId: 'anna', breaks: [{ from: '10:00', to: '10:10' }] });
  });

  it('to another half-day leaves its own, and comes beside what is there', () => {
    const days = day([asPlanned(), asPlanned({ halfDay: 'afternoon', startsAt: '13:00', endsAt: '15:00' })]);
    const found = moved({ ...move, toHalfDay: 'afternoon', toStartsAt: '15:00', toEndsAt: '17:00' }, days)!;
    expect(found.map(({ halfDay, slots }) => [halfDay, slots.map(({ startsAt }) => startsAt)])).toEqual([
      ['morning', []],
      ['afternoon', ['13:00', '15:00']],
    ]);
    expect(found[1]!.slots[1]!.halfDay).toBe('afternoon');
    const long = day([asPlanned({ breaks: [{ from: '10:00', to: '10:10' }] })]);
    expect(moved({ ...move, toStartsAt: '09:00', toEndsAt: '10:30' }, long)![0]!.slots[0]!.breaks).toEqual([]);
  });

  it('that is not there moves nowhere', () =>
    expect(moved({ ...move, startsAt: '07:00', toStartsAt: '09:00', toEndsAt: '10:00' }, day([]))).toBeNull());
});
