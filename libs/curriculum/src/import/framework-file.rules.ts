import { formatDecimal } from '@etabli/kernel';
import { FORM, type Piece } from './file-form.rules.js';
import type { CompetenceRef, ImportedFramework, ImportedHead } from './imported-framework.rules.js';
import { SAID_CATEGORIES, SAID_UNIT_KINDS, SAID_VERIFICATIONS } from './said-words.rules.js';

/** Fields by their names in the form; null is an empty cell. */
export type FileRow = Readonly<Record<string, string | number | null>>;

/** A framework as rows of the form: the head, then each list. Reading them back gives the same framework. */
export interface FileRows {
  readonly head: FileRow;
  readonly rows: Readonly<Record<Piece, readonly FileRow[]>>;
}

export function fileRows(framework: ImportedFramework): FileRows {
  const { source: ofAll } = framework;
  const claim = ({ verification, source }: Pick<ImportedHead, 'verification' | 'source'>): FileRow => ({
    verification: SAID_VERIFICATIONS[verification],
    source: source === ofAll ? null : source,
  });
  const named = ({ code, title }: { code: string; title: string }): FileRow => ({ code, intitule: title });
  return {
    head: {
      ...named(framework),
      niveau: framework.level,
      texte: framework.legalText,
      version: framework.version,
      premiere_session: framework.validFromSession,
      derniere_session: framework.validToSession,
      grille_nationale: framework.scaleFixed ? 'oui' : null,
      verification: SAID_VERIFICATIONS[framework.verification],
      source: ofAll,
      note: framework.sourceNote,
    },
    rows: {
      levels: framework.levelScale.map(({ value, label, colour, weight }) => ({
        valeur: value,
        libelle: label,
        couleur: colour,
        poids: weight === null || weight === undefined ? null : formatDecimal(BigInt(weight), 2),
      })),
      blocks: framework.blocks.map((one) => ({ ...named(one), ...claim(one) })),
      units: framework.units.map((one) => ({
        ...named(one),
        epreuve: one.examCode,
        bloc: one.blockCode,
        nature: one.kind && SAID_UNIT_KINDS[one.kind],
        coefficient: one.coefficient,
        mode: one.mode,
        duree: one.duration,
        ...claim(one),
      })),
      activities: framework.activities.map((one) => ({ ...named(one), bloc: one.blockCode, ...claim(one) })),
      tasks: framework.tasks.map((one) => ({
        ...named(one),
        activite: one.activityCode,
        competences: listed(one.competenceCodes),
        ...claim(one),
      })),
      competences: framework.competences.map((one) => ({
        ...named(one),
        parent: one.parentCode,
        unite: one.unitCode,
        autres_unites: listed(one.otherUnitCodes),
        ...claim(one),
      })),
      criteria: framework.criteria.map((one) => ({ ...named(one), competence: one.competenceCode, ...claim(one) })),
      knowledge: framework.knowledge.map((one) => ({
        ...named(one),
        parent: one.parentCode,
        niveau_taxonomique: one.taxonomicLevel,
        competences: listed(one.competenceCodes),
        ...claim(one),
      })),
      examRules: framework.examRules.map((one) => ({
        unite: one.unitCode,
        candidat: SAID_CATEGORIES[one.candidateCategory],
        mode: one.mode,
        coefficient: one.coefficient,
        duree: one.duration,
        a_partir_de: one.fromSession || null,
        ...claim(one),
      })),
      placements: framework.placements.map((one) => ({
        annee: one.year,
        semaines: one.weeks,
        objectif: one.aim,
        ...claim(one),
      })),
      mappings: framework.mappings.map(({ from, to, source }) => ({
        ...end('de', from, framework),
        ...end('vers', to, framework),
        source: source === ofAll ? null : source,
      })),
    },
  };
}

const listed = (codes: readonly string[]): string | null => (codes.length ? codes.join(', ') : null);

const end = (field: 'de' | 'vers', ref: CompetenceRef, own: ImportedHead): FileRow => ({
  [`${field}_referentiel`]: ref.framework === own.code ? null : ref.framework,
  [`${field}_version`]: ref.version === own.version ? null : ref.version,
  [field]: ref.code,
});

/** The JSON of the form, empty fields and lists left out. */
export function fileTree({ head, rows }: FileRows, format: string): object {
  const filled = (row: FileRow): FileRow => Object.fromEntries(Object.entries(row).filter(([, said]) => said !== null));
  const lists = (Object.keys(FORM) as Piece[])
    .filter((piece) => rows[piece].length > 0)
    .map((piece) => [FORM[piece].list, rows[piece].map(filled)]);
  return { format, ...filled(head), ...(Object.fromEntries(lists) as object) };
}
