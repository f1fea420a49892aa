import { type Sheet, type SheetColumn, xlsx } from '@etabli/platform';
import { type FieldForm, FORM, HEAD, type Piece, PIECES } from './file-form.rules.js';
import { type FileRow, type FileRows, fileRows, fileTree } from './framework-file.rules.js';
import { FRAMEWORK_FORMAT } from './framework.reader.js';
import type { ImportedFramework } from './imported-framework.rules.js';
import { TEMPLATE } from './template.rules.js';
import { READ_ME } from './workbook-form.js';

/** The JSON file that imports as this very framework. */
export const jsonOf = (framework: ImportedFramework): Buffer =>
  Buffer.from(`${JSON.stringify(fileTree(fileRows(framework), FRAMEWORK_FORMAT), null, 2)}\n`);

/** The same as a workbook, one sheet for each kind of row, empty ones too, and one that explains them. */
export const workbookOf = (framework: ImportedFramework): Promise<Buffer> => sheetsOf(fileRows(framework));

/** A small example to overwrite; it can be imported as it is. */
export const templateWorkbook = (): Promise<Buffer> => workbookOf(TEMPLATE);

const WIDE = new Set(['intitule', 'texte', 'source', 'note', 'objectif']);

function sheetsOf({ head, rows }: FileRows): Promise<Buffer> {
  const columns = (fields: readonly FieldForm[]): SheetColumn[] =>
    fields.map(({ name }) => ({ header: name, kind: 'text', width: WIDE.has(name) ? 48 : 16 }));
  const sheet = (form: { sheet: string; fields: readonly FieldForm[] }, of: readonly FileRow[]): Sheet => ({
    name: form.sheet,
    columns: columns(form.fields),
    rows: of.map((row) => form.fields.map(({ name }) => row[name] ?? null)),
  });
  return xlsx([readMe(), sheet(HEAD, [head]), ...PIECES.map((piece: Piece) => sheet(FORM[piece], rows[piece]))]);
}

const readMe = (): Sheet => ({
  name: READ_ME,
  columns: [
    { header: 'feuille', kind: 'text', width: 18 },
    { header: 'colonne', kind: 'text', width: 20 },
    { header: 'obligatoire', kind: 'text', width: 12 },
    { header: 'ce qu’on y écrit', kind: 'text', width: 90 },
  ],
  rows: [HEAD, ...PIECES.map((piece) => FORM[piece])].flatMap(({ sheet, fields }) =>
    fields.map(({ name, required, says }) => [sheet, name, required ? 'oui' : 'non', says]),
  ),
});
