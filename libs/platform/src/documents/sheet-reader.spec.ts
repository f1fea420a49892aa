import { isWorkbook, readWorkbook } from './sheet-reader.js';
import { xlsx } from './sheet.js';

describe('a workbook', () => {
  it('is read as texts, numbers and days, row by row', async () => {
    const columns = [
      { header: 'Numéro', kind: 'text' as const },
      { header: 'Date', kind: 'day' as const },
      { header: 'HT', kind: 'euros' as const },
    ];
    const content = await xlsx([
      {
        name: 'Pièces',
        columns,
        rows: [
          ['F-1', '2026-03-29', 1234_56],
          ['F-2', null, 0],
        ],
      },
    ]);
    expect(isWorkbook(content)).toBe(true);
    expect(await readWorkbook(content)).toEqual([
      ['Numéro', 'Date', 'HT'],
      ['F-1', '2026-03-29', 1234.56],
      ['F-2', '', 0],
    ]);
  });

  it('that is none is said so in French', async () => {
    expect(isWorkbook(Buffer.from('Numéro;Date'))).toBe(false);
    await expect(readWorkbook(Buffer.from('PK\u0003\u0004 rien'))).rejects.toMatchObject({ code: 'sheet.unreadable' });
  });
});
