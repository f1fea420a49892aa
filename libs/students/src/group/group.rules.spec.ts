import { editRefusals, joinRefusals, joinWarning, sizeOf } from './group.rules.js';

describe('joining a group', () => {
  it.each([
    [{ name: 'A', capacity: 12, active: true }, 11, [], undefined],
    [{ name: 'A', capacity: 12, active: true }, 12, [], 'group.full'],
    [{ name: 'A', capacity: 12, active: true }, 13, [], 'group.full'],
    [{ name: 'A', capacity: 1, active: false }, 1, ['group.inactive'], 'group.full'],
  ])('%j with %d youths', (group, members, codes, warning) => {
    expect(joinRefusals(group).map((refusal) => refusal.code)).toEqual(codes);
    expect(joinWarning(group, members)?.code).toBe(warning);
  });
});

it('a group that was filled beyond its places can still be renamed, not made smaller', () => {
  expect(editRefusals({ capacity: 12, active: true }, 13, 12)).toEqual([]);
  expect(editRefusals({ capacity: 11, active: true }, 13, 12)).toHaveLength(1);
});

describe('changing a group', () => {
  it.each([
    [{ capacity: 11, active: true }, 11, []],
    [{ capacity: 10, active: true }, 11, ['group.capacity_below_members']],
    [{ capacity: 10, active: false }, 11, ['group.capacity_below_members', 'group.not_empty']],
    [{ capacity: 1, active: false }, 0, []],
  ])('to %j with %d youths', (after, members, codes) => {
    expect(editRefusals(after, members).map((refusal) => refusal.code)).toEqual(codes);
  });
});

describe('the size of a group', () => {
  it.each([
    ['nobody yet', true, 0, 'right'],
    ['one', true, 1, 'too_small'],
    ['seven', true, 7, 'too_small'],
    ['eight', true, 8, 'right'],
    ['twelve', true, 12, 'right'],
    ['thirteen', true, 13, 'too_large'],
    ['one, put away', false, 1, 'right'],
  ])('%s', (_who, active, members, size) => expect(sizeOf({ active, members })).toBe(size));
});
