import fc from 'fast-check';
import { type CarryFacts, carryPlan, rememberKey, type VersionContent } from './addition-carry.rules.js';

const competence = (id: string, code: string, more: object = {}) => ({
  id,
  code,
  title: code,
  parentId: null,
  unitCode: null,
  origin: 'official' as const,
  ...more,
});
const content = (more: Partial<VersionContent> = {}): VersionContent => ({
  competences: [],
  criteria: [],
  weights: [],
  examRules: [],
  units: [],
  ...more,
});
const facts = (more: Partial<CarryFacts> = {}): CarryFacts => ({
  old: content(),
  next: content(),
  mapped: [],
  setAside: [],
  remembered: new Set(),
  ...more,
});
const pair = (fromCompetenceId: string, toCompetenceId: string) => ({ fromCompetenceId, toCompetenceId });
const said = (of: CarryFacts): string[] =>
  carryPlan(of).map(({ kind, code, outcome, why }) => [kind, code, outcome, why].filter(Boolean).join(' '));
const own = { origin: 'school' as const };
const weight = (operation: string, competenceId: string, value: number) => ({
  catalogueOperationId: operation,
  code: operation,
  title: operation,
  competenceId,
  weight: value,
});

describe('une compétence de l’école', () => {
  const old = content({ competences: [competence('a', 'C1'), competence('e', 'E1', { ...own, parentId: 'a' })] });
  const next = content({ competences: [competence('b', 'D1')] });

  it('passe sous la compétence qui suit son parent', () => {
    expect(carryPlan(facts({ old, next, mapped: [pair('a', 'b')] }))).toMatchObject([
      { kind: 'competence', code: 'E1', outcome: 'carry', competenceId: 'b' },
    ]);
  });
  it.each([
    ['sans suite pour son parent', facts({ old, next }), 'competence E1 impossible parent_lost'],
    [
      'dont le code sert déjà',
      facts({ old, next: content({ competences: [competence('b', 'E1')] }), mapped: [pair('a', 'b')] }),
      'competence E1 impossible code_taken',
    ],
    ['déjà passée', facts({ old, next, mapped: [pair('a', 'b'), pair('e', 'b')] }), 'competence E1 already already'],
    [
      'que l’école a mise de côté',
      facts({ old, next, mapped: [pair('a', 'b')], setAside: [pair('e', 'b')] }),
      'competence E1 declined set_aside',
    ],
    [
      'que l’école a reprise après un passage',
      facts({ old, next, mapped: [pair('a', 'b')], remembered: new Set([rememberKey('competence', 'e')]) }),
      'competence E1 declined taken_back',
    ],
  ])('%s', (_words, of, expected) => expect(said(of)).toEqual([expected]));
});

it('un critère suit sa compétence, même celle qui passe dans la même fois ; deux suites se choisissent à la main', () => {
  const criterion = (id: string, competenceId: string) => ({ id, code: id, title: id, competenceId, ...own });
  const old = content({
    competences: [competence('a', 'C1'), competence('e', 'E1', own)],
    criteria: [criterion('k1', 'a'), criterion('k2', 'e'), criterion('k3', 'x')],
  });
  const next = content({ competences: [competence('b', 'D1'), competence('c', 'D2')] });
  expect(said(facts({ old, next, mapped: [pair('a', 'b'), pair('a', 'c')] }))).toEqual([
    'competence E1 carry',
    'criterion k1 impossible several_successors',
    'criterion k2 carry',
    'criterion k3 impossible no_successor',
  ]);
});

it('un poids passe à chaque suite ; le plus grand reste quand deux compétences n’en font plus qu’une', () => {
  const of = facts({
    old: content({ weights: [weight('OP', 'a', 10), weight('OP', 'b', 30), weight('OP', 'x', 5)] }),
    next: content({ competences: [competence('c', 'D1')] }),
    mapped: [pair('a', 'c'), pair('b', 'c')],
  });
  expect(carryPlan(of).map(({ outcome, weight: of_ }) => [outcome, of_])).toEqual([
    ['carry', 30],
    ['already', 10],
    ['impossible', 5],
  ]);
});

it('un règlement passe si l’unité existe encore', () => {
  const rule = (id: string, unitCode: string) => ({
    id,
    unitCode,
    candidateCategory: 'apprentice',
    fromSession: 0,
    mode: 'orale',
    ...own,
  });
  expect(
    said(
      facts({ old: content({ examRules: [rule('r1', 'UP1'), rule('r2', 'UP9')] }), next: content({ units: ['UP1'] }) }),
    ),
  ).toEqual(['exam_rule UP1 carry', 'exam_rule UP9 impossible unit_lost']);
});

it('aucun ajout n’est oublié, et un poids réglé à la main dans la nouvelle version n’est jamais repris', () => {
  const op = fc.constantFrom('OP1', 'OP2');
  const weights = (ids: string[]) => fc.uniqueArray(fc.tuple(op, fc.constantFrom(...ids)), { selector: String });
  fc.assert(
    fc.property(
      weights(['a', 'b', 'c']),
      weights(['x', 'y']),
      fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y')), { selector: String }),
      (before, after, pairs) => {
        const plan = carryPlan(
          facts({
            old: content({ weights: before.map(([o, c]) => weight(o, c, 10)) }),
            next: content({ weights: after.map(([o, c]) => weight(o, c, 77)) }),
            mapped: pairs.map(([from, to]) => pair(from, to)),
          }),
        );
        expect(new Set(plan.map(({ originKey }) => originKey))).toEqual(new Set(before.map((one) => one.join('/'))));
        const written = plan.filter(({ outcome }) => outcome === 'carry');
        const at = written.map(({ originKey, competenceId }) => `${originKey.split('/')[0]}/${competenceId}`);
        expect(new Set(at).size).toBe(at.length);
        for (const one of after) expect(at).not.toContain(one.join('/'));
      },
    ),
  );
});
