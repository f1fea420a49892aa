import { awayIn } from './away.js';

const slot = (startsAt: string, endsAt: string) => ({ halfDay: 'morning' as const, startsAt, endsAt });
const SLOTS = [
  slot('10:15', '12:00'),
  slot('08:00', '10:00'),
  { halfDay: 'afternoon' as const, startsAt: '13:00', endsAt: '17:00' },
];
const there = { lateMinutes: 0, missed: [], lateSlot: null };

describe('when a youth was away', () => {
  it.each([
    ['never, when nobody called', undefined, []],
    ['never, when he was there', there, []],
    ['late: from the first slot of the half-day on', { ...there, lateMinutes: 15 }, [{ start: 480, end: 495 }]],
    ['late to a slot: from its start on', { ...there, lateMinutes: 10, lateSlot: '10:15' }, [{ start: 615, end: 625 }]],
    ['a slot missed: all of it', { ...there, missed: ['10:15'] }, [{ start: 615, end: 720 }]],
    [
      'late to one, and the other missed',
      { lateMinutes: 5, lateSlot: '08:00', missed: ['10:15'] },
      [
        { start: 480, end: 485 },
        { start: 615, end: 720 },
      ],
    ],
  ])('%s', (_case, mark, away) => expect(awayIn(mark, SLOTS, 'morning', 450)).toEqual(away));

  it('late on a half-day without a slot: from its usual start on', () =>
    expect(awayIn({ ...there, lateMinutes: 10 }, [], 'morning', 450)).toEqual([{ start: 450, end: 460 }]));
});
