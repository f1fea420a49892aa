import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { csv, xlsx } from '../documents/sheet.js';
import { readTable } from './table.reader.js';

const COLUMNS = [
  { header: 'Nom', kind: 'text' as const },
  { header: 'Quantité', kind: 'integer' as const },
];

/** The workbook with the value of a cell put under a formula, or in its place. */
function withFormula(book: Buffer, value: string, cell: string): Buffer {
  const parts = unzipSync(book);
  const name = Object.keys(parts).find((part) => /worksheets\/.*\.xml$/u.test(part))!;
  const sheet = strFromU8(parts[name]!);
  expect(sheet).toContain(value);
  return Buffer.from(zipSync({ ...parts, [name]: strToU8(sheet.replace(value, cell)) }));
}

it('takes of a formula what was saved with it, and runs none', async () => {
  const book = await xlsx([{ name: 'A', columns: COLUMNS, rows: [['Écrou', 4711]] }]);
  const saved = withFormula(book, '<v>4711</v>', '<f>1+1</f><v>4711</v>');
  expect(await readTable(saved)).toEqual([
    ['Nom', 'Quantité'],
    ['Écrou', '4711'],
  ]);
  const unsaved = withFormula(book, '<v>4711</v>', '<f>1+1</f>');
  expect((await readTable(unsaved))[1]![1] ?? '').toBe('');
  expect(await readTable('Nom;Formule\nÉcrou;=1+1')).toContainEqual(['Écrou', '=1+1']);
});

it('takes the apostrophe away that the program’s own CSV writes before a formula', async () => {
  const text = csv(
    [COLUMNS[0]!, { header: 'Note', kind: 'text' }],
    [
      ['+33 4', '=1+1'],
      ['l’une', "'ici"],
    ],
  );
  expect((await readTable(text)).slice(1)).toEqual([
    ['+33 4', '=1+1'],
    ['l’une', "'ici"],
  ]);
});

it.each([
  ['a renamed program', Buffer.from('MZ\u0090\u0000\u0003\u0000', 'latin1'), 'import.unreadable'],
  ['a PDF', Buffer.from('%PDF-1.7'), 'import.unreadable'],
  ['a zip that is no workbook', Buffer.from(zipSync({ 'a.txt': strToU8('x') })), 'sheet.unreadable'],
  ['one line', 'Nom;Ville', 'import.unreadable'],
  ['too many lines', `Nom\n${'x\n'.repeat(1100)}`, 'import.too_long'],
])('%s is refused', async (_what, content, code) => {
  await expect(readTable(content)).rejects.toMatchObject({ code });
});
