import { csv } from './sheet.js';
import type { SheetColumn } from './sheet-column.js';

const COLUMNS: readonly SheetColumn[] = [
  { header: 'Libellé', kind: 'text' },
  { header: 'Pièces', kind: 'integer' },
  { header: 'Prix unitaire', kind: 'decimal' },
  { header: 'Montant', kind: 'euros' },
  { header: 'Heures', kind: 'minutes' },
  { header: 'Jour', kind: 'day', width: 40 },
];
const ROW = ['Bride «\u202fÉ & <b>\u202f»', 24, '12.5000', -123456, 90, '2026-11-23'];

describe('csv', () => {
  it('is what a French spreadsheet opens', () => {
    expect(csv(COLUMNS, [ROW, [null, null, null, null, null, undefined]])).toBe(
      '\ufeffLibellé;Pièces;Prix unitaire;Montant;Heures;Jour\r\n' +
        'Bride «\u202fÉ & <b>\u202f»;24;12,5000;-1234,56;1,50;23/11/2026\r\n;;;;;\r\n',
    );
  });

  it.each([
    ['euros', '12,50'],
    ['integer', 'douze'],
    ['day', '23/11/2026'],
  ] as const)('refuses in a column of %s the value %s', (kind, value) => {
    expect(() => csv([{ header: 'X', kind }], [[value]])).toThrow(RangeError);
  });

  it.each([
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+33 4 78', "'+33 4 78"],
    ['-1', "'-1"],
    ['@SOMME', "'@SOMME"],
    ['\tx', "'\tx"],
    ['a=b', 'a=b'],
    ['a;b\n"c"', '"a;b\n""c"""'],
  ])('writes the text %j as %j', (text, written) => {
    expect(csv([{ header: 'T', kind: 'text' }], [[text]])).toBe(`\ufeffT\r\n${written}\r\n`);
  });
});
