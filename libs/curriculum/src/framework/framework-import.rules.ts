import { type ImportProblem, Paper, place, type RawRow } from './paper.rules.js';
import { type LevelStep, USUAL_SCALE, type Verification } from './framework.rules.js';

export interface RawFramework {
  readonly head: RawRow;
  readonly levels: readonly RawRow[];
  readonly units: readonly RawRow[];
  readonly competences: readonly RawRow[];
}

export interface ImportedUnit {
  code: string;
  title: string;
  coefficient: string | null;
  mode: string | null;
  duration: string | null;
  verification: Verification;
  source: string;
}
export interface ImportedCompetence {
  code: string;
  title: string;
  parentCode: string | null;
  unitCode: string | null;
  verification: Verification;
  source: string;
}
export interface ImportedFramework {
  code: string;
  title: string;
  level: number;
  legalText: string;
  version: string;
  validFromSession: number | null;
  verification: Verification;
  source: string;
  sourceNote: string | null;
  levelScale: LevelStep[];
  units: ImportedUnit[];
  competences: ImportedCompetence[];
}

export interface ImportReading {
  /** null as soon as there is one problem */
  framework: ImportedFramework | null;
  problems: ImportProblem[];
}

export const MAX_COMPETENCES = 300;
export const MAX_UNITS = 60;
const MAX_PROBLEMS = 50;
const FIELDS = {
  head: ['code', 'intitule', 'niveau', 'texte', 'version', 'premiere_session', 'verification', 'source', 'note'],
  level: ['valeur', 'libelle', 'couleur'],
  unit: ['code', 'intitule', 'coefficient', 'mode', 'duree', 'verification', 'source'],
  competence: ['code', 'intitule', 'parent', 'unite', 'verification', 'source'],
} as const;
export const ALL_FIELDS: readonly string[] = [...new Set(Object.values(FIELDS).flat())];

const COLOUR = /^#[0-9a-f]{6}$/i;

/**
 * Judges what was read, whole: answers the framework, or every problem (fifty at most) with its place. Never throws.
 * A piece that does not say how far it was verified is taken as not verified.
 */
export function judgeFramework(raw: RawFramework): ImportReading {
  const paper = new Paper();
  const head = readHead(paper, raw.head);
  const levelScale = raw.levels.length ? readScale(paper, raw.levels) : USUAL_SCALE.map((step) => ({ ...step }));
  const units = raw.units.slice(0, MAX_UNITS).map((row) => readUnit(paper, row, head.source));
  const competences = raw.competences.slice(0, MAX_COMPETENCES).map((row) => readCompetence(paper, row, head.source));
  if (raw.units.length > MAX_UNITS) paper.note('unites', `Un référentiel a ${MAX_UNITS} unités au plus.`);
  if (raw.competences.length > MAX_COMPETENCES)
    paper.note('competences', `Un référentiel a ${MAX_COMPETENCES} compétences au plus.`);
  if (raw.competences.length === 0) paper.note('competences', 'Il faut au moins une compétence.');
  judgeCodes(paper, 'unité', raw.units, units);
  judgeCodes(paper, 'compétence', raw.competences, competences);
  judgeLinks(paper, raw.competences, competences, units);
  judgeClaim(paper, raw.head, head, [...units, ...competences]);
  const framework = paper.problems.length ? null : { ...head, levelScale, units, competences };
  return { framework, problems: paper.problems.slice(0, MAX_PROBLEMS) };
}

type Head = Omit<ImportedFramework, 'levelScale' | 'units' | 'competences'>;

function readHead(paper: Paper, row: RawRow): Head {
  paper.knowsOnly(row, FIELDS.head);
  return {
    code: paper.code(row, 'code'),
    title: paper.text(row, 'intitule', 200),
    level:
      paper.integer(row, 'niveau', 1, 8) ??
      paper.missing(row, 'niveau', 'Écrivez le niveau du diplôme : 3 pour un CAP, 4 pour un bac professionnel.', 0),
    legalText: paper.text(row, 'texte', 300),
    version: paper.text(row, 'version', 60),
    validFromSession: paper.integer(row, 'premiere_session', 1980, 2099),
    verification: paper.verification(row),
    source: paper.text(row, 'source', 300),
    sourceNote: paper.optionalText(row, 'note', 1000),
  };
}

