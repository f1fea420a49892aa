import fc from 'fast-check';
import { mappedInto } from '@etabli/curriculum';
import { carriageOf, countRefusals, type ProofCount, successorsOf, versionRefusals } from './version-move.rules.js';

const index = fc.integer({ min: 0, max: 5 });
const proofs: fc.Arbitrary<ProofCount[]> = fc.array(
  fc.record({
    studentId: index.map((n) => `s${n}`),
    competenceId: fc.tuple(fc.constantFrom('a', 'b', 'c'), index).map(([version, n]) => `${version}${n}`),
    count: fc.integer({ min: 1, max: 9 }),
  }),
);
/** from version a to b, and from b to c */
const mappings = fc.array(
  fc.tuple(fc.constantFrom(['a', 'b'], ['b', 'c']), index, index).map(([[from, to], one, other]) => ({
    fromCompetenceId: `${from}${one}`,
    toCompetenceId: `${to}${other}`,
  })),
);
const all = (version: string): string[] => [0, 1, 2, 3, 4, 5].map((n) => `${version}${n}`);
const sum = (counts: readonly number[]): number => counts.reduce((one, other) => one + other, 0);

describe('ce qu’un passage à la version suivante fait des preuves', () => {
  it('n’en perd aucune : chacune est comptée une fois, portée ou restée', () => {
    fc.assert(
      fc.property(proofs, mappings, (given, pairs) => {
        const { ofYouth, ofCompetence } = carriageOf(given, mappedInto(pairs, all('c')), new Set(all('c')));
        const whole = sum(given.map(({ count }) => count));
        expect(sum([...ofYouth.values()].map(({ total }) => total))).toBe(whole);
        expect(sum([...ofCompetence.values()])).toBe(whole);
        for (const { total, carried } of ofYouth.values()) expect(carried).toBeLessThanOrEqual(total);
      }),
    );
  });

  it('porte celles dont la compétence mène à la nouvelle version, par autant de versions qu’il faut, et celles-là seules', () => {
    fc.assert(
      fc.property(proofs, mappings, (given, pairs) => {
        const mapped = mappedInto(pairs, all('c'));
        const { ofYouth } = carriageOf(given, mapped, new Set(all('c')));
        const reaches = (id: string): boolean =>
          id.startsWith('c') || pairs.some((pair) => pair.fromCompetenceId === id && reaches(pair.toCompetenceId));
        for (const [studentId, { carried }] of ofYouth) {
          const mine = given.filter((one) => one.studentId === studentId && reaches(one.competenceId));
          expect(carried).toBe(sum(mine.map(({ count }) => count)));
        }
      }),
    );
  });

  it('ne porte jamais moins quand on ajoute une correspondance', () => {
    fc.assert(
      fc.property(proofs, mappings, mappings, (given, pairs, more) => {
        const carried = (of: typeof pairs): number =>
          sum([...carriageOf(given, mappedInto(of, all('c'))).ofYouth.values()].map((one) => one.carried));
        expect(carried([...pairs, ...more])).toBeGreaterThanOrEqual(carried(pairs));
      }),
    );
  });

  it('nomme toutes les compétences où une preuve va compter', () => {
    const mapped = [
      { fromCompetenceId: 'a1', toCompetenceId: 'b1' },
      { fromCompetenceId: 'a1', toCompetenceId: 'b2' },
      { fromCompetenceId: 'a2', toCompetenceId: 'b2' },
    ];
    expect(successorsOf(mapped, 'a1')).toEqual(['b1', 'b2']);
    expect(successorsOf(mapped, 'a3')).toEqual([]);
  });
});

const version = (id: string, code: string, state: 'draft' | 'published' = 'published') => ({ id, code, state });

it.each([
  ['la même version', version('1', 'CAP'), version('1', 'CAP'), true, ['version_move.same']],
  ['un brouillon', version('1', 'CAP'), version('2', 'CAP', 'draft'), true, ['version_move.not_published']],
  ['deux diplômes sans correspondance', version('1', 'CAP'), version('2', 'BAC'), false, ['version_move.not_next']],
  ['deux diplômes qu’une correspondance joint', version('1', 'CAP'), version('2', 'BAC'), true, []],
  ['deux versions d’un diplôme', version('1', 'CAP'), version('2', 'CAP'), false, []],
])('entre deux versions : %s', (_words, from, to, joined, codes) => {
  expect(versionRefusals(from, to, joined).map(({ code }) => code)).toEqual(codes);
});

it.each([
  [0, 0, ['version_move.nobody']],
  [3, 2, ['version_move.changed']],
  [3, 3, []],
])('%i jeunes trouvés, %i attendus', (found, expected, codes) => {
  expect(countRefusals(found, expected).map(({ code }) => code)).toEqual(codes);
});
