import { inflateRawSync } from 'node:zlib';
import { csv, type SheetColumn, xlsx } from './sheet.js';

const COLUMNS: readonly SheetColumn[] = [
  { header: 'Libellé', kind: 'text' },
  { header: 'Pièces', kind: 'integer' },
  { header: 'Prix unitaire', kind: 'decimal' },
  { header: 'Montant', kind: 'euros' },
  { header: 'Heures', kind: 'minutes' },
  { header: 'Jour', kind: 'day', width: 40 },
];
const ROW = ['Bride «\u202fÉ & <b>\u202f»', 24, '12.5000', -123456, 90, '2026-11-23'];

/** The files of a ZIP, by its central directory. */
function unzipped(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006') + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    files.set(name, (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

/** reference → text or number of each cell. */
function cells(files: Map<string, string>, sheet: string): Record<string, string> {
  const strings = [...files.get('xl/sharedStrings.xml')!.matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>/gsu)].map(
    (match) => match[1]!,
  );
  const found: Record<string, string> = {};
  for (const [, attributes, inner] of files.get(sheet)!.matchAll(/<c ([^>]*?)>(.*?)<\/c>/gsu)) {
    const value = /<v>(.*?)<\/v>/u.exec(inner!)?.[1] ?? /<t[^>]*>(.*?)<\/t>/u.exec(inner!)![1]!;
    found[/r="([A-Z]+\d+)"/u.exec(attributes!)![1]!] = attributes!.includes('t="s"') ? strings[Number(value)]! : value;
  }
  return found;
}

describe('xlsx', () => {
  it('writes typed cells under a header that stays in view', async () => {
    const files = unzipped(
      await xlsx([{ name: 'Commandes', columns: COLUMNS, rows: [ROW, ['=1+1', null, undefined, 0, '', null]] }]),
    );
    const sheet = files.get('xl/worksheets/sheet1.xml')!;
    expect(cells(files, 'xl/worksheets/sheet1.xml')).toEqual({
      A1: 'Libellé',
      B1: 'Pièces',
      C1: 'Prix unitaire',
      D1: 'Montant',
      E1: 'Heures',
      F1: 'Jour',
      A2: 'Bride «\u202fÉ &amp; &lt;b&gt;\u202f»',
      B2: '24',
      C2: '12.5',
      D2: '-1234.56',
      E2: '1.5',
      F2: '46349',
      A3: '=1+1',
      D3: '0',
    });
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('ySplit="1"');
    expect(sheet).toContain('width="40"');
    const styles = files.get('xl/styles.xml')!;
    expect(styles).toContain('dd/mm/yyyy');
    expect(styles).toContain('#,##0.00\\ &quot;€&quot;');
    expect(styles).toMatch(/<b ?\/>/u);
  });

  it('makes sheet names that Excel takes', async () => {
    const columns = COLUMNS.slice(0, 1);
    const names = ['Heures : 01/2026', 'Une feuille dont le nom est beaucoup trop long', 'a', 'A', ''];
    const files = unzipped(await xlsx(names.map((name) => ({ name, columns, rows: [['x\u0000y']] }))));
    const given = [...files.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*?name="(.*?)"/gu)].map((match) => match[1]);
    expect(given).toEqual(['Heures   01 2026', 'Une feuille dont le nom est bea', 'a', 'A 2', 'Feuille']);
    expect(cells(files, 'xl/worksheets/sheet5.xml')['A2']).toBe('xy');
  });

  it.each([
    ['euros', '12,50'],
    ['integer', 'douze'],
    ['day', '23/11/2026'],
  ] as const)('refuses in a column of %s the value %s', (kind, value) => {
    const columns = [{ header: 'X', kind }];
    expect(() => csv(columns, [[value]])).toThrow(RangeError);
    expect(() => xlsx([{ name: 'X', columns, rows: [[value]] }])).toThrow(RangeError);
  });
});

describe('csv', () => {
  it('is what a French spreadsheet opens', () => {
    expect(csv(COLUMNS, [ROW, [null, null, null, null, null, undefined]])).toBe(
      '\ufeffLibellé;Pièces;Prix unitaire;Montant;Heures;Jour\r\n' +
        'Bride «\u202fÉ & <b>\u202f»;24;12,5000;-1234,56;1,50;23/11/2026\r\n;;;;;\r\n',
    );
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
