import fc from 'fast-check';
import { addDays } from '@etabli/kernel';
import { mappedInto } from '@etabli/curriculum';
import { EVIDENCE_SOURCES } from '../evidence/evidence.rules.js';
import {
  COVERAGE_METHODS,
  type CoverageRule,
  NO_PROOF,
  type Proof,
  strengthOf,
  tallyOf,
  targetsOf,
  together,
  USUAL_RULE,
  weigh,
} from './coverage.rules.js';
import { onScale } from './scale.rules.js';

const TODAY = '2026-11-26';
const SCALE = [1, 2, 3, 4];
const proof = (level: number, assessedOn = TODAY, source: Proof['source'] = 'operation'): Proof => ({
  level,
  assessedOn,
  source,
});
const said = (proofs: readonly Proof[], rule: Partial<CoverageRule> = {}, position: number | null = null) =>
  strengthOf(proofs, { ...USUAL_RULE, ...rule }, TODAY, SCALE, position);

describe('la force d’une compétence', () => {
  it.each<[string, Proof[], object]>([
    ['rien', [], { level: null, count: 0, newestOn: null, strength: 0, solidity: 'none', reasons: ['no_proof'] }],
    [
      'trois travaux d’aujourd’hui au niveau 3',
      [proof(3), proof(3), proof(3)],
      { level: 3, strength: 75, solidity: 'solid' },
    ],
    [
      'trois travaux d’aujourd’hui au plus haut',
      [proof(4), proof(4), proof(4)],
      { level: 4, strength: 100, solidity: 'solid' },
    ],
    [
      'un seul travail au niveau 3',
      [proof(3)],
      { level: 3, strength: 25, solidity: 'fragile', reasons: ['few', 'one_source'] },
    ],
    [
      'un niveau 4 d’il y a quatorze mois',
      [proof(4, '2025-09-26')],
      { level: 4, strength: 15, solidity: 'fragile', reasons: ['few', 'old', 'one_source'] },
    ],
    [
      'un bon dernier travail après des moyens',
      [proof(2, '2026-11-01'), proof(2, '2026-11-02'), proof(4)],
      { level: 4, count: 3, carriedBy: { count: 1, newestOn: TODAY }, solidity: 'fragile' },
    ],
    [
      'deux travaux et un stage',
      [proof(3), proof(3, TODAY, 'placement')],
      { level: 3, solidity: 'solid', reasons: [] },
    ],
    ['deux travaux', [proof(3), proof(3)], { level: 3, solidity: 'growing', reasons: ['few', 'one_source'] }],
    [
      'trois travaux des derniers mois',
      [proof(3, '2026-09-20'), proof(3, '2026-08-20'), proof(3, '2026-11-02')],
      { solidity: 'solid' },
    ],
    ['deux sortes valent une demi-preuve de plus', [proof(4), proof(4, TODAY, 'placement')], { strength: 83 }],
  ])('%s', (_name, proofs, expected) => expect(said(proofs)).toMatchObject(expected));

  it('montre le meilleur des derniers, le dernier, ou ce que dit le formateur', () => {
    const proofs = [proof(4, '2026-01-10'), proof(3, '2026-09-10'), proof(2, '2026-10-10'), proof(1, '2026-11-10')];
    expect(said(proofs).level).toBe(3);
    expect(said(proofs, { lastN: 4 }).level).toBe(4);
    expect(said(proofs, { method: 'last' }).level).toBe(1);
    expect(said(proofs, { method: 'position' })).toMatchObject({ level: null, count: 4, reasons: ['no_position'] });
    expect(said(proofs, { method: 'position' }, 2)).toMatchObject({ level: 2, carriedBy: { count: 3 } });
    expect(said([], { method: 'position' }, 2)).toMatchObject({ level: 2, strength: 0, reasons: ['no_proof'] });
  });

  it('dit que des preuves nombreuses mais anciennes sont anciennes', () => {
    const old = '2025-10-26';
    expect(said([proof(3, old), proof(3, old), proof(3, old, 'placement')]).reasons).toEqual(['old']);
  });
});

const proofs = fc.array(
  fc.record({
    level: fc.constantFrom(...SCALE),
    assessedOn: fc.integer({ min: 0, max: 1500 }).map((days) => addDays(TODAY, -days)),
    source: fc.constantFrom(...EVIDENCE_SOURCES),
  }),
  { maxLength: 12 },
);
const rules = fc.record<CoverageRule>({
  method: fc.constantFrom(...COVERAGE_METHODS),
  lastN: fc.integer({ min: 1, max: 10 }),
  halfLifeMonths: fc.integer({ min: 1, max: 60 }),
  variedSourcesBonus: fc.integer({ min: 0, max: 200 }),
  solidFrom: fc.integer({ min: 1, max: 10 }),
});
const positions = fc.option(fc.constantFrom(...SCALE));

