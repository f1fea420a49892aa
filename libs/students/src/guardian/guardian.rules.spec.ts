import fc from 'fast-check';
import { addDays } from '@etabli/kernel';
import {
  contactsOn,
  emergencyOn,
  endRefusals,
  type GuardianRights,
  rightsErrors,
  signatoriesOn,
} from './guardian.rules.js';

const BORN = '2008-11-26';
const EVE = '2026-11-25';
const BIRTHDAY = '2026-11-26';

const link = (change: Partial<GuardianRights> = {}): GuardianRights => ({
  parentalAuthority: true,
  mayBeTold: true,
  toldAsAdult: false,
  emergency: true,
  noContact: false,
  fromOn: '2026-09-01',
  toOn: null,
  ...change,
});

describe('majority at eighteen, on the day of the event', () => {
  it.each([
    ['the eve: the parent is told', EVE, {}, false, 1],
    ['the birthday: the youth alone', BIRTHDAY, {}, true, 0],
    ['the birthday, a parent whom he named', BIRTHDAY, { toldAsAdult: true }, true, 1],
    ['the eve, whom he will name once of age', EVE, { mayBeTold: false, toldAsAdult: true }, false, 0],
    ['the eve, a parent who may not be told', EVE, { mayBeTold: false }, false, 0],
    ['the eve, a parent whom a court keeps away', EVE, { noContact: true }, false, 0],
    ['the birthday, a named one whom a court keeps away', BIRTHDAY, { toldAsAdult: true, noContact: true }, true, 0],
    ['before the link began', '2026-08-31', {}, false, 0],
    ['on the last day', EVE, { toOn: EVE }, false, 1],
    ['the day after the last', EVE, { toOn: '2026-11-24' }, false, 0],
  ] as const)('%s', (_case, day, change, student, guardians) => {
    const told = contactsOn(BORN, [link(change)], day);
    expect([told.student, told.guardians.length]).toEqual([student, guardians]);
  });

  it.each([
    [EVE, {}, false, 1],
    [EVE, { parentalAuthority: false }, false, 0],
    [EVE, { noContact: true }, false, 0],
    [BIRTHDAY, { toldAsAdult: true }, true, 0],
  ] as const)('who signs on %s %j', (day, change, student, guardians) => {
    const signs = signatoriesOn(BORN, [link(change)], day);
    expect([signs.student, signs.guardians.length]).toEqual([student, guardians]);
  });

  it('born on 29 February: a minor one day longer', () => {
    expect(signatoriesOn('2008-02-29', [link({ fromOn: '2026-01-01' })], '2026-02-28').student).toBe(false);
    expect(signatoriesOn('2008-02-29', [link({ fromOn: '2026-01-01' })], '2026-03-01').student).toBe(true);
  });

  it('an emergency is told whatever the age, never to whom a court keeps away', () => {
    expect(emergencyOn([link(), link({ noContact: true }), link({ emergency: false })], BIRTHDAY)).toHaveLength(1);
  });
});

it('nobody under a court order is ever told, asked or called', () => {
  const rights = fc.record({
    parentalAuthority: fc.boolean(),
    mayBeTold: fc.boolean(),
    toldAsAdult: fc.boolean(),
    emergency: fc.boolean(),
    noContact: fc.constant(true),
    fromOn: fc.constant('2020-01-01'),
    toOn: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(rights), fc.integer({ min: 0, max: 4000 }), (links, days) => {
      const day = addDays('2022-01-01', days);
      expect(contactsOn(BORN, links, day).guardians).toEqual([]);
      expect(signatoriesOn(BORN, links, day).guardians).toEqual([]);
      expect(emergencyOn(links, day)).toEqual([]);
    }),
  );
});

it('refuses rights that contradict the court, and an end before the start', () => {
  expect(rightsErrors({ ...link({ noContact: true }), mayPickUp: true }).map(({ field }) => field)).toEqual([
    'noContact',
  ]);
  expect(rightsErrors({ ...link({ toOn: '2026-08-31' }), mayPickUp: false }).map(({ field }) => field)).toEqual([
    'toOn',
  ]);
  expect(endRefusals(link(), '2026-08-31').map(({ code }) => code)).toEqual(['guardian.before_start']);
  expect(endRefusals(link({ toOn: EVE }), BIRTHDAY).map(({ code }) => code)).toEqual(['guardian.ended']);
});
