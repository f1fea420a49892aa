import { fold } from '@etabli/kernel';
import type { ReadSheet } from '@etabli/platform';
import { FORM, HEAD, namesOf, type Piece, PIECES } from './file-form.rules.js';
import { emptyRows, type Shape } from './file-shape.rules.js';
import type { ImportProblem, RawRow } from './paper.rules.js';

/** The sheet that explains the others; whatever it says is not read. */
export const READ_ME = 'Lisez-moi';

const EVERY = [['head', HEAD] as const, ...PIECES.map((piece) => [piece, FORM[piece]] as const)];

/** Takes a workbook apart: one sheet for each kind of row, the first line naming the columns. Every sheet's faults are named at once. */
export function shapeOfSheets(sheets: readonly ReadSheet[]): Shape {
  const problems: ImportProblem[] = [];
  const rows = emptyRows();
  let head: RawRow[] = [];
  const seen = new Set<string>();
  for (const sheet of sheets) {
    if (fold(sheet.name) === fold(READ_ME) || sheet.rows.every((row) => row.every((cell) => cell === ''))) continue;
    const found = EVERY.find(([, { sheet: name, list }]) => [fold(name), list].includes(fold(sheet.name)));
    if (!found) {
      const known = EVERY.map(([, { sheet: name }]) => name).join(', ');
      problems.push({
        path: sheet.name.slice(0, 40),
        message: `Cette feuille n’est pas connue\u202f; les feuilles possibles sont\u202f: ${known}, ${READ_ME}.`,
      });
      continue;
    }
    const [kind, { sheet: name, fields }] = found;
    if (seen.has(name)) problems.push({ path: name, message: 'Cette feuille figure deux fois\u202f; gardez-en une.' });
    seen.add(name);
    const read = rowsOf(sheet, name, namesOf(fields), problems);
    if (kind === 'head') head = read;
    else rows[kind satisfies Piece] = read;
  }
  if (problems.length) return { problems };
  const [first, second] = head;
  if (!first)
    return {
      problems: [
        { path: HEAD.sheet, message: 'Il manque la feuille «\u202fRéférentiel\u202f», ou sa deuxième ligne.' },
      ],
    };
  if (second)
    return {
      problems: [
        { path: second.at, message: 'Un fichier décrit un seul référentiel\u202f; gardez une seule ligne ici.' },
      ],
    };
  return { raw: { edition: 2, head: first, rows } };
}

function rowsOf(sheet: ReadSheet, name: string, known: readonly string[], problems: ImportProblem[]): RawRow[] {
  const at = sheet.rows.findIndex((row) => row.some((cell) => cell !== ''));
  const header = (sheet.rows[at] ?? []).map((cell) => columnName(String(cell)));
  const fault = faultOfHeader(header, known);
  if (fault) {
    problems.push({ path: `${name}, ligne ${at + 1}`, message: fault });
    return [];
  }
  return sheet.rows.slice(at + 1).flatMap((cells, i) => {
    const filled = header
      .map((field, column) => [field, cells[column] ?? ''] as const)
      .filter(([field, cell]) => field !== '' && String(cell).trim() !== '');
    return filled.length ? [{ at: `${name}, ligne ${at + i + 2}`, fields: Object.fromEntries(filled) }] : [];
  });
}

/** 'À partir de' → 'a_partir_de' */
export const columnName = (text: string): string => fold(text).replaceAll(' ', '_');

/** What is wrong with a line that names columns; null for nothing. */
export function faultOfHeader(header: readonly string[], known: readonly string[]): string | null {
  const unknown = header.find((name) => name !== '' && !known.includes(name));
  if (unknown !== undefined)
    return `La colonne «\u202f${unknown.slice(0, 40)}\u202f» n’est pas connue\u202f; enlevez-la ou corrigez son nom.`;
  const twice = header.find((name, i) => name !== '' && header.indexOf(name) !== i);
  return twice === undefined ? null : `La colonne «\u202f${twice}\u202f» figure deux fois.`;
}
