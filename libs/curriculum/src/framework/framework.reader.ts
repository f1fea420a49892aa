import { parse } from 'csv-parse/sync';
import { fold } from '@etabli/kernel';
import { delimiterOf, textOf } from '@etabli/platform';
import { ALL_FIELDS, type ImportReading, judgeFramework, type RawFramework } from './framework-import.rules.js';
import type { ImportProblem, RawRow } from './paper.rules.js';

export const FRAMEWORK_FILE_LIMIT = 2 * 1024 * 1024;
/** What the field `format` of a JSON file says. */
export const FRAMEWORK_FORMAT = 'etabli-referentiel-1';

type Shape = { raw: RawFramework } | { problem: ImportProblem };

const KINDS: Readonly<Record<string, 'head' | 'levels' | 'units' | 'competences'>> = {
  referentiel: 'head',
  niveau: 'levels',
  unite: 'units',
  competence: 'competences',
};
const LISTS = { echelle: 'levels', unites: 'units', competences: 'competences' } as const;
const NOT_ONE = 'Ce fichier n’est pas un référentiel.';

/**
 * Reads a référentiel in its JSON or CSV form (docs/referentiel-import.md): pure, writes nothing, never throws, whatever the bytes.
 * The first sign decides the form, the name only where it cannot: `{` is JSON.
 */
export function readFramework(bytes: Uint8Array, filename: string): ImportReading {
  if (bytes.length > FRAMEWORK_FILE_LIMIT)
    return unreadable('Ce fichier dépasse 2 Mo\u202f; un référentiel est bien plus petit.');
  const text = textOf(bytes);
  if (text === null)
    return unreadable(`${NOT_ONE} Ce n’est pas un fichier de texte\u202f: enregistrez-le en CSV ou en JSON.`);
  if (text.trim() === '') return unreadable('Ce fichier est vide.');
  const shape = text.trimStart().startsWith('{') || /\.json$/i.test(filename) ? shapeOfJson(text) : shapeOfCsv(text);
  return 'problem' in shape ? { framework: null, problems: [shape.problem] } : judgeFramework(shape.raw);
}

function unreadable(message: string): ImportReading {
  return { framework: null, problems: [{ path: 'file', message }] };
}

const refuse = (path: string, message: string): Shape => ({ problem: { path, message } });

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
  const { format, echelle, unites, competences, ...head } = tree;
  if (format !== FRAMEWORK_FORMAT)
    return refuse('format', `${NOT_ONE} Le champ «\u202fformat\u202f» doit valoir ${FRAMEWORK_FORMAT}.`);
  const lists: Record<string, RawRow[]> = {};
  for (const [name, list] of Object.entries({ echelle, unites, competences })) {
    const rows = list ?? [];
    if (!Array.isArray(rows)) return refuse(name, 'Donnez une liste, entre crochets.');
    const wrong = rows.findIndex((row) => !isObject(row));
    if (wrong >= 0) return refuse(`${name}.${wrong}`, 'Chaque élément de la liste est un bloc entre accolades.');
    lists[LISTS[name as keyof typeof LISTS]] = rows.map((fields: Record<string, unknown>, i) => ({
      at: `${name}.${i}`,
      fields,
    }));
  }
  return {
    raw: {
      head: { at: '', fields: head },
      levels: lists['levels']!,
      units: lists['units']!,
      competences: lists['competences']!,
    },
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function shapeOfCsv(text: string): Shape {
  let lines: { record: string[]; info: { lines: number } }[];
  try {
    lines = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as typeof lines;
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    return refuse(
      line ? `ligne ${line}` : 'file',
      `${NOT_ONE} Cette ligne ne se lit pas\u202f: vérifiez les guillemets.`,
    );
  }
  const header = (lines[0]?.record ?? []).map((name) => fold(name));
  if (!['type', 'code', 'intitule'].every((name) => header.includes(name))) {
    return refuse('ligne 1', `${NOT_ONE} La première ligne doit nommer les colonnes, dont type, code et intitule.`);
  }
  const unknown = header.find((name) => name !== '' && name !== 'type' && !ALL_FIELDS.includes(name));
  if (unknown !== undefined)
    return refuse(
      'ligne 1',
      `La colonne «\u202f${unknown.slice(0, 40)}\u202f» n’est pas connue\u202f; enlevez-la ou corrigez son nom.`,
    );
  const twice = header.find((name, i) => name !== '' && header.indexOf(name) !== i);
  if (twice !== undefined) return refuse('ligne 1', `La colonne «\u202f${twice}\u202f» figure deux fois.`);
  return sortRows(lines.slice(1), header);
}

function sortRows(lines: readonly { record: string[]; info: { lines: number } }[], header: readonly string[]): Shape {
  const found = { head: [] as RawRow[], levels: [] as RawRow[], units: [] as RawRow[], competences: [] as RawRow[] };
  for (const { record, info } of lines) {
    const cells = header
      .map((name, i) => [name, record[i] ?? ''] as const)
      .filter(([name, cell]) => name !== '' && cell !== '');
    if (cells.length === 0) continue;
    const { type = '', ...fields } = Object.fromEntries(cells);
    const kind = Object.hasOwn(KINDS, fold(type)) ? KINDS[fold(type)] : undefined;
    const at = `ligne ${info.lines}`;
    if (!kind)
      return refuse(`${at}, type`, 'Écrivez le type de la ligne\u202f: référentiel, niveau, unité ou compétence.');
    found[kind].push({ at, fields });
  }
  const [head, second] = found.head;
  if (!head) return refuse('file', `${NOT_ONE} Il manque la ligne de type «\u202fréférentiel\u202f».`);
  if (second)
    return refuse(
      second.at,
      'Un fichier décrit un seul référentiel\u202f; gardez une seule ligne de type «\u202fréférentiel\u202f».',
    );
  return { raw: { ...found, head } };
}
