import fc from 'fast-check';
import { presetOf } from './evidence.rules.js';
import { inOneVersion } from './proposal-versions.rules.js';

const proposal = (competenceId: string, ownFrameworkId: string | null, studentId = 's', operationId = 'o') => ({
  studentId,
  operationId,
  competenceId,
  frameworkId: competenceId[0]!,
  ownFrameworkId,
});
const MAPPED = [{ fromCompetenceId: 'a1', toCompetenceId: 'b1' }];
const kept = (...of: ReturnType<typeof proposal>[]): string[] =>
  inOneVersion(of, MAPPED).map(({ competenceId }) => competenceId);

describe('une opération qui exerce deux versions', () => {
  it.each([
    ['la nouvelle, pour qui la prépare', [proposal('a1', 'b'), proposal('b1', 'b')], ['b1']],
    ['l’ancienne, pour qui la prépare encore', [proposal('a1', 'a'), proposal('b1', 'a')], ['a1']],
    ['les deux, sans référentiel', [proposal('a1', null), proposal('b1', null)], ['a1', 'b1']],
    ['l’ancienne, quand elle est seule', [proposal('a1', 'b')], ['a1']],
    ['ce que rien ne joint', [proposal('a2', 'b'), proposal('b1', 'b')], ['a2', 'b1']],
    ['chaque travail à part', [proposal('a1', 'b', 's', 'o1'), proposal('b1', 'b', 's', 'o2')], ['a1', 'b1']],
  ])('propose %s', (_words, of, expected) => expect(kept(...of)).toEqual(expected));
});

describe('le niveau proposé', () => {
  const four = [1, 2, 3, 4];
  const given = (level: number, assessedOn: string, id = '1', scale = four) => ({ level, assessedOn, id, scale });

  it('est le dernier donné, d’où qu’il vienne', () => {
    expect(presetOf([], four)).toBeNull();
    expect(presetOf([given(3, '2026-11-01'), given(2, '2026-11-03'), given(4, '2026-10-01')], four)).toBe(2);
    expect(presetOf([given(3, '2026-11-01', '1'), given(4, '2026-11-01', '2')], four)).toBe(4);
  });

  it('se lit sur l’échelle de la nouvelle version', () => {
    expect(presetOf([given(3, '2026-11-01', '1', [0, 1, 2, 3])], four)).toBe(4);
    expect(presetOf([given(4, '2026-11-01')], [0, 10])).toBe(10);
  });

  it('ne dépend pas de l’ordre', () => {
    const any = fc.array(
      fc.record({
        level: fc.constantFrom(...four),
        assessedOn: fc.constantFrom('2026-11-01', '2026-11-02'),
        id: fc.uuid(),
        scale: fc.constant(four),
      }),
    );
    fc.assert(fc.property(any, (all) => expect(presetOf(all.toReversed(), four)).toBe(presetOf(all, four))));
  });
});
