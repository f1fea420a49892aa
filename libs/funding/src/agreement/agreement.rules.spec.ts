import fc from 'fast-check';
import {
  AGREEMENT_KINDS,
  agreementRefusals,
  INSTALMENT_STATES,
  type InstalmentState,
  stepRefusals,
  stepTarget,
  sumRefusals,
} from './agreement.rules.js';

const TODAY = '2026-11-23';
const terms = { kind: 'state' as const, amountCents: 40_000_00, startsOn: '2026-01-01', endsOn: '2026-12-31' };
const role = (name: string, validFrom = '2020-01-01', validTo: string | null = null) => ({
  role: name,
  validFrom,
  validTo,
});
const codes = (refusals: readonly { code: string }[]): string[] => refusals.map(({ code }) => code);

describe('an agreement', () => {
  it.each([
    ['state', 'funder', []],
    ['region', 'sponsor', ['agreement.no_role']],
    ['sponsor', 'sponsor', []],
    ['patronage', 'funder', []],
    ['tax', 'apprenticeship_tax_payer', []],
    ['local', 'client', ['agreement.no_role']],
  ] as const)('of the kind %s with a %s: %j', (kind, held, expected) =>
    expect(codes(agreementRefusals({ ...terms, kind }, [role(held)], []))).toEqual(expected),
  );

  it('asks for a role that holds on one of its days', () => {
    expect(codes(agreementRefusals(terms, [role('funder', '2027-01-01')], []))).toEqual(['agreement.no_role']);
    expect(codes(agreementRefusals(terms, [role('funder', '2026-12-31')], []))).toEqual([]);
    expect(codes(agreementRefusals(terms, [role('funder', '2020-01-01', '2025-12-31')], []))).toEqual([
      'agreement.no_role',
    ]);
  });

  it('says everything at once', () =>
    expect(codes(agreementRefusals({ ...terms, endsOn: '2025-12-31' }, [], [50_000_00]))).toEqual([
      'agreement.days',
      'agreement.no_role',
      'agreement.instalments',
    ]));

  it('never lets instalments exceed it, to the cent', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 8 }), (parts) => {
        const sum = parts.reduce((total, one) => total + one, 0);
        expect(sumRefusals(sum, parts)).toEqual([]);
        expect(codes(sumRefusals(sum - 1, parts))).toEqual(['agreement.instalments']);
      }),
    ));

  it('has a source of money for each kind', () => expect(AGREEMENT_KINDS).toHaveLength(6));
});

describe('an instalment', () => {
  const at = (state: InstalmentState, claimedOn: string | null = null) => ({ state, claimedOn });

  it.each([
    [at('expected'), 'claim', []],
    [at('expected'), 'receive', []],
    [at('expected'), 'undo', ['instalment.nothing_to_undo']],
    [at('claimed', '2026-10-01'), 'claim', ['instalment.claimed']],
    [at('claimed', '2026-10-01'), 'receive', []],
    [at('claimed', '2026-10-01'), 'undo', []],
    [at('received', '2026-10-01'), 'claim', ['instalment.received']],
    [at('received'), 'receive', ['instalment.received']],
    [at('received'), 'undo', []],
  ] as const)('%j may %s: %j', (instalment, step, expected) =>
    expect(codes(stepRefusals(instalment, step, TODAY, TODAY))).toEqual(expected),
  );

  it('goes back to where it came from', () => {
    expect(stepTarget(at('received', '2026-10-01'), 'undo')).toBe('claimed');
    expect(stepTarget(at('received'), 'undo')).toBe('expected');
    expect(stepTarget(at('claimed', '2026-10-01'), 'undo')).toBe('expected');
  });

  it('is dated neither in the future nor before it was asked for', () => {
    expect(codes(stepRefusals(at('expected'), 'claim', '2026-11-24', TODAY))).toEqual(['instalment.in_future']);
    expect(codes(stepRefusals(at('claimed', '2026-10-01'), 'receive', '2026-09-30', TODAY))).toEqual([
      'instalment.before_claim',
    ]);
  });

  it('knows three states', () => expect(INSTALMENT_STATES).toEqual(['expected', 'claimed', 'received']));
});
