import { strengthOf, type Proof, USUAL_RULE } from './coverage.rules.js';
import { ago, sayRule, sayStrength } from './coverage.words.js';

const TODAY = '2026-11-26';
const of = (level: number, assessedOn: string, source: Proof['source'] = 'operation'): Proof => ({
  level,
  assessedOn,
  source,
});
const said = (...proofs: Proof[]): string => sayStrength(strengthOf(proofs, USUAL_RULE, TODAY, [1, 2, 3, 4]), TODAY);

describe('ce que l’on dit d’une compétence', () => {
  it.each<[Proof[], string]>([
    [[], 'aucune preuve'],
    [[of(4, '2025-09-26')], 'niveau 4, mais une seule preuve, il y a 14 mois\u202f: fragile'],
    [
      [of(3, '2026-11-20'), of(3, '2026-11-24')],
      'niveau 3, mais 2 preuves, la dernière il y a 2 jours, toutes de la même sorte\u202f: à consolider',
    ],
    [
      [of(3, '2026-11-20'), of(3, '2026-11-24'), of(4, TODAY)],
      'niveau 4, mais une seule preuve, aujourd’hui\u202f: fragile (niveau 3 solide)',
    ],
    [
      [of(3, '2026-11-20'), of(3, TODAY), of(3, '2026-11-02', 'placement')],
      'niveau 3, 3 preuves, la dernière aujourd’hui\u202f: solide',
    ],
  ])('%j', (proofs, expected) => expect(said(...proofs)).toBe(expected));

  it('attend la position du formateur là où la règle la demande', () => {
    const rule = { ...USUAL_RULE, method: 'position' } as const;
    expect(sayStrength(strengthOf([of(3, TODAY)], rule, TODAY, [1, 2, 3, 4]), TODAY)).toBe(
      'une seule preuve, mais le formateur n’a pas encore donné de position',
    );
    expect(sayStrength(strengthOf([of(2, TODAY)], rule, TODAY, [1, 2, 3, 4], 3), TODAY)).toBe(
      'niveau 3, mais sans preuve à ce niveau\u202f: fragile',
    );
  });

  it.each([
    [TODAY, 'aujourd’hui'],
    ['2026-11-25', 'hier'],
    ['2026-11-14', 'il y a 12 jours'],
    ['2026-10-26', 'il y a 4 semaines'],
    ['2026-05-26', 'il y a 6 mois'],
  ])('le %s se dit «\u202f%s\u202f»', (day, expected) => expect(ago(day, TODAY)).toBe(expected));
});

it('la règle se dit en phrases, celle de l’école comme l’habituelle', () => {
  expect(sayRule(USUAL_RULE)[0]).toBe('Le niveau montré est le meilleur des 3 dernières preuves.');
  expect(sayRule({ ...USUAL_RULE, method: 'position', variedSourcesBonus: 0, solidFrom: 1 })).toEqual(
    expect.arrayContaining([
      'Le niveau montré est celui que le formateur donne lui-même, au vu des preuves.',
      'Un niveau est plein avec une preuve d’aujourd’hui à ce niveau ou au-dessus.',
    ]),
  );
});
