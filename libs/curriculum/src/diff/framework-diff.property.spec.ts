import fc from 'fast-check';
import type { ImportedFramework } from '../import/imported-framework.rules.js';
import { TEMPLATE } from '../import/template.rules.js';
import { applied, comparable, type Compare, COMPARED, diffOf } from './framework-diff.rules.js';

const row = fc.dictionary(
  fc.constantFrom('intitule', 'unite', 'coefficient', 'mode'),
  fc.constantFrom('a', 'b', '4', '4,5'),
);
const content: fc.Arbitrary<Compare> = fc
  .array(fc.tuple(fc.constantFrom(...COMPARED), fc.constantFrom('C1', 'C2', 'UP1'), row), { maxLength: 12 })
  .map((all) => new Map(all.map(([piece, key, fields]) => [`${piece}\n${key}`, { ...fields, code: key }])));

describe('la comparaison de deux versions', () => {
  it('d’une version avec elle-même ne dit rien', () => {
    fc.assert(fc.property(content, (one) => expect(diffOf(one, one)).toEqual([])));
    expect(diffOf(comparable(TEMPLATE), comparable({ ...TEMPLATE }))).toEqual([]);
  });

  it('suffit pour aller de l’ancienne à la nouvelle, et pour en revenir', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const there = diffOf(before, after);
        expect(new Map(applied(before, there))).toEqual(new Map(after));
        expect(new Map(applied(after, diffOf(after, before)))).toEqual(new Map(before));
        expect(there).toHaveLength(diffOf(after, before).length);
      }),
    );
  });

  it('nomme ce qui est ajouté, retiré, renommé, déplacé d’unité, et le coefficient', () => {
    const [c1, c11] = TEMPLATE.competences as [
      ImportedFramework['competences'][0],
      ImportedFramework['competences'][0],
    ];
    const unit = TEMPLATE.units[0]!;
    const after: ImportedFramework = {
      ...TEMPLATE,
      units: [
        { ...unit, coefficient: '5' },
        { ...unit, code: 'UP2', title: 'Fabrication' },
      ],
      competences: [{ ...c1, title: 'S’informer et rendre compte', unitCode: 'UP2' }],
      source: 'Un autre journal',
    };
    expect(diffOf(comparable(TEMPLATE), comparable(after))).toMatchObject([
      { piece: 'units', change: 'changed', key: 'UP1', fields: [{ field: 'coefficient', before: '4', after: '5' }] },
      { piece: 'units', change: 'added', key: 'UP2', title: 'Fabrication' },
      {
        piece: 'competences',
        change: 'changed',
        key: 'C1',
        fields: [
          { field: 'intitule', before: 'S’informer', after: 'S’informer et rendre compte' },
          { field: 'unite', before: 'UP1', after: 'UP2' },
        ],
      },
      { piece: 'competences', change: 'removed', key: 'C1.1', title: c11.title },
    ]);
  });
});