function readScale(paper: Paper, rows: readonly RawRow[]): LevelStep[] {
  const steps = rows.slice(0, 10).map((row) => {
    paper.knowsOnly(row, FIELDS.level);
    const colour = paper.text(row, 'couleur', 7);
    if (colour && !COLOUR.test(colour)) paper.note(place(row, 'couleur'), 'Écrivez une couleur comme #2f9e44.');
    const value =
      paper.integer(row, 'valeur', 0, 20) ??
      paper.missing(row, 'valeur', 'Écrivez la valeur de ce niveau, un nombre entier.', 0);
    return { value, label: paper.text(row, 'libelle', 60), colour: colour.toLowerCase() };
  });
  if (rows.length < 2 || rows.length > 8) paper.note('echelle', 'Une échelle a de 2 à 8 niveaux.');
  if (steps.some((step, i) => i > 0 && step.value <= steps[i - 1]!.value))
    paper.note('echelle', 'Les valeurs de l’échelle vont en montant, chacune une seule fois.');
  return steps;
}

function readUnit(paper: Paper, row: RawRow, headSource: string): ImportedUnit {
  paper.knowsOnly(row, FIELDS.unit);
  return {
    code: paper.code(row, 'code'),
    title: paper.text(row, 'intitule', 300),
    coefficient: paper.coefficient(row),
    mode: paper.optionalText(row, 'mode', 100),
    duration: paper.optionalText(row, 'duree', 40),
    verification: paper.verification(row),
    source: paper.optionalText(row, 'source', 300) ?? headSource,
  };
}

function readCompetence(paper: Paper, row: RawRow, headSource: string): ImportedCompetence {
  paper.knowsOnly(row, FIELDS.competence);
  return {
    code: paper.code(row, 'code'),
    title: paper.text(row, 'intitule', 300),
    parentCode: paper.optionalText(row, 'parent', 30),
    unitCode: paper.optionalText(row, 'unite', 30),
    verification: paper.verification(row),
    source: paper.optionalText(row, 'source', 300) ?? headSource,
  };
}

function judgeCodes(
  paper: Paper,
  what: 'unité' | 'compétence',
  rows: readonly RawRow[],
  read: readonly { code: string }[],
): void {
  const seen = new Set<string>();
  for (const [i, { code }] of read.entries()) {
    if (code && seen.has(code))
      paper.note(place(rows[i]!, 'code'), `Le code ${code} sert déjà pour une autre ${what} ; chaque code est unique.`);
    seen.add(code);
  }
}

function judgeLinks(
  paper: Paper,
  rows: readonly RawRow[],
  competences: readonly ImportedCompetence[],
  units: readonly ImportedUnit[],
): void {
  const parents = new Map(competences.map(({ code, parentCode }) => [code, parentCode]));
  const unitCodes = new Set(units.map(({ code }) => code));
  for (const [i, { code, parentCode, unitCode }] of competences.entries()) {
    if (unitCode && !unitCodes.has(unitCode))
      paper.note(place(rows[i]!, 'unite'), `L’unité ${unitCode} n’existe pas dans ce fichier.`);
    if (!parentCode) continue;
    if (!parents.has(parentCode))
      paper.note(place(rows[i]!, 'parent'), `La compétence ${parentCode} n’existe pas dans ce fichier.`);
    else if (goesRound(parents, code))
      paper.note(place(rows[i]!, 'parent'), `La compétence ${code} est rangée sous elle-même ; corrigez son parent.`);
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

/** A whole may not claim more than its parts. */
function judgeClaim(
  paper: Paper,
  row: RawRow,
  head: Head,
  pieces: readonly { code: string; verification: Verification }[],
): void {
  const weaker = pieces.find(({ verification }) => verification !== 'verified');
  if (head.verification === 'verified' && weaker) {
    paper.note(
      place(row, 'verification'),
      `Le référentiel se dit vérifié, mais ${weaker.code || 'une ligne'} ne l’est pas ; écrivez « partiellement vérifié ».`,
    );
  }
}
