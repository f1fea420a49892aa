import { guessTargets, headerRow, headingKey } from '@etabli/kernel';
import { guardianKeys, identityKey, readName, readRelation, splitName, STUDENT_HEADINGS } from './import.rules.js';

it.each([
  ['LEFÈVRE-DUPONT', 'Lefèvre-Dupont'],
  ['D’ANGELO', 'D’Angelo'],
  ['  de  La Tour ', 'de La Tour'],
  ['Éloïse', 'Éloïse'],
])('name %j: %s', (text, name) => expect(readName(text)).toBe(name));

it.each([
  ['DUPONT Léa Marie', 'Léa Marie', 'Dupont'],
  ['Léa DUPONT', 'Léa', 'Dupont'],
  ['DA SILVA João', 'João', 'Da Silva'],
  ['Mme Nadia Belkacem', 'Nadia', 'Belkacem'],
  ['Dupont, Léa', 'Léa', 'Dupont'],
  ['Belkacem', '', 'Belkacem'],
])('%j is %s %s', (text, firstName, lastName) => expect(splitName(text)).toEqual({ firstName, lastName }));

it('knows the headings in any order, with accents, and each meaning once', () => {
  expect(
    guessTargets(['Prénom', 'NOM', 'Né(e) le', 'Tél.', 'Classe', 'Remarques', 'Tél. parents', 'Tel'], STUDENT_HEADINGS),
  ).toEqual(['firstName', 'lastName', 'bornOn', 'phone', 'group', 'ignore', 'guardianPhone', 'ignore']);
  expect(
    guessTargets(['Matricule', 'Nom'], STUDENT_HEADINGS, new Map([[headingKey('Matricule'), 'firstName']])),
  ).toEqual(['firstName', 'lastName']);
});

it('finds the headings below a title', () => {
  expect(headerRow([['École de production'], [''], ['Nom', 'Prénom', 'DDN'], ['A', 'B', 'C']], STUDENT_HEADINGS)).toBe(
    2,
  );
});

it('the same youth and the same parent whatever the writing', () => {
  const one = identityKey({ firstName: 'Léa', lastName: 'D’Œuvre', bornOn: '2010-01-01' });
  expect(identityKey({ firstName: 'LEA', lastName: "d'oeuvre", bornOn: '2010-01-01' })).toBe(one);
  const parent = { firstName: 'Nadia', lastName: 'Roux', phone: '06 12 34 56 78', email: null };
  expect(guardianKeys(parent)).toEqual(guardianKeys({ ...parent, phone: '0612345678' }));
  expect([readRelation('Maman'), readRelation('beau-père'), readRelation('Père'), readRelation(undefined)]).toEqual([
    'mother',
    'step_parent',
    'father',
    'guardian',
  ]);
});
