import { nonconformityErrors } from './nonconformity.errors.js';
import {
  causeRefusals,
  type Decision,
  decideRefusals,
  decisionRefusals,
  DECISIONS,
  editRefusals,
  machineCents,
  NONCONFORMITY_STATES,
  NONCONFORMITY_TRANSITIONS,
  type NonconformityState,
  settleRefusals,
  withdrawRefusals,
} from './nonconformity.rules.js';

const codes = (refusals: readonly { code: string }[]): string[] => refusals.map(({ code }) => code);

describe('la vie d’une non-conformité', () => {
  it.each(NONCONFORMITY_STATES.flatMap((from) => NONCONFORMITY_STATES.map((to) => [from, to] as const)))(
    '%s → %s',
    (from, to) => {
      const may = ['open>in_rework', 'open>settled', 'open>withdrawn', 'in_rework>settled', 'in_rework>withdrawn'];
      expect(NONCONFORMITY_TRANSITIONS.can(from, to)).toBe(may.includes(`${from}>${to}`));
    },
  );

  it.each<[NonconformityState, Decision, string[]]>([
    ...DECISIONS.map((one): [NonconformityState, Decision, string[]] => ['open', one, []]),
    ...DECISIONS.map((one): [NonconformityState, Decision, string[]] => [
      'in_rework',
      one,
      ['nonconformity.in_rework'],
    ]),
    ...DECISIONS.map((one): [NonconformityState, Decision, string[]] => ['settled', one, ['nonconformity.over']]),
    ...DECISIONS.map((one): [NonconformityState, Decision, string[]] => ['withdrawn', one, ['nonconformity.over']]),
  ])('%s, décidée %s : %j', (state, decision, expected) =>
    expect(codes(decideRefusals({ state }, decision))).toEqual(expected),
  );

  it.each<[NonconformityState, 'open' | 'done' | null, string[]]>([
    ['open', null, ['nonconformity.undecided']],
    ['in_rework', 'open', ['nonconformity.rework_open']],
    ['in_rework', 'done', []],
    ['settled', 'done', ['nonconformity.over']],
    ['withdrawn', null, ['nonconformity.over']],
  ])('réglée depuis %s, la reprise %s : %j', (state, rework, expected) =>
    expect(codes(settleRefusals({ state }, rework && { title: 'Reprise', state: rework }))).toEqual(expected),
  );

  it.each<[NonconformityState, string[]]>([
    ['open', []],
    ['in_rework', []],
    ['settled', ['nonconformity.over']],
    ['withdrawn', ['nonconformity.over']],
  ])('corrigée ou retirée depuis %s : %j', (state, expected) => {
    expect(codes(editRefusals({ state }))).toEqual(expected);
    expect(codes(withdrawRefusals({ state }))).toEqual(expected);
    for (const refusal of editRefusals({ state })) expect(nonconformityErrors.say(refusal).detail).toContain('est r');
  });
});

it.each([
  [{ cause: 'tool' }, []],
  [{ cause: 'other', causeWords: '' }, ['nonconformity.cause_words_missing']],
  [{ cause: 'other', causeWords: 'Coupure' }, []],
] as const)('la cause %j', (cause, expected) => expect(codes(causeRefusals(cause))).toEqual(expected));

it.each([
  [{ decision: 'scrap', operationId: null }, []],
  [{ decision: 'accepted', operationId: null }, ['nonconformity.name_missing']],
  [{ decision: 'accepted', operationId: null, acceptedBy: 'Mme Martin' }, []],
  [{ decision: 'rework', operationId: null }, ['nonconformity.operation_missing']],
  [{ decision: 'rework', operationId: 'x' }, []],
] as const)('la décision %j', (decision, expected) => expect(codes(decisionRefusals(decision))).toEqual(expected));

it.each([
  [0n, 0],
  [29n, 0],
  [30n, 1],
  [89n, 1],
  [90n, 2],
  [2500n * 90n, 3750],
])('%s minutes × centimes à l’heure font %s centimes', (minuteCents, cents) =>
  expect(machineCents(minuteCents)).toBe(cents),
);
