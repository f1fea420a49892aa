import { cellsOf, delimiterOf, textOf } from './text-table.js';

describe('a table in a text', () => {
  it.each([
    ['Nom;Prénom;Né le\nRoux;Léa;04/05/2009', ';'],
    ['Nom\tPrénom\nRoux\tLéa', '\t'],
    ['Nom,Prénom,Né le\nRoux,Léa,04/05/2009', ','],
    ['Nom;Adresse\nRoux;1, rue de la Forge, Lyon\nBlanc;2, quai, Lyon', ';'],
    ['Nom,Prénom,Remarque\nRoux,Léa,"frère; sœur; mère"\nBlanc,Max,rien\nNoir,Ali,rien', ','],
    ['Relevé de compte\nIBAN FR76\n\nDate;Libellé;Montant\n01/02/2026;EDF;-12,50', ';'],
    ['Nom', ','],
  ])('%j is parted by %j', (text, sign) => expect(delimiterOf(text)).toBe(sign));

  it('keeps its empty rows, so that a row is known by its number', () => {
    expect(cellsOf('\uFEFFNom ; Prénom\r\n\r\n"Roux; dite Léa";Léa')).toEqual([
      ['Nom', 'Prénom'],
      [''],
      ['Roux; dite Léa', 'Léa'],
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from('Léa'), 'Léa'],
    ['the old Windows page', Buffer.from([0x4c, 0xe9, 0x61]), 'Léa'],
    ['UTF-16', Buffer.from('\uFEFFLéa', 'utf16le'), 'Léa'],
    ['a PDF', Buffer.from('%PDF-1.7'), null],
    ['a workbook', Buffer.from('PK\u0003\u0004'), null],
    ['bytes', Buffer.from([1, 0, 2]), null],
  ])('reads %s', (_what, bytes, text) => expect(textOf(bytes)).toBe(text));
});
