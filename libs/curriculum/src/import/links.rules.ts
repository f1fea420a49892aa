import { closingStep } from '../mapping/mapping.rules.js';
import type { Piece } from './file-form.rules.js';
import type { CompetenceRef, ImportedHead } from './imported-framework.rules.js';
import { type Paper, place, type RawRow } from './paper.rules.js';
import type { ReadPieces } from './piece-readers.rules.js';

type Rows = Readonly<Record<Piece, readonly RawRow[]>>;

/** What the pieces say of each other: codes once, every code named is there, nothing goes round. */
export function judgeLinks(paper: Paper, rows: Rows, pieces: ReadPieces, rules: { twoLevels: boolean }): void {
  judgeCodes(paper, rows, pieces);
  const known = Object.fromEntries(
    (['blocks', 'units', 'activities', 'competences', 'knowledge'] as const).map((piece) => [
      piece,
      new Set(pieces[piece].map(({ code }) => code)),
    ]),
  ) as Record<keyof typeof NAMED, Set<string>>;
  const refer = (
    piece: Piece,
    i: number,
    field: string,
    to: keyof typeof NAMED,
    codes: readonly (string | null)[],
  ): void => {
    for (const code of codes) {
      if (code && !known[to].has(code))
        paper.note(place(rows[piece][i]!, field), `${NAMED[to]} ${code} n’existe pas dans ce fichier.`);
    }
  };
  for (const [i, one] of pieces.units.entries()) refer('units', i, 'bloc', 'blocks', [one.blockCode]);
  for (const [i, one] of pieces.activities.entries()) refer('activities', i, 'bloc', 'blocks', [one.blockCode]);
  for (const [i, one] of pieces.tasks.entries()) {
    refer('tasks', i, 'activite', 'activities', [one.activityCode]);
    refer('tasks', i, 'competences', 'competences', one.competenceCodes);
  }
  for (const [i, one] of pieces.competences.entries()) {
    refer('competences', i, 'unite', 'units', [one.unitCode]);
    refer('competences', i, 'autres_unites', 'units', one.otherUnitCodes);
    refer('competences', i, 'parent', 'competences', [one.parentCode]);
  }
  for (const [i, one] of pieces.criteria.entries())
    refer('criteria', i, 'competence', 'competences', [one.competenceCode]);
  for (const [i, one] of pieces.knowledge.entries()) {
    refer('knowledge', i, 'parent', 'knowledge', [one.parentCode]);
    refer('knowledge', i, 'competences', 'competences', one.competenceCodes);
  }
  for (const [i, one] of pieces.examRules.entries()) refer('examRules', i, 'unite', 'units', [one.unitCode]);
  judgeTree(paper, rows, 'competences', pieces.competences, rules.twoLevels);
  judgeTree(paper, rows, 'knowledge', pieces.knowledge, false);
}

const NAMED = {
  blocks: 'Le bloc',
  units: 'L’unité',
  activities: 'L’activité',
  competences: 'La compétence',
  knowledge: 'Le savoir',
} as const;

const ONCE = {
  blocks: ['autre bloc', 'unique'],
  units: ['autre unité', 'unique'],
  activities: ['autre activité', 'unique'],
  tasks: ['autre tâche', 'unique'],
  competences: ['autre compétence', 'unique'],
  criteria: ['autre critère', 'unique'],
  knowledge: ['autre savoir', 'unique'],
} as const;
const FEMININE = new Set<Piece>(['units', 'activities', 'tasks', 'competences']);