describe('quelles que soient les preuves et la règle', () => {
  it('une preuve de plus, du niveau montré ou au-dessus, n’affaiblit jamais', () =>
    fc.assert(
      fc.property(proofs, rules, positions, proofs, (known, rule, position, more) => {
        const before = strengthOf(known, rule, TODAY, SCALE, position);
        const higher = more.filter(({ level }) => level >= (before.level ?? 0));
        const after = strengthOf([...known, ...higher], rule, TODAY, SCALE, position);
        expect(after.level ?? 0).toBeGreaterThanOrEqual(before.level ?? 0);
        expect(after.strength).toBeGreaterThanOrEqual(before.strength);
      }),
    ));

  it('une preuve réévaluée plus haut n’affaiblit jamais', () =>
    fc.assert(
      fc.property(proofs, rules, positions, fc.nat(), (known, rule, position, which) => {
        const raised = known.map((one, i) =>
          i === which % known.length ? { ...one, level: Math.min(4, one.level + 1) } : one,
        );
        const [before, after] = [known, raised].map((each) => strengthOf(each, rule, TODAY, SCALE, position));
        expect(after!.strength).toBeGreaterThanOrEqual(before!.strength);
        expect(after!.level ?? 0).toBeGreaterThanOrEqual(before!.level ?? 0);
      }),
    ));

  it('l’ordre de saisie ne compte pas', () =>
    fc.assert(
      fc.property(
        proofs.chain((known) => fc.tuple(fc.constant(known), fc.shuffledSubarray(known, { minLength: known.length }))),
        rules,
        positions,
        ([known, mixed], rule, position) =>
          expect(strengthOf(mixed, rule, TODAY, SCALE, position)).toEqual(
            strengthOf(known, rule, TODAY, SCALE, position),
          ),
      ),
    ));

  it('compté d’un coup ou pas à pas, c’est pareil', () =>
    fc.assert(
      fc.property(proofs, rules, positions, (known, rule, position) => {
        const stepwise = known.reduce((tally, one) => together(tally, tallyOf([one], rule, TODAY), rule), NO_PROOF);
        expect(weigh(stepwise, rule, TODAY, SCALE, position)).toEqual(strengthOf(known, rule, TODAY, SCALE, position));
      }),
    ));

  it('la force reste entre 0 et 100, et un niveau n’est pas solide sans preuve', () =>
    fc.assert(
      fc.property(proofs, rules, positions, (known, rule, position) => {
        const { strength, solidity, carriedBy } = strengthOf(known, rule, TODAY, SCALE, position);
        expect(strength).toBeGreaterThanOrEqual(0);
        expect(strength).toBeLessThanOrEqual(100);
        if (solidity === 'solid') expect(carriedBy.count).toBeGreaterThan(0);
      }),
    ));
});

const ids = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1', 'c2', 'c3'] as const;
/** Versions a → b → c, and shortcuts. */
const mapping = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
    .filter(([from, to]) => from[0]! < to[0]!)
    .map(([fromCompetenceId, toCompetenceId]) => ({ fromCompetenceId, toCompetenceId })),
  { selector: ({ fromCompetenceId, toCompetenceId }) => `${fromCompetenceId}>${toCompetenceId}`, maxLength: 20 },
);

describe('de l’ancienne version à la nouvelle', () => {
  it('aucune preuve ne se perd\u202f: elle compte une fois partout où sa compétence mène', () =>
    fc.assert(
      fc.property(mapping, fc.array(fc.tuple(fc.constantFrom(...ids), proofs), { maxLength: 8 }), (pairs, heaps) => {
        const own = ids.filter((id) => id.startsWith('c'));
        const targets = targetsOf(own, mappedInto(pairs, own));
        const counted = new Map<string, number>();
        for (const [id, heap] of heaps)
          for (const place of targets.get(id) ?? []) counted.set(place, (counted.get(place) ?? 0) + heap.length);
        const leadsTo = (from: string, to: string): boolean =>
          from === to || pairs.some((pair) => pair.fromCompetenceId === from && leadsTo(pair.toCompetenceId, to));
        for (const to of own)
          expect(counted.get(to) ?? 0).toBe(
            heaps.filter(([from]) => leadsTo(from, to)).reduce((sum, [, heap]) => sum + heap.length, 0),
          );
      }),
    ));

  it.each([
    [4, [1, 2, 3, 4], [1, 2, 3, 4], 4],
    [4, [1, 2, 3, 4], [0, 1], 1],
    [1, [1, 2, 3, 4], [0, 1], 0],
    [5, [1, 2, 3, 4, 5], [1, 2, 3, 4], 4],
    [1, [0, 1], [1, 2, 3, 4], 4],
  ])('le niveau %i de %j se lit sur %j\u202f: %i', (level, from, to, expected) =>
    expect(onScale(level, from, to)).toBe(expected),
  );

  it('un niveau plus haut le reste sur toute échelle', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (one, other, at) => {
          const [from, to] = [one, other].map((scale) => scale.toSorted((a, b) => a - b)) as [number[], number[]];
          const i = at % from.length;
          const [lower, higher] = [from[Math.max(0, i - 1)]!, from[i]!].map((level) => onScale(level, from, to));
          expect(higher).toBeGreaterThanOrEqual(lower!);
          expect(to).toContain(higher);
          expect(onScale(from.at(-1)!, from, to)).toBe(to.at(-1));
        },
      ),
    ));
});
