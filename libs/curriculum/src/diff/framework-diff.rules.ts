import { FORM, type Piece, PIECES } from '../import/file-form.rules.js';
import { type FileRow, fileRows } from '../import/framework-file.rules.js';
import type { ImportedFramework } from '../import/imported-framework.rules.js';

/** What is compared; mappings belong to two versions and are shown beside. */
export type Compared = 'head' | Exclude<Piece, 'mappings'>;
export const COMPARED: readonly Compared[] = [
  'head',
  ...PIECES.filter((piece): piece is Exclude<Piece, 'mappings'> => piece !== 'mappings'),
];
export const CHANGES = ['added', 'removed', 'changed'] as const;

export interface FieldChange {
  /** the word of the form, such as 'intitule' or 'unite' */
  field: string;
  before: string | null;
  after: string | null;
}
export interface Change {
  piece: Compared;
  change: (typeof CHANGES)[number];
  /** what the piece is known by in its list: its code, or unit and candidates of a rule */
  key: string;
  /** as it reads after, or before when it was removed */
  title: string;
  /** of an added piece before is null everywhere, of a removed one after */
  fields: FieldChange[];
}

/** Every piece by list and key, each filled field as text. Where it was read and how far verified is no change of the diploma. */
export type Compare = ReadonlyMap<string, Readonly<Record<string, string>>>;

const UNCOMPARED = new Set(['verification', 'source', 'note']);
const keyOf = (piece: Compared, key: string): string => `${piece}\n${key}`;

export function comparable(framework: ImportedFramework): Compare {
  const { head, rows } = fileRows(framework);
  const found = new Map<string, Readonly<Record<string, string>>>([[keyOf('head', ''), texts(head)]]);
  for (const piece of COMPARED) {
    if (piece === 'head') continue;
    for (const row of rows[piece]) {
      const name = nameOf(piece, row);
      let key = keyOf(piece, name);
      for (let n = 2; found.has(key); n++) key = keyOf(piece, `${name} (${n})`);
      found.set(key, texts(row));
    }
  }
  return found;
}

const texts = (row: FileRow): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([field, said]) => said !== null && !UNCOMPARED.has(field))
      .map(([field, said]) => [field, String(said)]),
  );

function nameOf(piece: Piece, row: FileRow): string {
  const fields: Partial<Record<Piece, readonly string[]>> = {
    levels: ['valeur'],
    examRules: ['unite', 'candidat', 'a_partir_de'],
    placements: ['annee'],
  };
  return (fields[piece] ?? ['code'])
    .map((field) => row[field])
    .filter((said) => said !== null)
    .join(' · ');
}

/** What changes from the one to the other, in the order of the lists; a piece that moved within its list has not changed. */
export function diffOf(before: Compare, after: Compare): Change[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys
    .flatMap((key) => {
      const [piece, name] = key.split('\n') as [Compared, string];
      const [old, now] = [before.get(key), after.get(key)];
      const fields = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])]
        .map((field) => ({ field, before: old?.[field] ?? null, after: now?.[field] ?? null }))
        .filter((one) => one.before !== one.after);
      const change = old ? (now ? 'changed' : 'removed') : 'added';
      if (fields.length === 0 && change === 'changed') return [];
      return [{ piece, change, key: name, title: titleOf(piece, now ?? old ?? {}), fields } as const];
    })
    .toSorted((a, b) => COMPARED.indexOf(a.piece) - COMPARED.indexOf(b.piece));
}

const titleOf = (piece: Compared, row: Readonly<Record<string, string>>): string =>
  row['intitule'] ?? row['libelle'] ?? row['mode'] ?? row['objectif'] ?? (piece === 'head' ? '' : FORM[piece].sheet);

/** The old content with the changes made to it: what the new one says. */
export function applied(before: Compare, changes: readonly Change[]): Compare {
  const now = new Map(before);
  for (const { piece, change, key, fields } of changes) {
    const at = keyOf(piece, key);
    if (change === 'removed') now.delete(at);
    else {
      const row = Object.entries({
        ...now.get(at),
        ...Object.fromEntries(fields.map((one) => [one.field, one.after])),
      });
      now.set(at, Object.fromEntries(row.filter((entry): entry is [string, string] => entry[1] !== null)));
    }
  }
  return now;
}
