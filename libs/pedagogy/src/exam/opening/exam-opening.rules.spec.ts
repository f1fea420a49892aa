import { dayInSchoolYear, isInLastYear, isMonthDay, openingTasks, type Preparing } from './exam-opening.rules.js';

const TODAY = '2026-11-20';
const youth = (change: Partial<Preparing> = {}): Preparing => ({
  diplomaCode: 'CAP-RICS',
  diploma: 'CAP RICS',
  enrolledOn: '2025-09-01',
  candidate: false,
  ...change,
});
const open = (year = 2027, diplomaCode = 'CAP-RICS') => ({ id: 's', diplomaCode, year });

it.each([
  ['11-15', '2026-11-20', '2026-11-15'],
  ['11-15', '2027-03-01', '2026-11-15'],
  ['02-01', '2026-11-20', '2027-02-01'],
  ['08-01', '2026-08-01', '2026-08-01'],
  ['02-29', '2026-11-20', '2027-02-28'],
  ['02-29', '2027-11-20', '2028-02-29'],
])('%s dans l’année scolaire du %s\u202f: le %s', (monthDay, today, expected) =>
  expect(dayInSchoolYear(monthDay, today)).toBe(expected),
);

it.each([
  ['11-15', true],
  ['02-29', true],
  ['02-30', false],
  ['13-01', false],
  ['1-5', false],
])('%s est un jour\u202f: %s', (text, expected) => expect(isMonthDay(text)).toBe(expected));

it.each([
  ['first year', '2026-09-01', false],
  ['second year', '2025-09-01', true],
  ['came in spring', '2026-03-01', true],
  ['third year', '2024-09-02', true],
])('the last year: %s', (_case, enrolledOn, expected) => expect(isInLastYear(enrolledOn, TODAY)).toBe(expected));

describe('what is reminded of', () => {
  const kinds = (
    youths: Preparing[],
    sessions: ReturnType<typeof open>[],
    openBy: string | null = '11-15',
  ): unknown[] =>
    openingTasks(youths, sessions, { today: TODAY, openBy }).map(({ kind, dueOn, what }) => [kind, dueOn, what]);
  it.each<[string, unknown[], unknown[]]>([
    [
      'no session',
      kinds([youth(), youth()], []),
      [['exam.opening', '2026-11-15', 'à ouvrir, 2 jeunes de dernière année']],
    ],
    [
      'last year’s session only',
      kinds([youth()], [open(2026)]),
      [['exam.opening', '2026-11-15', 'à ouvrir, 1 jeune de dernière année']],
    ],
    [
      'another diploma’s',
      kinds([youth()], [open(2027, 'CAP-CIP')]),
      [['exam.opening', '2026-11-15', 'à ouvrir, 1 jeune de dernière année']],
    ],
    [
      'open, one is not in it',
      kinds([youth(), youth({ candidate: true })], [open()]),
      [['exam.last_year', '2026-11-15', '1 jeune de dernière année à ajouter']],
    ],
    ['all are in it', kinds([youth({ candidate: true })], [open()]), []],
    ['first years alone', kinds([youth({ enrolledOn: '2026-09-01' })], []), []],
    ['the school set no day', kinds([youth()], [], null), []],
    ['nobody', kinds([], []), []],
  ])('%s', (_case, found, expected) => expect(found).toEqual(expected));
});
