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
    ['a slot missed', [{ studentId: 'ana', status: 'present', missed: ['10:15'] }], []],
    ['a slot that is not planned', [{ studentId: 'ana', status: 'present', missed: ['09:00'] }], ['marks.0.missed']],
    ['late to a slot', [{ studentId: 'ana', status: 'late', lateMinutes: 5, lateSlot: '10:15' }], []],
    [
      'late to a slot that is not planned',
      [{ studentId: 'ana', status: 'late', lateMinutes: 5, lateSlot: '09:00' }],
      ['marks.0.lateSlot'],
    ],
    [
      'late to the slot that he missed',
      [{ studentId: 'ana', status: 'late', lateMinutes: 5, missed: ['08:00'] }],
      ['marks.0.lateSlot'],
    ],
  ])('%s', (_case, given, fields) => {
    expect(markErrors(given, MEMBERS, ['08:00', '10:15']).map((error) => error.field)).toEqual(fields);
  });
});

it('who is not named is present, and minutes count for the late alone', () => {
  const given: GivenMark[] = [
    { studentId: 'ben', status: 'late', lateMinutes: 15 },
    { studentId: 'cleo', status: 'absent', lateMinutes: 15 },
  ];
  expect(completeMarks(given, MEMBERS)).toEqual([
    { studentId: 'ana', status: 'present', lateMinutes: 0, missed: [], lateSlot: null },
    { studentId: 'ben', status: 'late', lateMinutes: 15, missed: [], lateSlot: null },
    { studentId: 'cleo', status: 'absent', lateMinutes: 0, missed: [], lateSlot: null },
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
  const whole = { missed: [], lateSlot: null };
  const refusals = correctionRefusals(
    { status, lateMinutes, ...whole },
    { status: to, lateMinutes: minutes, ...whole },
  );
  expect(refusals.map(({ code }) => code)).toEqual(codes);
});

it('a correction of the slots alone is one', () => {
  const there = { status: 'present' as const, lateMinutes: 0, lateSlot: null };
  expect(correctionRefusals({ ...there, missed: [] }, { ...there, missed: ['08:00'] })).toEqual([]);
  expect(correctionRefusals({ ...there, missed: ['08:00'] }, { ...there, missed: ['08:00'] })).toHaveLength(1);
});

it.each([
  ['present', true, false, []],
  ['late', true, false, []],
  ['absent', true, false, ['roll_call.sign_absent']],
  ['unknown', false, true, ['roll_call.signatures_off', 'roll_call.sign_absent', 'roll_call.signed']],
] as const)('a signature of somebody %s', (mark, on, signed, codes) => {
  expect(signatureRefusals(mark, { on, signed }).map(({ code }) => code)).toEqual(codes);
});
