import { parse } from 'csv-parse/sync';
import { DomainError, fold } from '@etabli/kernel';
import { delimiterOf, isWorkbook, readSheets, textOf } from '@etabli/platform';
import { ALL_FIELDS, FIRST_PIECES, FORM, HEAD, type Piece, PIECES } from './file-form.rules.js';
import { emptyRows, refuse, type Shape } from './file-shape.rules.js';
import { type ImportReading, judgeFramework } from './framework-import.rules.js';
import { linesOfBlocks } from './json-lines.rules.js';
import type { ImportProblem, RawRow } from './paper.rules.js';
import { columnName, faultOfHeader, shapeOfSheets } from './workbook-form.js';

export const FRAMEWORK_FILE_LIMIT = 2 * 1024 * 1024;
/** What the field `format` of a JSON file says. */
export const FRAMEWORK_FORMAT = 'etabli-referentiel-2';
/** Of the files written before blocks, criteria and exam rules had a place; still read. */
export const FIRST_FORMAT = 'etabli-referentiel-1';

const NOT_ONE = 'Ce fichier n’est pas un référentiel.';

/**
 * Reads a référentiel in its JSON, XLSX or CSV form (docs/referentiel-import.md): writes nothing, never throws, whatever the bytes.
 * The first signs decide the form, the name only where they cannot: `PK` is a workbook, `{` is JSON.
 */
export async function readFramework(bytes: Uint8Array, filename: string): Promise<ImportReading> {
  const shape = await shapeOf(bytes, filename);
  return 'problems' in shape
    ? { framework: null, problems: shape.problems, mappingPlaces: [] }
    : judgeFramework(shape.raw);
}

async function shapeOf(bytes: Uint8Array, filename: string): Promise<Shape> {
  if (bytes.length > FRAMEWORK_FILE_LIMIT)
    return refuse('file', 'Ce fichier dépasse 2 Mo\u202f; un référentiel est bien plus petit.');
  if (isWorkbook(Buffer.from(bytes))) {
    try {
      return shapeOfSheets(await readSheets(Buffer.from(bytes)));
    } catch (error) {
      if (error instanceof DomainError) return refuse('file', `${NOT_ONE} ${error.detail}`);
      throw error;
    }
  }
  const text = textOf(bytes);
  if (text === null)
    return refuse(
      'file',
      `${NOT_ONE} Ce n’est ni un classeur ni un fichier de texte\u202f: enregistrez-le en XLSX, en CSV ou en JSON.`,
    );
  if (text.trim() === '') return refuse('file', 'Ce fichier est vide.');
  return text.trimStart().startsWith('{') || /\.json$/i.test(filename) ? shapeOfJson(text) : shapeOfCsv(text);
}

function shapeOfJson(text: string): Shape {
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    return refuse(
      'file',
      `${NOT_ONE} Le JSON ne se lit pas\u202f: vérifiez les guillemets, les virgules et les accolades.`,
    );
  }
  if (!isObject(tree)) return refuse('file', `${NOT_ONE} Le fichier doit commencer par une accolade.`);
  const { format, ...fields } = tree;
  if (format !== FRAMEWORK_FORMAT && format !== FIRST_FORMAT)
    return refuse('format', `${NOT_ONE} Le champ «\u202fformat\u202f» doit valoir ${FRAMEWORK_FORMAT}.`);
  const edition = format === FIRST_FORMAT ? 1 : 2;
  const lines = linesOfBlocks(text);
  const rows = emptyRows();
  const problems: ImportProblem[] = [];
  for (const piece of edition === 1 ? FIRST_PIECES : PIECES) {
    const { list } = FORM[piece];
    const blocks = (Object.hasOwn(fields, list) ? fields[list] : null) ?? [];
    delete fields[list];
    if (!Array.isArray(blocks)) problems.push({ path: list, message: 'Donnez une liste, entre crochets.' });
    else rows[piece] = rowsOfBlocks(list, blocks, lines, problems);
  }
  return problems.length ? { problems } : { raw: { edition, head: { at: '', fields }, rows } };
}

function rowsOfBlocks(
  list: string,
  blocks: readonly unknown[],
  lines: ReadonlyMap<string, number>,
  problems: ImportProblem[],
): RawRow[] {
  const wrong = blocks.findIndex((block) => !isObject(block));
  if (wrong >= 0)
    problems.push({
      path: `${list}.${wrong}`,
      message: 'Chaque élément de la liste est un bloc entre accolades.',
    });
  return blocks.filter(isObject).map((fields, i) => {
    const at = `${list}.${i}`;
    const line = lines.get(at);
    return line === undefined ? { at, fields } : { at, line, fields };
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface CsvLine {
  record: string[];
  info: { lines: number };
}

function shapeOfCsv(text: string): Shape {
  let lines: CsvLine[];
  try {
    lines = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as CsvLine[];
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    return refuse(
      line ? `ligne ${line}` : 'file',
      `${NOT_ONE} Cette ligne ne se lit pas\u202f: vérifiez les guillemets.`,
    );
  }
  const header = (lines[0]?.record ?? []).map(columnName);
  if (!['type', 'code', 'intitule'].every((name) => header.includes(name))) {
    return refuse('ligne 1', `${NOT_ONE} La première ligne doit nommer les colonnes, dont type, code et intitule.`);
  }
  const fault = faultOfHeader(header, ['type', ...ALL_FIELDS]);
  return fault ? refuse('ligne 1', fault) : sortRows(lines.slice(1), header);
}

const KINDS = new Map<string, Piece | 'head'>([
  [HEAD.type, 'head'],
  ...PIECES.map((piece) => [FORM[piece].type, piece] as const),
]);
const SAID_KINDS =
  'Écrivez le type de la ligne\u202f: référentiel, niveau, bloc, unité, activité, tâche, compétence, critère, savoir, règlement, stage ou correspondance.';

function sortRows(lines: readonly CsvLine[], header: readonly string[]): Shape {
  const heads: RawRow[] = [];
  const rows = emptyRows();
  for (const { record, info } of lines) {
    const cells = header
      .map((name, i) => [name, record[i] ?? ''] as const)
      .filter(([name, cell]) => name !== '' && cell !== '');
    if (cells.length === 0) continue;
    const { type = '', ...fields } = Object.fromEntries(cells);
    const kind = KINDS.get(fold(type));
    const at = `ligne ${info.lines}`;
    if (!kind) return refuse(`${at}, type`, SAID_KINDS);
    (kind === 'head' ? heads : rows[kind]).push({ at, fields });
  }
  const [head, second] = heads;
  if (!head) return refuse('file', `${NOT_ONE} Il manque la ligne de type «\u202fréférentiel\u202f».`);
  if (second)
    return refuse(
      second.at,
      'Un fichier décrit un seul référentiel\u202f; gardez une seule ligne de type «\u202fréférentiel\u202f».',
    );
  // a CSV does not say its edition: competences at any depth were read from the first
  return { raw: { edition: 1, head, rows } };
}
