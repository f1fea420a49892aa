import fc from 'fast-check';
import { closingRound, type Mapped, mappedInto } from './mapping.rules.js';

const pair = (fromCompetenceId: string, toCompetenceId: string): Mapped => ({ fromCompetenceId, toCompetenceId });
const node = fc.integer({ min: 0, max: 12 });
const anyMappings = fc.array(
  fc.tuple(node, node).map(([a, b]) => pair(`c${a}`, `c${b}`)),
  { maxLength: 25 },
);
/** versions one after the other: evidence only moves on to higher numbers */
const onward = fc.array(
  fc
    .tuple(node, node)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => pair(`c${Math.min(a, b)}`, `c${Math.max(a, b)}`)),
  { maxLength: 25 },
);

describe('ce qui compte pour une compétence', () => {
  it('passe par autant de versions qu’il faut', () => {
    const mappings = [pair('a1', 'b1'), pair('a2', 'b1'), pair('b1', 'c1'), pair('b2', 'c2')];
    expect(mappedInto(mappings, ['c1'])).toEqual([pair('b1', 'c1'), pair('a1', 'c1'), pair('a2', 'c1')]);
    expect(mappedInto(mappings, ['a1'])).toEqual([]);
  });

  it('ne perd aucune preuve : chaque correspondance vers une cible y est, et ce qui mène à son origine aussi', () => {
    fc.assert(
      fc.property(onward, node, (mappings, at) => {
        const into = (id: string): Set<string> => new Set(mappedInto(mappings, [id]).map((m) => m.fromCompetenceId));
        const target = `c${at}`;
        for (const m of mappings.filter(({ toCompetenceId }) => toCompetenceId === target)) {
          expect(into(target)).toContain(m.fromCompetenceId);
          for (const earlier of into(m.fromCompetenceId)) expect(into(target)).toContain(earlier);
        }
      }),
    );
  });

  it('finit toujours, sans doublon et sans la cible elle-même', () => {
    fc.assert(
      fc.property(anyMappings, fc.array(node), (mappings, at) => {
        const found = mappedInto(
          mappings,
          at.map((n) => `c${n}`),
        );
        expect(new Set(found.map((m) => JSON.stringify(m))).size).toBe(found.length);
        expect(found.every((m) => m.fromCompetenceId !== m.toCompetenceId)).toBe(true);
      }),
    );
  });
});

describe('une correspondance qui tourne en rond', () => {
  it('se nomme par la ligne qui la ferme', () => {
    expect(closingRound([pair('a', 'b'), pair('b', 'c'), pair('c', 'a'), pair('d', 'd')])).toEqual(pair('c', 'a'));
    expect(closingRound([pair('a', 'a')])).toEqual(pair('a', 'a'));
    expect(closingRound([pair('a', 'b'), pair('a', 'b'), pair('b', 'c'), pair('a', 'c')])).toBeNull();
  });

  it('ne se trouve jamais quand les versions se suivent, toujours quand la dernière ramène à la première', () => {
    fc.assert(
      fc.property(onward, (mappings) => {
        expect(closingRound(mappings)).toBeNull();
        for (const { fromCompetenceId, toCompetenceId } of mappings.slice(0, 1)) {
          const back = pair(toCompetenceId, fromCompetenceId);
          expect(closingRound([...mappings, back])).toEqual(back);
        }
      }),
    );
  });
});
