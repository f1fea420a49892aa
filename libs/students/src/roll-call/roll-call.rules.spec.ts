import { completeMarks, type GivenMark, markErrors, newlyAbsent } from './roll-call.rules.js';

const MEMBERS = ['ana', 'ben', 'cleo'];

describe('the marks given', () => {
  it.each<[string, GivenMark[], string[]]>([
    ['none', [], []],
    [
      'one absent, one late',
      [
        { studentId: 'ana', status: 'absent' },
        { studentId: 'ben', status: 'late', lateMinutes: 15 },
      ],
      [],
    ],
    ['late without minutes', [{ studentId: 'ben', status: 'late' }], ['marks.0.lateMinutes']],
    ['late by nothing', [{ studentId: 'ben', status: 'late', lateMinutes: 0 }], ['marks.0.lateMinutes']],
    [
      'somebody of another group',
      [
        { studentId: 'ana', status: 'absent' },
        { studentId: 'zoe', status: 'absent' },
      ],
      ['marks.1.studentId'],
    ],
    [
      'the same twice',
      [
        { studentId: 'ana', status: 'absent' },
        { studentId: 'ana', status: 'present' },
      ],
      ['marks.1.studentId'],
    ],
  ])('%s', (_case, given, fields) => {
    expect(markErrors(given, MEMBERS).map((error) => error.field)).toEqual(fields);
  });
});

it('who is not named is present, and minutes count for the late alone', () => {
  const given: GivenMark[] = [
    { studentId: 'ben', status: 'late', lateMinutes: 15 },
    { studentId: 'cleo', status: 'absent', lateMinutes: 15 },
  ];
  expect(completeMarks(given, MEMBERS)).toEqual([
    { studentId: 'ana', status: 'present', lateMinutes: 0 },
    { studentId: 'ben', status: 'late', lateMinutes: 15 },
    { studentId: 'cleo', status: 'absent', lateMinutes: 0 },
  ]);
});

it('an absence is news once', () => {
  const absent = (ids: string[]) => ids.map((studentId) => ({ studentId, status: 'absent' as const, lateMinutes: 0 }));
  expect(newlyAbsent([], absent(['ana']))).toEqual(['ana']);
  expect(newlyAbsent(absent(['ana']), absent(['ana', 'ben']))).toEqual(['ben']);
  expect(newlyAbsent(absent(['ana']), [])).toEqual([]);
});
