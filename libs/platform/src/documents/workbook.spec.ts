import { unzipSync } from 'fflate';
import { xlsx } from './sheet.js';
import type { SheetColumn, SheetRow } from './sheet-column.js';
import { workbook } from './workbook.js';

const COLUMNS: readonly SheetColumn[] = [
  { header: 'Libellé', kind: 'text' },
  { header: 'Pièces', kind: 'integer' },
  { header: 'Prix unitaire', kind: 'decimal' },
  { header: 'Montant', kind: 'euros' },
  { header: 'Heures', kind: 'minutes' },
  { header: 'Jour', kind: 'day', width: 40 },
];
const ROW = ['Bride «\u202fÉ & <b>\u202f»', 24, '12.5000', -123456, 90, '2026-11-23'];

const unzipped = (zip: Buffer): Map<string, string> =>
  new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));

/** reference → text or number of each cell. */
function cells(files: Map<string, string>, sheet: string): Record<string, string> {
  const found = files.get(sheet)!.matchAll(/<c r="([A-Z]+\d+)"[^>]*>.*?<(?:v|t)[^>]*>(.*?)<\/(?:v|t)>/gsu);
  return Object.fromEntries([...found].map(([, reference, value]) => [reference, value]));
}

describe('a workbook', () => {
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
  ] as const)('refuses in a column of %s the value %s', async (kind, value) => {
    const columns = [{ header: 'X', kind }];
    await expect(xlsx([{ name: 'X', columns, rows: [[value]] }])).rejects.toThrow(RangeError);
  });

  it('goes on in another sheet under the same header when one is full, and is the same bytes each time', async () => {
    const columns = COLUMNS.slice(1, 2);
    const made = async (): Promise<Buffer> => {
      const rows = [[[1], [2], [3]], [], [[4], [5], [6], [7]]];
      const parts: Buffer[] = [];
      for await (const part of workbook([{ name: 'Écritures', columns, rows }], { rowsASheet: 4 })) parts.push(part);
      return Buffer.concat(parts);
    };
    const files = unzipped(await made());
    expect([1, 2, 3].map((n) => Object.values(cells(files, `xl/worksheets/sheet${n}.xml`)).join(' '))).toEqual([
      'Pièces 1 2 3',
      'Pièces 4 5 6',
      'Pièces 7',
    ]);
    expect(files.get('xl/workbook.xml')).toMatch(/name="Écritures".*name="Écritures 2".*name="Écritures 3"/u);
    expect(await made()).toEqual(await made());
  });

  it('reads back what looks like a code of Excel', async () => {
    const files = unzipped(await xlsx([{ name: 'T', columns: COLUMNS.slice(0, 1), rows: [['a_x0041_b'], ['_x_']] }]));
    expect(Object.values(cells(files, 'xl/worksheets/sheet1.xml'))).toEqual(['Libellé', 'a_x005F_x0041_b', '_x_']);
  });

  it('holds in memory the rows on their way alone', async () => {
    const rows = function* (): Generator<SheetRow[]> {
      for (let n = 0; n < 40; n++)
        yield Array.from({ length: 500 }, (_, i) => [`Ligne ${n} ${i}`, i, '1.5', i, i, '2026-11-23']);
    };
    let most = 0;
    let parts = 0;
    for await (const part of workbook([{ name: 'T', columns: COLUMNS, rows: rows() }])) {
      most = Math.max(most, part.length);
      parts++;
    }
    expect(parts).toBeGreaterThan(40);
    expect(most).toBeLessThan(200_000);
  });
});
