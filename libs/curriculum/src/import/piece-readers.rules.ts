import type { LevelStep } from '../framework/framework.rules.js';
import { FORM, HEAD, namesOf, type Piece } from './file-form.rules.js';
import type * as imported from './imported-framework.rules.js';
import { type Paper, place, type RawRow } from './paper.rules.js';

const COLOUR = /^#[0-9a-f]{6}$/i;

export function readHead(paper: Paper, row: RawRow): imported.ImportedHead {
  paper.knowsOnly(row, namesOf(HEAD.fields));
  const head = {
    code: paper.code(row, 'code'),
    title: paper.text(row, 'intitule', 200),
    level:
      paper.integer(row, 'niveau', 1, 8) ??
      paper.missing(row, 'niveau', 'Écrivez le niveau du diplôme : 3 pour un CAP, 4 pour un bac professionnel.', 0),
    legalText: paper.text(row, 'texte', 300),
    version: paper.text(row, 'version', 60),
    validFromSession: paper.integer(row, 'premiere_session', 1980, 2099),
    validToSession: paper.integer(row, 'derniere_session', 1980, 2099),
    scaleFixed: paper.yes(row, 'grille_nationale'),
    verification: paper.verification(row),
    source: paper.text(row, 'source', 300),
    sourceNote: paper.optionalText(row, 'note', 1000),
  };
  if (head.validFromSession && head.validToSession && head.validToSession < head.validFromSession)
    paper.note(
      place(row, 'derniere_session'),
      'La dernière session ne vient pas avant la première ; corrigez l’une des deux.',
    );
  return head;
}

export function readStep(paper: Paper, row: RawRow): LevelStep {
  const colour = paper.text(row, 'couleur', 7);
  if (colour && !COLOUR.test(colour)) paper.note(place(row, 'couleur'), 'Écrivez une couleur comme #2f9e44.');
  const value =
    paper.integer(row, 'valeur', 0, 20) ??
    paper.missing(row, 'valeur', 'Écrivez la valeur de ce niveau, un nombre entier.', 0);
  const step = { value, label: paper.text(row, 'libelle', 60), colour: colour.toLowerCase() };
  const weight = paper.weight(row);
  return weight === null ? step : { ...step, weight };
}

export type ReadPieces = {
  levels: LevelStep[];
  blocks: imported.ImportedBlock[];
  units: imported.ImportedUnit[];
  activities: imported.ImportedActivity[];
  tasks: imported.ImportedTask[];
  competences: imported.ImportedCompetence[];
  criteria: imported.ImportedCriterion[];
  knowledge: imported.ImportedKnowledge[];
  examRules: imported.ImportedExamRule[];
  placements: imported.ImportedPlacement[];
  mappings: imported.ImportedMapping[];
};

/** Reads the rows of each list; what is wrong is noted and reads as empty. */
export function readPieces(
  paper: Paper,
  rows: Readonly<Record<Piece, readonly RawRow[]>>,
  head: imported.ImportedHead,
): ReadPieces {
  const each = <T>(piece: Piece, read: (row: RawRow) => T): T[] => {
    const { list, most, fields } = FORM[piece];
    if (rows[piece].length > most) paper.note(list, tooMany(piece, most));
    return rows[piece].slice(0, most).map((row) => {
      paper.knowsOnly(row, namesOf(fields));
      return read(row);
    });
  };
  const claim = (row: RawRow) => ({
    verification: paper.verification(row),
    source: paper.optionalText(row, 'source', 300) ?? head.source,
  });
  const named = (row: RawRow) => ({ code: paper.code(row, 'code'), title: paper.text(row, 'intitule', 300) });
  return {
    levels: each('levels', (row) => readStep(paper, row)),
    blocks: each('blocks', (row) => ({ ...named(row), ...claim(row) })),
    units: each('units', (row) => ({
      ...named(row),
      blockCode: paper.optionalText(row, 'bloc', 30),
      examCode: paper.optionalText(row, 'epreuve', 30),
      kind: paper.unitKind(row),
      coefficient: paper.coefficient(row),
      mode: paper.optionalText(row, 'mode', 100),
      duration: paper.optionalText(row, 'duree', 40),
      ...claim(row),
    })),
    activities: each('activities', (row) => ({
      ...named(row),
      blockCode: paper.optionalText(row, 'bloc', 30),
      ...claim(row),
    })),
    tasks: each('tasks', (row) => ({
      ...named(row),
      activityCode: paper.text(row, 'activite', 30),
      competenceCodes: paper.codes(row, 'competences'),
      ...claim(row),
    })),
    competences: each('competences', (row) => ({
      ...named(row),
      parentCode: paper.optionalText(row, 'parent', 30),
      unitCode: paper.optionalText(row, 'unite', 30),
      otherUnitCodes: paper.codes(row, 'autres_unites'),
      ...claim(row),
    })),
    criteria: each('criteria', (row) => ({
      ...named(row),
      competenceCode: paper.text(row, 'competence', 30),
      ...claim(row),
    })),
    knowledge: each('knowledge', (row) => ({
      ...named(row),
      parentCode: paper.optionalText(row, 'parent', 30),
      taxonomicLevel: paper.integer(row, 'niveau_taxonomique', 1, 4),
      competenceCodes: paper.codes(row, 'competences'),
      ...claim(row),
    })),
    examRules: each('examRules', (row) => ({
      unitCode: paper.text(row, 'unite', 30),
      candidateCategory: paper.candidate(row),
      fromSession: paper.integer(row, 'a_partir_de', 1980, 2099) ?? 0,
      mode: paper.text(row, 'mode', 100),
      coefficient: paper.coefficient(row),
      duration: paper.optionalText(row, 'duree', 40),
      ...claim(row),
    })),
    placements: each('placements', (row) => ({
      year: paper.integer(row, 'annee', 1, 5),
      weeks:
        paper.integer(row, 'semaines', 1, 104) ??
        paper.missing(row, 'semaines', 'Écrivez le nombre de semaines, un nombre entier.', 1),
      aim: paper.optionalText(row, 'objectif', 500),
      ...claim(row),
    })),
    mappings: each('mappings', (row) => ({
      from: end(paper, row, 'de', head),
      to: end(paper, row, 'vers', head),
      source: paper.optionalText(row, 'source', 300) ?? head.source,
    })),
  };
}

const end = (paper: Paper, row: RawRow, field: 'de' | 'vers', head: imported.ImportedHead): imported.CompetenceRef => ({
  framework: paper.optionalText(row, `${field}_referentiel`, 30) ?? head.code,
  version: paper.optionalText(row, `${field}_version`, 60) ?? head.version,
  code: paper.text(row, field, 30),
});

const WORDS: Readonly<Record<Piece, string>> = {
  levels: 'niveaux',
  blocks: 'blocs',
  units: 'unités',
  activities: 'activités',
  tasks: 'tâches',
  competences: 'compétences',
  criteria: 'critères',
  knowledge: 'savoirs',
  examRules: 'lignes de règlement',
  placements: 'lignes de stage',
  mappings: 'correspondances',
};
const tooMany = (piece: Piece, most: number): string => `Un référentiel a ${most} ${WORDS[piece]} au plus.`;
