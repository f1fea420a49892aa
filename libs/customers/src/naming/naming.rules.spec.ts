import { mayBeNamed, namingErrors } from './naming.rules.js';

describe('l’accord d’un client pour être nommé', () => {
  it.each([
    ['2026-11-22', null, true],
    ['2026-11-23', null, true],
    ['2026-11-24', null, false],
    ['2026-01-01', '2026-11-24', true],
    ['2026-01-01', '2026-11-23', false],
  ])('donné le %s, retiré le %s : nommé le 23 novembre = %s', (givenOn, withdrawnOn, expected) =>
    expect(mayBeNamed({ givenOn, withdrawnOn }, '2026-11-23')).toBe(expected),
  );

  it('ne se donne pas d’avance', () => {
    expect(namingErrors('2026-11-24', '2026-11-23').map(({ field }) => field)).toEqual(['givenOn']);
    expect(namingErrors('2026-11-23', '2026-11-23')).toEqual([]);
  });
});
