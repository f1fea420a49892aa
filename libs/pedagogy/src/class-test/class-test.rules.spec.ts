import fc from 'fast-check';
import { type GivenMark, markErrors, markRefusals, sameMark, tallyOf } from './class-test.rules.js';
import { reasonErrors, sortGiven } from '../mark/replacing.rules.js';

const lea: GivenMark = { studentId: 'lea', status: 'marked', value: 1250, level: null };
const codes = (marks: GivenMark[], levels: number[] | null = null): string[] =>
  markErrors(marks, levels).map(({ field }) => field);

it.each<[string, GivenMark[], number[] | null, string[]]>([
  ['a mark', [lea], null, []],
  ['a zero', [{ ...lea, value: 0 }], null, []],
  ['no value', [{ ...lea, value: null }], null, ['marks.0.value']],
  ['an absent with a value', [{ ...lea, status: 'absent' }], null, ['marks.0.value']],
  ['an excused', [{ ...lea, status: 'excused', value: null }], null, []],
  ['an absent with a level', [{ ...lea, status: 'absent', value: null, level: 2 }], [1, 2], ['marks.0.level']],
  ['a level without competence', [{ ...lea, level: 2 }], null, ['marks.0.level']],
  ['a level off the scale', [{ ...lea, level: 5 }], [1, 2, 3, 4], ['marks.0.level']],
  ['a level of the scale', [{ ...lea, level: 4 }], [1, 2, 3, 4], []],
  ['twice the same youth', [lea, lea], null, ['marks.1.studentId']],
])('%s', (_case, marks, levels, fields) => expect(codes(marks, levels)).toEqual(fields));

it.each([
  [{ heldOn: '2026-11-20', cancelledOn: null }, [], []],
  [{ heldOn: '2026-11-24', cancelledOn: null }, [], ['class_test.not_held']],
  [{ heldOn: '2026-11-20', cancelledOn: '2026-11-21' }, [], ['class_test.cancelled']],
  [{ heldOn: '2026-11-20', cancelledOn: null }, ['Noé'], ['class_test.not_in_group']],
])('%j %j', (test, strangers, refused) =>
  expect(markRefusals(test, strangers, '2026-11-23').map(({ code }) => code)).toEqual(refused),
);

it('an absence or an excuse moves no average, and is counted', () => {
  const one = { status: 'marked', value: 800, coefficient: 100 } as const;
  const away = { status: 'absent', value: null, coefficient: 300 } as const;
  expect(tallyOf([one, away, { ...away, status: 'excused' }])).toEqual({
    average: 800,
    marked: 1,
    absent: 1,
    excused: 1,
  });
  expect(tallyOf([away])).toEqual({ average: null, marked: 0, absent: 1, excused: 0 });
});

it('any number of absences leaves the average as it was', () => {
  const mark = fc.record({ value: fc.integer({ min: 0, max: 2000 }), coefficient: fc.integer({ min: 1, max: 500 }) });
  fc.assert(
    fc.property(fc.array(mark), fc.array(fc.constantFrom('absent' as const, 'excused' as const)), (marks, away) => {
      const marked = marks.map((one) => ({ ...one, status: 'marked' as const }));
      const missing = away.map((status) => ({ status, value: null, coefficient: 100 }));
      expect(tallyOf([...marked, ...missing]).average).toBe(tallyOf(marked).average);
    }),
  );
});

it('tells what is new from what is put right, and asks why of the latter alone', () => {
  const known = new Map([['lea', { ...lea }]]);
  const sorted = (marks: GivenMark[]) => sortGiven(marks, ({ studentId }) => known.get(studentId), sameMark);
  expect(sorted([lea])).toEqual({ fresh: [], changed: [] });
  expect(sorted([{ ...lea, studentId: 'noe' }]).fresh).toHaveLength(1);
  expect(sorted([{ ...lea, value: 1300 }]).changed).toHaveLength(1);
  expect([reasonErrors(0, null).length, reasonErrors(1, ' ').length, reasonErrors(1, 'relu').length]).toEqual([
    0, 1, 0,
  ]);
});