function judgeCodes(paper: Paper, rows: Rows, pieces: ReadPieces): void {
  for (const piece of Object.keys(ONCE) as (keyof typeof ONCE)[]) {
    eachOnce(
      pieces[piece].map(({ code }) => code),
      (i, code) =>
        paper.note(
          place(rows[piece][i]!, 'code'),
          `Le code ${code} sert déjà pour ${FEMININE.has(piece) ? 'une' : 'un'} ${ONCE[piece][0]} ; chaque code est unique.`,
        ),
    );
  }
  eachOnce(
    pieces.examRules.map((rule) =>
      rule.unitCode ? [rule.unitCode, rule.candidateCategory, rule.fromSession].join(' ') : '',
    ),
    (i) =>
      paper.note(
        place(rows.examRules[i]!, 'candidat'),
        'Une autre ligne règle déjà cette unité pour ces candidats ; gardez-en une seule.',
      ),
  );
}

function eachOnce(codes: readonly string[], twice: (i: number, code: string) => void): void {
  const seen = new Set<string>();
  for (const [i, code] of codes.entries()) {
    if (code && seen.has(code)) twice(i, code);
    seen.add(code);
  }
}

function judgeTree(
  paper: Paper,
  rows: Rows,
  piece: 'competences' | 'knowledge',
  read: readonly { code: string; parentCode: string | null }[],
  twoLevels: boolean,
): void {
  const parents = new Map(read.map(({ code, parentCode }) => [code, parentCode]));
  for (const [i, { code, parentCode }] of read.entries()) {
    if (!parentCode || !parents.has(parentCode)) continue;
    const at = place(rows[piece][i]!, 'parent');
    if (goesRound(parents, code))
      paper.note(
        at,
        `${NAMED[piece]} ${code} est ${piece === 'competences' ? 'rangée' : 'rangé'} sous ${piece === 'competences' ? 'elle' : 'lui'}-même ; corrigez son parent.`,
      );
    else if (twoLevels && parents.get(parentCode))
      paper.note(
        at,
        `La compétence ${parentCode} est déjà une sous-compétence ; deux niveaux au plus, le détail va dans les critères.`,
      );
  }
}

function goesRound(parents: ReadonlyMap<string, string | null>, code: string): boolean {
  const passed = new Set<string>();
  for (let at: string | null | undefined = code; at; at = parents.get(at)) {
    if (passed.has(at)) return true;
    passed.add(at);
  }
  return false;
}

export const versionKey = ({ framework, version }: Pick<CompetenceRef, 'framework' | 'version'>): string =>
  JSON.stringify([framework, version]);

/** Mappings lead from one version to another, one of them that of the file, each pair once, and never back. */
export function judgeMappings(paper: Paper, rows: readonly RawRow[], head: ImportedHead, pieces: ReadPieces): void {
  const own = versionKey({ framework: head.code, version: head.version });
  const codes = new Set(pieces.competences.map(({ code }) => code));
  const steps = pieces.mappings.map(({ from, to }, i) => ({ i, from: versionKey(from), to: versionKey(to) }));
  for (const { i, from, to } of steps) {
    const row = rows[i]!;
    if (from !== own && to !== own)
      paper.note(
        place(row),
        'L’un des deux côtés est le référentiel de ce fichier, dans cette version ; corrigez la ligne.',
      );
    for (const [field, version, end] of [
      ['de', from, pieces.mappings[i]!.from],
      ['vers', to, pieces.mappings[i]!.to],
    ] as const) {
      if (version === own && end.code && !codes.has(end.code))
        paper.note(place(row, field), `La compétence ${end.code} n’existe pas dans ce fichier.`);
    }
  }
  eachOnce(
    pieces.mappings.map(({ from, to }) => JSON.stringify([from, to])),
    (i) => paper.note(place(rows[i]!), 'Cette correspondance figure déjà plus haut ; gardez une seule ligne.'),
  );
  const closing = closingStep(steps);
  if (closing) paper.note(place(rows[closing.i]!), ROUND);
}

/** Said of the line that closes a round, in the file or with what is already known. */
export const ROUND =
  'Cette correspondance tourne en rond : elle ramène une version vers elle-même. Une preuve va de l’ancienne version à la nouvelle ; corrigez la ligne.';
