import { type CalendarFacts, closedWords, dayStatus, type Period } from './calendar.rules.js';

const period = (kind: Period['kind'], fromOn: string, toOn: string, groupId: string | null = null): Period => ({
  kind,
  label: kind,
  fromOn,
  toOn,
  groupId,
});
const facts: CalendarFacts = {
  region: 'metropole',
  periods: [
    period('term', '2026-09-01', '2026-10-16'),
    period('term', '2026-11-02', '2026-12-18'),
    period('closure', '2026-11-27', '2026-11-27'),
    period('closure', '2026-11-30', '2026-11-30', 'b'),
    period('exam', '2026-12-01', '2026-12-02', 'a'),
    period('placement', '2026-12-02', '2026-12-04', 'a'),
    period('extra_day', '2026-11-21', '2026-11-21'),
    period('extra_day', '2026-11-11', '2026-11-11', 'b'),
  ],
};

describe('a day of the calendar', () => {
  it.each([
    ['a Monday of term', '2026-11-23', 'a', true, null],
    ['a Saturday', '2026-11-14', 'a', false, 'weekend'],
    ['a Saturday of open doors', '2026-11-21', 'a', true, null],
    ['the armistice', '2026-11-11', 'a', false, 'public_holiday'],
    ['the armistice, worked by one group', '2026-11-11', 'b', true, null],
    ['a closure of the school', '2026-11-27', 'a', false, 'closure'],
    ['a closure of the other group', '2026-11-30', 'a', true, null],
    ['a closure of its own', '2026-11-30', 'b', false, 'closure'],
    ['the last day of a term', '2026-10-16', 'a', true, null],
    ['the holidays between', '2026-10-19', 'a', false, 'between_terms'],
    ['before the first term', '2026-08-24', 'a', true, null],
    ['after the last one', '2027-01-11', 'a', true, null],
    ['an exam', '2026-12-01', 'a', true, null],
    ['a class out in firms', '2026-12-03', 'a', true, null],
  ])('%s', (_name, day, group, open, why) => {
    expect(dayStatus(day, group, facts)).toMatchObject({ open, why });
  });

  it('names exams, and is a school day on a Saturday for whom has slots', () => {
    expect(dayStatus('2026-12-02', 'a', facts)).toMatchObject({ exam: true, label: 'exam' });
    expect(dayStatus('2026-12-02', 'b', facts)).toMatchObject({ exam: false });
    expect(dayStatus('2026-11-14', 'a', { ...facts, worksOnWeekend: true }).open).toBe(true);
  });

  it('says why', () => {
    expect(closedWords(dayStatus('2026-11-11', 'a', facts))).toBe('c’est un jour férié (Armistice 1918)');
    expect(closedWords(dayStatus('2026-10-19', 'a', facts))).toBe('il est entre deux périodes de cours');
  });
});

it.each([
  ['2026-12-01', 'a', 'exam', true, false],
  ['2026-12-02', 'a', 'exam', true, true],
  ['2026-12-03', 'a', 'placement', false, true],
  ['2026-12-03', 'b', null, false, false],
] as const)('what is told of %s to group %s', (day, group, label, exam, placement) => {
  expect(dayStatus(day, group, facts)).toMatchObject({ label, exam, placement });
});
