import fc from 'fast-check';
import { addDays } from '@etabli/kernel';
import {
  dayInYear,
  type DutyPlan,
  dueDays,
  isMonthDay,
  LATE_DAYS,
  nextDay,
  openDays,
  returnsOf,
  whenWrong,
} from './duty.rules.js';

const plan = (change: Partial<DutyPlan>): DutyPlan => ({
  rule: 'day',
  monthDay: '06-30',
  afterDays: null,
  leadDays: 60,
  state: 'active',
  startsOn: '2026-01-01',
  ...change,
});
const AFTER_RETURN = { rule: 'return', monthDay: null, afterDays: 8, leadDays: 10 } as const;

describe('a day of the year', () => {
  it.each([
    ['06-30', true],
    ['02-29', true],
    ['02-30', false],
    ['04-31', false],
    ['13-01', false],
    ['6-30', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => expect(isMonthDay(text)).toBe(exists));

  it('of February 29 is the 28th in a common year', () => {
    expect(dayInYear('02-29', 2027)).toBe('2027-02-28');
    expect(dayInYear('02-29', 2028)).toBe('2028-02-29');
  });

  it('or days after the return, never both', () => {
    expect(whenWrong(plan({}))).toBeNull();
    expect(whenWrong(plan({ afterDays: 8 }))).toBe('monthDay');
    expect(whenWrong(plan({ monthDay: '02-30' }))).toBe('monthDay');
    expect(whenWrong(plan(AFTER_RETURN))).toBeNull();
    expect(whenWrong(plan({ ...AFTER_RETURN, afterDays: null }))).toBe('afterDays');
  });
});

describe('the return', () => {
  it('is the first day of the first term that begins between August and October', () => {
    const terms = ['2026-09-01', '2026-08-31', '2027-01-04', '2025-11-03'];
    expect(returnsOf(terms, [2025, 2026, 2027])).toEqual(['2026-08-31']);
  });
  it('gives its day; no calendar, no day', () => {
    expect(dueDays(plan(AFTER_RETURN), '2026-09-05', ['2026-08-31'])).toEqual(['2026-09-08']);
    expect(dueDays(plan(AFTER_RETURN), '2026-09-05', [])).toEqual([]);
    expect(nextDay(plan(AFTER_RETURN), '2026-09-05', [], [])).toBeNull();
  });
});

describe('what stands on the list', () => {
  const listed = (duty: DutyPlan, today: string, done: string[] = []) =>
    openDays(duty, today, addDays(today, 366), [], done);
  it.each<[string, Partial<DutyPlan>, string, string[]]>([
    ['from its lead on', {}, '2026-05-01', ['2026-06-30']],
    ['not a day earlier', {}, '2026-04-30', []],
    ['late, until it is done', {}, '2026-07-15', ['2026-06-30']],
    ['but not for ever', {}, '2026-12-28', []],
    ['a suggestion asks for nothing', { state: 'suggested', startsOn: null }, '2026-06-15', []],
    ['nor what was put aside', { state: 'off', startsOn: null }, '2026-06-15', []],
    ['nor days before it was accepted', { startsOn: '2026-07-01' }, '2026-07-02', []],
  ])('%s', (_why, change, today, days) => expect(listed(plan(change), today)).toEqual(days));

  it('leaves once done, and comes again the next year', () => {
    expect(listed(plan({}), '2026-06-15', ['2026-06-30'])).toEqual([]);
    expect(nextDay(plan({}), '2026-06-15', [], ['2026-06-30'])).toBe('2027-06-30');
    expect(listed(plan({}), '2027-06-01', ['2026-06-30'])).toEqual(['2027-06-30']);
  });

  it('holds each undone day once, none too early, none forgotten', () => {
    const days = fc.integer({ min: 0, max: 1500 }).map((step) => addDays('2025-01-01', step));
    const monthDay = days.map((day) => day.slice(5));
    fc.assert(
      fc.property(days, monthDay, fc.integer({ min: 0, max: 180 }), (today, on, leadDays) => {
        const duty = plan({ monthDay: on, leadDays, startsOn: '2020-01-01' });
        const open = openDays(duty, today, '2099-12-31', [], []);
        expect(new Set(open).size).toBe(open.length);
        for (const day of open) {
          expect(addDays(day, -leadDays) <= today).toBe(true);
          expect(today <= addDays(day, LATE_DAYS)).toBe(true);
          expect(openDays(duty, today, '2099-12-31', [], open)).toEqual([]);
        }
      }),
    );
  });
});
