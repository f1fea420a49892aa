import fc from 'fast-check';
import { closingStep, type Mapped, mappedInto } from './mapping.rules.js';

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

describe('des correspondances qui tournent en rond', () => {
  const step = (from: string, to: string) => ({ from, to });
  const steps = onward.map((all) => all.map((m) => step(m.fromCompetenceId, m.toCompetenceId)));

  it('se nomment par la ligne qui ferme le rond', () => {
    expect(closingStep([step('a', 'b'), step('b', 'c'), step('c', 'a'), step('d', 'd')])).toEqual(step('c', 'a'));
    expect(closingStep([step('a', 'a')])).toEqual(step('a', 'a'));
    expect(closingStep([step('a', 'b'), step('a', 'b'), step('b', 'c'), step('a', 'c')])).toBeNull();
  });

  it('ne se trouvent jamais quand les versions se suivent, toujours quand l’une ramène à la première', () => {
    fc.assert(
      fc.property(steps, (all) => {
        expect(closingStep(all)).toBeNull();
        for (const { from, to } of all.slice(0, 1))
          expect(closingStep([...all, step(to, from)])).toEqual(step(to, from));
      }),
    );
  });
});
