import { enrolmentErrors, moveRefusals, searchTextOf } from './student.rules.js';

describe('the days of a youth', () => {
  it.each([
    ['sixteen on the day', { bornOn: '2010-03-01', enrolledOn: '2026-09-01' }, []],
    ['fourteen that very day', { bornOn: '2012-09-01', enrolledOn: '2026-09-01' }, []],
    ['fourteen the day after', { bornOn: '2012-09-02', enrolledOn: '2026-09-01' }, ['bornOn']],
    ['a teacher by mistake', { bornOn: '1985-01-01', enrolledOn: '2026-09-01' }, ['bornOn']],
    ['born after enrolment', { bornOn: '2026-09-02', enrolledOn: '2026-09-01' }, ['bornOn']],
    ['left before coming', { bornOn: '2010-03-01', enrolledOn: '2026-09-01', leftOn: '2026-08-31' }, ['enrolledOn']],
  ])('%s', (_case, days, fields) => {
    expect(enrolmentErrors(days).map((error) => error.field)).toEqual(fields);
  });
});

describe('changing group', () => {
  const youth = { state: 'enrolled', groupId: 'a' } as const;
  it.each([
    [youth, { groupId: 'b', on: '2026-11-02', since: '2026-09-01' }, []],
    [youth, { groupId: 'b', on: '2026-09-01', since: '2026-09-01' }, []],
    [youth, { groupId: 'b', on: '2026-11-24', since: '2026-09-01' }, ['student.move_in_future']],
    [
      youth,
      { groupId: 'a', on: '2026-08-31', since: '2026-09-01' },
      ['student.same_group', 'student.before_membership'],
    ],
    [
      { state: 'left', groupId: 'a' } as const,
      { groupId: 'b', on: '2026-11-02', since: '2026-09-01' },
      ['student.left'],
    ],
    [
      { state: 'suspended', groupId: 'a' } as const,
      { groupId: 'b', on: '2026-11-02', since: '2026-09-01' },
      ['student.not_here'],
    ],
  ])('%j %j', (student, move, codes) => {
    expect(moveRefusals(student, { ...move, today: '2026-11-23' }).map((refusal) => refusal.code)).toEqual(codes);
  });
});

it('is found by both orders of the names, without accents', () => {
  const text = searchTextOf({ firstName: 'Léa', lastName: 'D’Œuvre' });
  expect(text).toContain("lea d'oeuvre");
  expect(text).toContain("d'oeuvre lea");
});
