import { type ProofFacts, refusalsOf, wrongLevels } from './evidence.rules.js';

const LINA = { studentId: 'lina', operationId: 'pliage', competenceId: 'c1' };
const FACTS: ProofFacts = {
  worked: new Set(['lina/pliage']),
  exercised: new Set(['pliage/c1', 'pliage/c2']),
  assessed: new Set(),
  levels: new Map([['c1', [1, 2, 3, 4]]]),
  studentNames: new Map([['lina', 'Lina P.']]),
  competenceCodes: new Map([['c1', 'C1']]),
};
const codes = (proofs: readonly (typeof LINA)[], facts: Partial<ProofFacts> = {}): string[] =>
  refusalsOf(proofs, { ...FACTS, ...facts }).map(({ code }) => code);

describe('une preuve', () => {
  it('naît d’un travail fait sur une opération qui exerce la compétence', () => expect(codes([LINA])).toEqual([]));

  it.each([
    ['sans heures sur l’opération', [{ ...LINA, studentId: 'noe' }], {}, ['evidence.not_worked']],
    [
      'd’une compétence que l’opération n’exerce pas',
      [{ ...LINA, competenceId: 'c9' }],
      {},
      ['evidence.not_exercised'],
    ],
    ['déjà donnée', [LINA], { assessed: new Set(['lina/pliage/c1']) }, ['evidence.already_assessed']],
    ['deux fois dans la liste', [LINA, LINA], {}, ['evidence.twice']],
    [
      'avec tout à la fois',
      [LINA, { ...LINA, studentId: 'noe' }, { ...LINA, competenceId: 'c9' }],
      { assessed: new Set(['lina/pliage/c1']) },
      ['evidence.already_assessed', 'evidence.not_worked', 'evidence.not_exercised'],
    ],
  ])('%s est refusée', (_name, proofs, facts, expected) => expect(codes(proofs, facts)).toEqual(expected));

  it('nomme le jeune et la compétence', () => {
    expect(refusalsOf([LINA], { ...FACTS, worked: new Set() })).toEqual([
      { code: 'evidence.not_worked', params: { student: 'Lina P.', competence: 'C1' } },
    ]);
  });
});

describe('un niveau', () => {
  it.each([
    [1, 0],
    [4, 0],
    [0, 1],
    [5, 1],
  ])('%i hors de l’échelle compte %i faute(s)', (level, wrong) => {
    expect(wrongLevels([{ ...LINA, level }], FACTS.levels)).toHaveLength(wrong);
  });

  it('faux est dit à sa place', () => {
    expect(
      wrongLevels(
        [
          { ...LINA, level: 1 },
          { ...LINA, level: 9 },
        ],
        FACTS.levels,
      ),
    ).toEqual([{ field: 'items.1.level', message: 'Choisissez un niveau de l’échelle\u202f: 1, 2, 3, 4.' }]);
  });
});
