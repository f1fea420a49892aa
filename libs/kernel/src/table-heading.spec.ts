import { byColumn, guessTargets, headerRow, headingKey, type Headings } from './table-heading.js';

const USUAL: Headings<'name' | 'city' | 'code'> = {
  name: ['nom', 'raison sociale'],
  city: ['ville', 'commune'],
  code: ['code', 'n'],
};

it.each([
  [['Nom', 'Ville'], {}, ['name', 'city']],
  [['VILLE', 'Raison  sociale', 'N°'], {}, ['city', 'name', 'code']],
  [['Nom', 'Raison sociale'], {}, ['name', 'ignore']],
  [['Nom', 'Lieu'], { lieu: 'city' }, ['name', 'city']],
  [['Nom', 'Ville'], { nom: 'ignore' }, ['ignore', 'city']],
  [['Nom', 'Ville'], { nom: 'city' }, ['city', 'ignore']],
  [['Nom'], { nom: 'a column of before' }, ['ignore']],
  [['', 'Autre'], {}, ['ignore', 'ignore']],
])('%j, said before %j: %j', (headings, said, targets) =>
  expect(guessTargets(headings, USUAL, new Map(Object.entries(said)))).toEqual(targets),
);

it('finds the headings below titles', () => {
  expect(headerRow([['Liste des clients'], ['Nom', 'Ville'], ['Dupont', 'Lyon']], USUAL)).toBe(1);
  expect(headerRow([['a'], ['b']], USUAL)).toBe(0);
});

it('puts cells under their meanings, empty ones left out', () => {
  expect(byColumn(['city', 'ignore', 'name'], [' Lyon ', 'x', ''])).toEqual({ city: 'Lyon' });
  expect(headingKey('N° SIRET (siège)')).toBe('n siret siege');
});
