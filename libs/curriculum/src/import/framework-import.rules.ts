import { type LevelStep, USUAL_SCALE, type Verification } from '../framework/framework.rules.js';
import type { Piece } from './file-form.rules.js';
import type { ImportedFramework, ImportedHead } from './imported-framework.rules.js';
import { judgeLinks, judgeMappings } from './links.rules.js';
import { type ImportProblem, Paper, place, type RawRow } from './paper.rules.js';
import { readHead, readPieces, type ReadPieces } from './piece-readers.rules.js';

/** A file taken apart, nothing of it believed yet. */
export interface RawFramework {
  /** of the form: the first allowed competences at any depth */
  readonly edition: 1 | 2;
  readonly head: RawRow;
  readonly rows: Readonly<Record<Piece, readonly RawRow[]>>;
}

export interface ImportReading {
  /** null as soon as there is one problem */
  framework: ImportedFramework | null;
  problems: ImportProblem[];
  /** of each mapping, where it stands in the file: what it names may only be known to be missing later */
  mappingPlaces: string[];
}

const MAX_PROBLEMS = 50;

/**
 * Judges what was read, whole: answers the framework, or every problem (fifty at most) with its place. Never throws.
 * A piece that does not say how far it was verified is taken as not verified.
 */
export function judgeFramework(raw: RawFramework): ImportReading {
  const paper = new Paper();
  const head = readHead(paper, raw.head);
  const { levels, ...pieces } = readPieces(paper, raw.rows, head);
  if (raw.rows.levels.length) judgeScale(paper, raw.rows.levels, levels);
  if (raw.rows.competences.length + raw.rows.units.length === 0)
    paper.note('competences', 'Il faut au moins une compétence ou une unité.');
  const read: ReadPieces = { levels, ...pieces };
  judgeLinks(paper, raw.rows, read, { twoLevels: raw.edition === 2 });
  judgeMappings(paper, raw.rows.mappings, head, read);
  judgeClaim(paper, raw.head, head, read);
  const levelScale = raw.rows.levels.length ? levels : USUAL_SCALE.map((step) => ({ ...step }));
  return {
    framework: paper.problems.length ? null : { ...head, levelScale, ...pieces },
    problems: paper.problems.slice(0, MAX_PROBLEMS),
    mappingPlaces: raw.rows.mappings.map((row) => place(row)),
  };
}

function judgeScale(paper: Paper, rows: readonly RawRow[], steps: readonly LevelStep[]): void {
  if (rows.length < 2 || rows.length > 8) paper.note('echelle', 'Une échelle a de 2 à 8 niveaux.');
  if (steps.some((step, i) => i > 0 && step.value <= steps[i - 1]!.value))
    paper.note('echelle', 'Les valeurs de l’échelle vont en montant, chacune une seule fois.');
  const fallsAt = steps.findIndex((step, i) => i > 0 && (step.weight ?? 100) < (steps[i - 1]!.weight ?? 0));
  if (fallsAt > 0)
    paper.note(
      place(rows[fallsAt]!, 'poids'),
      'Le poids ne descend pas quand le niveau monte ; corrigez l’un des deux.',
    );
}

/** A whole may not claim more than its parts. */
function judgeClaim(paper: Paper, row: RawRow, head: ImportedHead, pieces: ReadPieces): void {
  const { levels: _levels, mappings: _mappings, ...claimed } = pieces;
  const all: readonly { code?: string; unitCode?: string | null; verification: Verification }[] =
    Object.values(claimed).flat();
  const weaker = all.find(({ verification }) => verification !== 'verified');
  if (head.verification === 'verified' && weaker) {
    paper.note(
      place(row, 'verification'),
      `Le référentiel se dit vérifié, mais ${weaker.code || weaker.unitCode || 'une ligne'} ne l’est pas ; écrivez « partiellement vérifié ».`,
    );
  }
}
