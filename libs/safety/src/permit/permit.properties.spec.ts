import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { addDays } from '@etabli/kernel';
import { DAY, HAZARDS, inOrder, LATHE, stint } from './permit.fixture.js';
import type {
  ClearanceFacts,
  DeclarationFacts,
  OpinionFacts,
  PermitInputs,
  TrainingFacts,
} from './permit-facts.rules.js';
import { PERMIT_TABLE, RULESET_VERSION } from './permit-table.rules.js';
import { decide } from './permit.rules.js';

const CODES = [...HAZARDS.map(({ code }) => code), 'D4153-99'];
const day = fc.integer({ min: -1200, max: 400 }).map((days) => addDays(DAY, days));
const codes = fc.subarray(CODES);
const few = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 3 });
const until = fc.option(day, { nil: null });

const declaration: fc.Arbitrary<DeclarationFacts> = fc.record({
  id: fc.constantFrom('a', 'b'),
  sentOn: day,
  validUntil: day,
  works: codes,
  familyIds: fc.subarray(['lathes', 'mills']),
  machineIds: fc.subarray(['machine']),
  sites: fc.subarray(['site']),
  supervisorIds: fc.subarray(['trainer', 'other']),
});
const training: fc.Arbitrary<TrainingFacts> = fc.record({
  familyId: fc.constantFrom('lathes', 'mills'),
  on: day,
  until,
});
const apt: fc.Arbitrary<OpinionFacts> = fc.record({
  result: fc.constant('apt' as const),
  restrictedCodes: fc.constant([]),
  on: day,
  until: day,
});
const opinion: fc.Arbitrary<OpinionFacts> = fc.oneof(
  apt,
  fc.record({
    result: fc.constantFrom('apt_with_restrictions' as const, 'unfit' as const),
    restrictedCodes: codes,
    on: day,
    until: day,
  }),
);
const clearance: fc.Arbitrary<ClearanceFacts> = fc.record({
  kind: fc.constantFrom('driving_permit' as const, 'electrical_habilitation' as const, 'diploma' as const),
  codes,
  familyIds: fc.subarray(['lathes', 'mills']),
  from: day,
  until,
});
const hour = fc.integer({ min: 5, max: 23 }).map((h) => `${String(h).padStart(2, '0')}:00`);
const stints = fc
  .tuple(fc.integer({ min: -6, max: 6 }), hour, hour)
  .map(([shift, from, to]) => stint(addDays(DAY, shift), from < to ? from : to, from < to ? to : '23:59'));

/** Mostly in order, so that both answers come often. */
const inputs: fc.Arbitrary<PermitInputs> = fc
  .record({
    youth: fc.record({ bornOn: fc.integer({ min: 14 * 365, max: 19 * 365 }).map((days) => addDays(DAY, -days)) }),
    work: fc.record({
      codes: fc.subarray(CODES, { maxLength: 2 }),
      site: fc.constantFrom(null, null, 'site'),
      machine: fc.constantFrom(
        null,
        ...[null, 'lathes', 'mills'].map((familyId) => ({ ...LATHE, familyId, stopped: false, checkDueOn: null })),
      ),
    }),
    supervisor: fc.record({
      staffId: fc.constantFrom('trainer', 'other', null),
      wholeSlot: fc.boolean(),
      youths: fc.integer({ min: 1, max: 14 }),
    }),
    declarations: few(declaration),
    trainings: few(training),
    opinions: few(opinion),
    clearances: few(clearance),
    riskAssessments: few(day),
    others: few(stints),
    keep: fc.record({ declarations: fc.boolean(), trainings: fc.boolean(), opinions: fc.boolean() }),
  })
  .map(({ keep, ...drawn }) => {
    const good = inOrder();
    return inOrder({
      ...drawn,
      declarations: keep.declarations ? [...good.declarations, ...drawn.declarations] : drawn.declarations,
      trainings: keep.trainings ? [...good.trainings, ...drawn.trainings] : drawn.trainings,
      opinions: keep.opinions ? [...good.opinions, ...drawn.opinions] : drawn.opinions,
    });
  });

