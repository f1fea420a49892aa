import { type Piece, PIECES } from './file-form.rules.js';
import type { RawFramework } from './framework-import.rules.js';
import type { ImportProblem, RawRow } from './paper.rules.js';

/** A file taken apart, or why it cannot be. */
export type Shape = { raw: RawFramework } | { problems: ImportProblem[] };

export const refuse = (path: string, message: string): Shape => ({ problems: [{ path, message }] });

export const emptyRows = (): Record<Piece, RawRow[]> =>
  Object.fromEntries(PIECES.map((piece) => [piece, [] as RawRow[]])) as Record<Piece, RawRow[]>;
