import {
  guardianKeys,
  guessTargets,
  headerRow,
  headingKey,
  identityKey,
  readDay,
  readName,
  readPhone,
  readRelation,
  splitName,
} from './import.rules.js';

it.each([
  ['04/05/2009', '2009-05-04'],
  ['4/5/2009', '2009-05-04'],
  ['4.5.09', '2009-05-04'],
  ['04-05-2009', '2009-05-04'],
  ['2009-05-04', '2009-05-04'],
  ['2009/5/4', '2009-05-04'],
  ['2009-05-04T00:00:00.000Z', '2009-05-04'],
  ['4 mai 2009', '2009-05-04'],
  ['1er août 2010', '2010-08-01'],
  ['lundi 4 mai 2009', '2009-05-04'],
  ['12 févr. 2010', '2010-02-12'],
  ['39937', '2009-05-04'],
  ['31/12/99', '1999-12-31'],
  ['29/02/2009', null],
  ['31/04/2010', null],
  ['bientôt', null],
  ['', null],
])('day %j: %s', (text, day) => expect(readDay(text, '2026-11-23')).toBe(day));

it.each([
  ['06 12 34 56 78', '06 12 34 56 78'],
  ['0612345678', '06 12 34 56 78'],
  ['06.12.34.56.78', '06 12 34 56 78'],
  ['612345678', '06 12 34 56 78'],
  ['+33 6 12 34 56 78', '06 12 34 56 78'],
  ['+33 (0)6 12 34 56 78', '06 12 34 56 78'],
  ['0033612345678', '06 12 34 56 78'],
  ['+32 475 12 34 56', '+32475123456'],
  ['06 12 34', null],
  ['néant', null],
])('phone %j: %s', (text, phone) => expect(readPhone(text)).toBe(phone));

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
  expect(guessTargets(['Prénom', 'NOM', 'Né(e) le', 'Tél.', 'Classe', 'Remarques', 'Tél. parents', 'Tel'])).toEqual([
    'firstName',
    'lastName',
    'bornOn',
    'phone',
    'group',
    'ignore',
    'guardianPhone',
    'ignore',
  ]);
  expect(guessTargets(['Matricule', 'Nom'], new Map([[headingKey('Matricule'), 'firstName']]))).toEqual([
    'firstName',
    'lastName',
  ]);
});

it('finds the headings below a title', () => {
  expect(headerRow([['École de production'], [''], ['Nom', 'Prénom', 'DDN'], ['A', 'B', 'C']])).toBe(2);
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
