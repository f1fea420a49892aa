import { type CivilDate, epochMinute } from '@etabli/kernel';
import { DAY, inOrder, stint } from './permit.fixture.js';
import type { Stint } from './permit-facts.rules.js';
import { decide } from './permit.rules.js';

describe('the hours of a minor', () => {
  const rules = (inputs: Parameters<typeof decide>[0]): string[] => decide(inputs).findings.map(({ ruleId }) => ruleId);
  const hours = (day: CivilDate, slot: Stint[], others: Stint[] = [], bornOn = '2010-05-06'): string[] =>
    rules(inOrder({ day, slot, others, youth: { bornOn }, work: { machine: null }, riskAssessments: ['2026-01-01'] }));
  const week = (to: string): Stint[] =>
    ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].flatMap((day) => [
      stint(day, '08:00', '12:00'),
      stint(day, '13:00', to),
    ]);
  const morning = stint(DAY, '08:00', '12:00');

  it.each<[string, string[]]>([
    ['8 h to the minute', hours(DAY, [stint(DAY, '13:00', '17:00')], [morning])],
    ['35 h to the minute', hours('2026-11-23', [stint('2026-11-23', '08:00', '11:00')], week('17:00'))],
    ['4 h 30 without a break', hours(DAY, [stint(DAY, '08:00', '12:30')])],
    ['a break of 30 minutes', hours(DAY, [stint(DAY, '12:30', '14:00')], [morning])],
    ['until 22:00', hours(DAY, [stint(DAY, '18:00', '22:00')])],
    ['from 06:00', hours(DAY, [stint(DAY, '06:00', '10:00')])],
    ['under sixteen until 20:00', hours(DAY, [stint(DAY, '18:00', '20:00')], [], '2010-11-25')],
    ['rest of 12 h', hours(DAY, [stint(DAY, '08:00', '12:00')], [stint('2026-11-23', '18:00', '20:00')])],
    [
      'rest of 14 h under sixteen',
      hours(DAY, [stint(DAY, '08:00', '12:00')], [stint('2026-11-23', '16:00', '18:00')], '2010-11-25'),
    ],
    [
      'Saturday and Sunday off',
      hours(
        '2026-11-27',
        [stint('2026-11-27', '08:00', '11:00')],
        week('16:00').filter(([from]) => from < epochMinute('2026-11-27', 0)),
      ),
    ],
  ])('allows %s', (_case, found) => expect(found).toEqual([]));

  it.each<[string, string, string[]]>([
    ['8 h 01', 'day_too_long', hours(DAY, [stint(DAY, '13:00', '17:01')], [morning])],
    ['35 h 01', 'week_too_long', hours('2026-11-23', [stint('2026-11-23', '08:00', '11:01')], week('17:00'))],
    ['4 h 31 without a break', 'break_missing', hours(DAY, [stint(DAY, '08:00', '12:31')])],
    ['a break of 29 minutes', 'break_missing', hours(DAY, [stint(DAY, '12:29', '14:00')], [morning])],
    ['after 22:00', 'night_work', hours(DAY, [stint(DAY, '18:00', '22:01')])],
    ['before 06:00', 'night_work', hours(DAY, [stint(DAY, '05:59', '10:00')])],
    ['under sixteen after 20:00', 'night_work', hours(DAY, [stint(DAY, '18:00', '20:01')], [], '2010-11-25')],
    [
      'rest of 11 h 59',
      'daily_rest_short',
      hours(DAY, [stint(DAY, '08:00', '12:00')], [stint('2026-11-23', '18:00', '20:01')]),
    ],
    [
      'rest of 11 h 59 before the next day',
      'daily_rest_short',
      hours('2026-11-23', [stint('2026-11-23', '18:00', '20:01')], [morning]),
    ],
    [
      'rest of 13 h 59 under sixteen',
      'daily_rest_short',
      hours(DAY, [stint(DAY, '08:00', '12:00')], [stint('2026-11-23', '16:00', '18:01')], '2010-11-25'),
    ],
    [
      'no two days off',
      'weekly_rest_missing',
      hours(
        '2026-11-29',
        [stint('2026-11-29', '08:00', '09:00')],
        ['2026-11-23', '2026-11-25', '2026-11-27'].map((day) => stint(day, '08:00', '09:00')),
      ),
    ],
    ['Easter Monday', 'public_holiday', hours('2026-04-06', [stint('2026-04-06', '08:00', '12:00')])],
  ])('refuses %s', (_case, rule, found) => expect(found).toEqual([rule]));

  it('sixteen that day: the hours of sixteen count', () => {
    expect(hours(DAY, [stint(DAY, '18:00', '21:00')], [], '2010-11-24')).toEqual([]);
    expect(hours(DAY, [stint(DAY, '18:00', '21:00')], [], '2010-11-25')).toEqual(['night_work']);
  });

  it('counts minutes that went by: the spring day is an hour shorter, the autumn day an hour longer', () => {
    const rest = (day: CivilDate, before: CivilDate): string[] =>
      hours(day, [stint(day, '08:00', '09:00')], [stint(before, '19:00', '20:00')]);
    expect(rest('2026-03-29', '2026-03-28')).toEqual(['daily_rest_short']);
    expect(rest('2026-10-25', '2026-10-24')).toEqual([]);
    expect(
      hours('2026-10-25', [stint('2026-10-25', '08:00', '09:00')], [stint('2026-10-24', '20:00', '21:00')]),
    ).toEqual([]);
  });

  it('cuts at midnight of Paris', () => {
    const night: Stint = [epochMinute(DAY, 20 * 60), epochMinute('2026-11-25', 30)];
    expect(hours(DAY, [night])).toContain('night_work');
  });

  it('counts the hours of school with those of the workshop, once', () => {
    expect(hours(DAY, [stint(DAY, '13:00', '17:00')], [morning, morning])).toEqual([]);
  });
});
