import { named } from './search.js';

describe('named', () => {
  const hits = ['DE-2026-0001 · Garde-corps', 'Toiture et zinguerie', 'Zinguerie du Rhône', 'Éric Zidane', 'Zoé'].map(
    (title) => ({ kind: 'quote', title }),
  );
  const titles = (text: string): string[] => named(hits, text).map(({ title }) => title);

  it('puts what begins with the letters first, then a word that does, else keeps the order', () =>
    expect(titles('zi').slice(0, 3)).toEqual(['Zinguerie du Rhône', 'Toiture et zinguerie', 'Éric Zidane']));

  it('puts youths, clients, orders before what else bears the name', () => {
    const [report, order, student] = ['report', 'order', 'student'].map((kind) => ({ kind, title: 'Zoé' }));
    expect(named([report!, order!, student!], 'zo')).toEqual([student, order, report]);
    expect(named([{ kind: 'student', title: 'Ana Zoé' }, report!], 'zo')[0]).toBe(report);
  });

  it('does not look at accents and capitals', () => expect(titles(' eR')[0]).toBe('Éric Zidane'));
});
