import {
  completeMarks,
  correctionRefusals,
  type GivenMark,
  markErrors,
  newlyAbsent,
  signatureRefusals,
} from './roll-call.rules.js';

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
    { studentId: 'ana', status: 'present', lateMinutes: 0, missed: [] },
    { studentId: 'ben', status: 'late', lateMinutes: 15, missed: [] },
    { studentId: 'cleo', status: 'absent', lateMinutes: 0, missed: [] },
  ]);
});

it('an absence is news once', () => {
  const absent = (ids: string[]) => ids.map((studentId) => ({ studentId, status: 'absent' as const, lateMinutes: 0 }));
  expect(newlyAbsent([], absent(['ana']))).toEqual(['ana']);
  expect(newlyAbsent(absent(['ana']), absent(['ana', 'ben']))).toEqual(['ben']);
  expect(newlyAbsent(absent(['ana']), [])).toEqual([]);
});

describe('a half-day of two slots', () => {
  const starts = ['08:00', '10:00'];
  const status = (missed: string[], absentPercent: number): string =>
    completeMarks([{ studentId: 'ana', status: 'present', missed }], ['ana'], { starts, absentPercent })[0]!.status;
  it.each([
    [[], 0, 'present'],
    [['08:00'], 0, 'present'],
    [['08:00', '10:00'], 0, 'absent'],
    [['08:00'], 50, 'absent'],
    [['08:00'], 49, 'present'],
    [['11:00'], 99, 'present'],
    [[], 99, 'present'],
  ])('missed %j, absent up to %d %%: %s', (missed, percent, expected) => {
    expect(status(missed, percent)).toBe(expected);
  });
});

it.each([
  ['present', 0, 'present', 0, ['roll_call.unchanged']],
  ['late', 15, 'late', 15, ['roll_call.unchanged']],
  ['late', 15, 'late', 20, []],
  ['absent', 0, 'present', 0, []],
  ['unknown', 0, 'present', 0, []],
] as const)('a correction from %s (%d) to %s (%d)', (status, lateMinutes, to, minutes, codes) => {
  const refusals = correctionRefusals({ status, lateMinutes }, { status: to, lateMinutes: minutes });
  expect(refusals.map(({ code }) => code)).toEqual(codes);
});

it.each([
  ['present', true, false, []],
  ['late', true, false, []],
  ['absent', true, false, ['roll_call.sign_absent']],
  ['unknown', false, true, ['roll_call.signatures_off', 'roll_call.sign_absent', 'roll_call.signed']],
] as const)('a signature of somebody %s', (mark, on, signed, codes) => {
  expect(signatureRefusals(mark, { on, signed }).map(({ code }) => code)).toEqual(codes);
});
