import { slotErrors, type SlotHours, slotInterval } from './slot.rules.js';

const morning: SlotHours = {
  halfDay: 'morning',
  startsAt: '08:00',
  endsAt: '12:00',
  breaks: [{ from: '10:00', to: '10:30' }],
};
const afternoon: SlotHours = { halfDay: 'afternoon', startsAt: '13:00', endsAt: '17:00', breaks: [] };
const fields = (slots: SlotHours[]): string[] => slotErrors(slots).map((error) => error.field);

describe('the hours of a day', () => {
  it.each<[string, SlotHours[], string[]]>([
    ['morning and afternoon', [morning, afternoon], []],
    ['in the other order', [afternoon, morning], []],
    ['a morning alone', [morning], ['slots']],
    ['two mornings', [morning, morning], ['slots']],
    ['an end before the start', [{ ...morning, endsAt: '07:00' }, afternoon], ['slots.0.endsAt']],
    ['an afternoon within the morning', [morning, { ...afternoon, startsAt: '11:30' }], ['slots.1.startsAt']],
    [
      'a break before the start',
      [{ ...morning, breaks: [{ from: '07:45', to: '08:15' }] }, afternoon],
      ['slots.0.breaks.0.from'],
    ],
    ['an empty break', [{ ...morning, breaks: [{ from: '10:00', to: '10:00' }] }, afternoon], ['slots.0.breaks.0.to']],
    [
      'two breaks that overlap',
      [
        {
          ...morning,
          breaks: [
            { from: '10:00', to: '10:30' },
            { from: '10:15', to: '10:45' },
          ],
        },
        afternoon,
      ],
      ['slots.0.breaks.1.from'],
    ],
    [
      'two breaks that touch',
      [
        {
          ...morning,
          breaks: [
            { from: '10:00', to: '10:30' },
            { from: '10:30', to: '10:45' },
          ],
        },
        afternoon,
      ],
      [],
    ],
  ])('%s', (_case, slots, wrong) => expect(fields(slots)).toEqual(wrong));
});

it('reads as minutes since midnight', () => {
  expect(slotInterval(morning)).toEqual({ start: 480, end: 720, breaks: [{ start: 600, end: 630 }] });
});
