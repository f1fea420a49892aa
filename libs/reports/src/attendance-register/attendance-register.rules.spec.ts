import { countOf, signOf } from './attendance-register.rules.js';

const mark = (status: 'present' | 'absent' | 'late', legitimate: boolean | null = null) => ({
  status,
  legitimate,
  lateMinutes: 0,
});

it.each([
  [mark('present'), true, true, 'present'],
  [mark('late'), false, true, 'late'],
  [mark('absent'), false, true, 'unjustified'],
  [mark('absent', false), false, true, 'unjustified'],
  [mark('absent', true), false, true, 'excused'],
  [null, true, true, 'presumed'],
  [null, true, false, 'presumed'],
  [null, false, true, 'missing'],
  [null, false, false, 'none'],
] as const)('%j, hours %s, due %s: %s', (given, worked, due, sign) => {
  expect(signOf({ mark: given, worked, due })).toBe(sign);
});

it('counts signs', () => {
  const row = {
    studentId: 'a',
    name: 'A',
    lateMinutes: 0,
    signs: ['present', 'late', 'unjustified', 'present'] as const,
  };
  expect(countOf(row, 'present', 'late')).toBe(3);
});
