import { fileWord, printedThanks } from './thank-you.rules.js';

const facts = { name: 'Mécanique du Rhône', lines: ['4 chemin du Port', '69680 Chassieu'] };
const at = { year: 2026, writtenOn: '2026-11-23' };

describe('a letter of thanks', () => {
  it('names the sum and the year', () => {
    const letter = printedThanks(
      { name: 'École' },
      { ...facts, payments: [{ paidOn: '2026-07-10', cents: 1_250_00 }] },
      at,
    );
    expect(letter.opening[1]).toContain('taxe d’apprentissage 2026');
    expect(letter.opening[1]).toContain('1\u202f250,00\u00a0€');
    expect(letter.rows).toEqual([]);
    expect(letter.recipient).toEqual(['Mécanique du Rhône', '4 chemin du Port', '69680 Chassieu']);
  });

  it('lists payments when there are several', () =>
    expect(
      printedThanks(
        { name: 'École' },
        {
          ...facts,
          payments: [
            { paidOn: '2026-07-10', cents: 100 },
            { paidOn: '2026-10-12', cents: 200 },
          ],
        },
        at,
      ).rows,
    ).toEqual([
      ['10/07/2026', '1,00\u00a0€'],
      ['12/10/2026', '2,00\u00a0€'],
    ]));

  it.each([
    ['Mécanique du Rhône', 'Mecanique-du-Rhone'],
    ['« L’Atelier » & Cie / Lyon', 'L-Atelier-Cie-Lyon'],
  ])('of %s is kept as %s', (name, expected) => expect(fileWord(name)).toBe(expected));
});