/** One more paper, or one that lasts longer. */
const grant: fc.Arbitrary<(given: PermitInputs) => PermitInputs> = fc.oneof(
  declaration.map((one) => (given: PermitInputs) => ({ ...given, declarations: [...given.declarations, one] })),
  training.map((one) => (given: PermitInputs) => ({ ...given, trainings: [...given.trainings, one] })),
  apt.map((one) => (given: PermitInputs) => ({ ...given, opinions: [...given.opinions, one] })),
  clearance.map((one) => (given: PermitInputs) => ({ ...given, clearances: [...given.clearances, one] })),
  fc.nat({ max: 900 }).map((days) => (given: PermitInputs) => ({
    ...given,
    declarations: given.declarations.map((one) => ({ ...one, validUntil: addDays(one.validUntil, days) })),
    trainings: given.trainings.map((one) => ({ ...one, until: one.until && addDays(one.until, days) })),
    opinions: given.opinions.map((one) => (one.result === 'apt' ? { ...one, until: addDays(one.until, days) } : one)),
    clearances: given.clearances.map((one) => ({ ...one, until: null })),
  })),
  fc.constantFrom(...CODES).map((code) => (given: PermitInputs) => ({
    ...given,
    declarations: given.declarations.map((one) => ({ ...one, works: [...one.works, code] })),
    clearances: given.clearances.map((one) => ({ ...one, codes: [...one.codes, code] })),
  })),
);

const blocked = (given: PermitInputs): boolean => decide(given).outcome === 'block';
const RUNS = { numRuns: 500 };

describe('whatever the papers', () => {
  it('one more authorisation never turns an allowed work into a blocked one, one less never the other way', () => {
    fc.assert(
      fc.property(inputs, grant, (given, more) => {
        if (!blocked(given)) expect(blocked(more(given))).toBe(false);
      }),
      RUNS,
    );
  });

  it('one more risk of the operation never opens a blocked work, and counts the same as a risk of its machine', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...CODES), (given, code) => {
        const { machine, codes: own } = given.work;
        const riskier = { ...given, work: { ...given.work, codes: [...own, code] } };
        if (blocked(given)) expect(blocked(riskier)).toBe(true);
        if (!machine) return;
        const ofMachine = { ...given.work, machine: { ...machine, codes: [...machine.codes, code] } };
        expect(decide({ ...given, work: ofMachine })).toEqual(decide(riskier));
      }),
      RUNS,
    );
  });

  it('both answers come often, else the others would prove nothing', () => {
    const drawn = fc.sample(inputs, { numRuns: 300, seed: 4153 });
    const allowed = drawn.filter((given) => !blocked(given)).length;
    expect(allowed).toBeGreaterThan(30);
    expect(allowed).toBeLessThan(270);
  });

  it('the same papers make the same decision, in any order, once kept and read again', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const reversed = Object.fromEntries(
          Object.entries(given).map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value]),
        ) as unknown as PermitInputs;
        const first = decide(given);
        expect(decide(given)).toEqual(first);
        expect(decide(reversed)).toEqual(first);
        expect(decide(JSON.parse(JSON.stringify(given)) as PermitInputs, first.rulesetVersion)).toEqual(first);
      }),
      RUNS,
    );
  });

  it('nothing opens class X to a minor', () => {
    fc.assert(
      fc.property(inputs, grant, (given, more) => {
        const minor = {
          ...more(given),
          youth: { bornOn: addDays(DAY, -16 * 366) },
          work: { ...given.work, codes: ['D4153-25'] },
        };
        expect(blocked(minor)).toBe(true);
      }),
    );
  });

  it('the ruleset is the one of its version: a changed table needs a new version', () => {
    const hash = createHash('sha256').update(JSON.stringify(PERMIT_TABLE)).digest('hex').slice(0, 16);
    expect([RULESET_VERSION, hash]).toEqual(['2026.2', '87d25140920917e5']);
    expect(() => decide(inOrder(), '1999.1')).toThrow('1999.1');
  });
});
