import {
  type CivilDate,
  civilDateAt,
  formatDay,
  formatDayLong,
  formatDecimalFr,
  formatMinutes,
  wallTimeAt,
} from '@etabli/kernel';
import type { LetterheadSchool } from '@etabli/platform';
import { EVIDENCE_SOURCE_LABELS } from '../../evidence/evidence.rules.js';
import type { PiecePhoto, PiecePhotos } from '../facts/photo.facts.js';
import type { Proof } from '../facts/skill.facts.js';
import { type Axis, type Skill, type Step } from '../facts/skill.rules.js';
import type { DoneWork } from '../facts/work.facts.js';
import type { Youth } from '../facts/youth.facts.js';

/** What every dossier is told beside its facts. */
export interface PrintFrame {
  readonly school: LetterheadSchool;
  /** when the facts were read */
  readonly snapshotAt: Date;
  readonly day: CivilDate;
  readonly requestedByName: string;
}

export const NOTHING = '–';
/** Said where exam results would be, for who may not read them. */
export const NO_EXAMS =
  'Les résultats d’examen ne sont pas dans ce document\u202f: la direction, qui les garde, peut en demander un avec eux.';
export const fullName = ({ firstName, lastName }: Pick<Youth, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`;
/** 0.642 → « 64 % » */
export const percent = (share: number): string => `${Math.round(share * 100)}\u202f%`;
/** 1, 'jeune' → « 1 jeune »; 3 → « 3 jeunes » */
export const counted = (n: number, one: string, several = `${one}s`): string => `${n} ${n > 1 ? several : one}`;
export const dayOr = (day: CivilDate | null): string => (day === null ? NOTHING : formatDay(day));
export const between = (from: CivilDate, to: CivilDate | null): string =>
  to === null
    ? `depuis le ${formatDay(from)}`
    : from === to
      ? `le ${formatDay(from)}`
      : `du ${formatDay(from)} au ${formatDay(to)}`;

/** « jeudi 26 novembre 2026 à 9 h 05 » */
export function readAt({ snapshotAt }: PrintFrame): string {
  return `${formatDayLong(civilDateAt(snapshotAt))} à ${wallTimeAt(snapshotAt).replace(/^0/, '').replace(':', '\u00a0h\u00a0')}`;
}

/** The facts at the head of every dossier of a youth. */
export const youthFacts = (youth: Youth, diploma: string | null, frame: PrintFrame): [string, string | null][] => [
  ['Jeune', fullName(youth)],
  ['Né(e) le', formatDay(youth.bornOn)],
  ['Diplôme préparé', diploma],
  ['Groupe', [youth.groupName, youth.trade !== youth.groupName && youth.trade].filter(Boolean).join(', ') || null],
  ['Maître professionnel', youth.trainerName],
  ['Faits lus le', readAt(frame)],
];

export interface Gauge {
  readonly filled: number;
  readonly of: number;
  readonly colour: string;
}
export interface PrintedLevel {
  readonly gauge: Gauge | null;
  readonly words: string;
}

/** A level by its boxes and its words; « Non évaluée » without one. */
export function printedLevel(level: number | null, scale: readonly Step[]): PrintedLevel {
  const reached = scale.filter(({ value }) => level !== null && value <= level);
  const step = reached.at(-1);
  if (level === null || !step)
    return {
      gauge: scale.length === 0 ? null : { filled: 0, of: scale.length, colour: '#ffffff' },
      words: 'Non évaluée',
    };
  return { gauge: { filled: reached.length, of: scale.length, colour: step.colour }, words: step.label };
}

const workOf = ({ source, operationTitle, orderTitle }: Proof): string =>
  operationTitle === null ? EVIDENCE_SOURCE_LABELS[source] : `${operationTitle} – ${orderTitle}`;

export interface PrintedProof {
  readonly on: string;
  readonly work: string;
  readonly level: string;
  readonly by: string;
  readonly comment: string | null;
}
export const printedProof = (proof: Proof, scale: readonly Step[]): PrintedProof => ({
  on: formatDay(proof.assessedOn),
  work: workOf(proof),
  level: printedLevel(proof.level, scale).words,
  by: proof.byName,
  comment: proof.comment,
});

export interface PrintedSkill {
  readonly code: string;
  readonly title: string;
  /** of a group of competences that is not assessed itself */
  readonly heading: boolean;
  readonly gauge: Gauge | null;
  readonly level: string;
  readonly facts: string;
  /** 0..1; none for a group that is not assessed itself */
  readonly strength: number | null;
  readonly percent: string;
  readonly proofs: readonly PrintedProof[];
  readonly more: string | null;
  /** groups that begin with it: printed in one piece, so that none stands alone at the foot of a page */
  readonly above: readonly string[];
}

/** @param mostProofs of the competence, the latest */
export function printedSkill(
  skill: Skill,
  {
    all,
    scale,
    proofs,
    mostProofs,
  }: { all: readonly Skill[]; scale: readonly Step[]; proofs: readonly Proof[]; mostProofs: number },
): PrintedSkill {
  const heading = skill.count === 0 && all.some(({ parentId }) => parentId === skill.id);
  const mine = proofs.filter(({ competenceId }) => competenceId === skill.id);
  const { gauge, words } = printedLevel(skill.level, scale);
  const left = mine.length - mostProofs;
  return {
    code: skill.code,
    title: skill.title,
    heading,
    gauge,
    level: words,
    facts: skill.verdict.charAt(0).toUpperCase() + skill.verdict.slice(1),
    strength: heading ? null : skill.strength / 100,
    percent: percent(skill.strength / 100),
    proofs: mine.slice(0, mostProofs).map((proof) => printedProof(proof, scale)),
    more: left > 0 ? `et ${counted(left, 'preuve plus ancienne', 'preuves plus anciennes')}` : null,
    above: [],
  };
}

/** Groups of competences go with the first that is assessed; a group without any stays by itself. */
export function groupedSkills(printed: readonly PrintedSkill[]): PrintedSkill[] {
  const rows: PrintedSkill[] = [];
  let above: string[] = [];
  for (const [index, skill] of printed.entries()) {
    if (skill.heading && index < printed.length - 1) above.push(`${skill.code} ${skill.title}`);
    else {
      rows.push({ ...skill, above });
      above = [];
    }
  }
  return rows;
}

export interface PrintedAxis {
  readonly code: string;
  readonly title: string;
  readonly value: number;
  readonly percent: string;
  readonly assessed: string;
}
export const printedAxis = ({ code, title, value, assessed, of }: Axis): PrintedAxis => ({
  code,
  title,
  value,
  percent: percent(value),
  assessed: `${assessed} sur ${of}`,
});

const CUSTOMER_UNNAMED = 'un client de l’école';
const OWN_WORK = 'l’école';

/** « Mécanique du Rhône » where he agreed, else « un client de l’école ». */
export const madeFor = ({ customer }: DoneWork): string =>
  customer === null ? OWN_WORK : (customer.name ?? CUSTOMER_UNNAMED);

export interface PrintedWork {
  readonly cells: readonly string[];
  readonly note: string;
}
/** Title, for whom, when, hours; below it what he did on it. */
export const printedWork = (work: DoneWork): PrintedWork => ({
  cells: [work.title, madeFor(work), between(work.fromOn, work.toOn), formatMinutes(work.minutes)],
  note: work.operations.map(({ title, rework }) => (rework ? `${title} (reprise)` : title)).join(', '),
});

/** « 10 pièce – Platine de fixation » */
export const printedLine = ({ label, quantity, unit }: DoneWork['lines'][number]): string =>
  `${formatDecimalFr(trimmed(quantity))} ${unit} – ${label}`;

const trimmed = (quantity: string): string => (quantity.includes('.') ? quantity.replace(/\.?0+$/, '') : quantity);

export interface PrintedPhoto {
  readonly name: string;
  readonly caption: string;
  readonly where: string;
}
export const printedPhoto = ({ name, caption, takenOn, orderTitle, operationTitle }: PiecePhoto): PrintedPhoto => ({
  name,
  caption: caption ?? operationTitle,
  where: [orderTitle, formatDay(takenOn)].filter(Boolean).join(', '),
});

/** Why there are no pictures, or not all; null: all is shown. */
export function photoNote({ agreed, photos, unreadable = 0, older = 0 }: PiecePhotos): string | null {
  if (!agreed)
    return 'Sans photo\u202f: l’accord à l’image pour la présentation des réalisations n’est pas donné. Il se note sur la fiche du jeune, onglet Documents.';
  if (unreadable > 0)
    return `${counted(unreadable, 'photo manque', 'photos manquent')}\u202f: le fichier ne peut pas être lu.`;
  if (older > 0)
    return `Et ${counted(older, 'photo', 'photos')} de plus, à voir à l’école, sur les ordres de fabrication.`;
  return photos.length === 0 ? 'Aucune photo de pièce n’est encore prise sur ces travaux.' : null;
}

/** What the words and drawings of coverage mean, printed wherever they stand. `rule`: of the diploma, a sentence a line. */
export const coverageDefinitions = (rule: readonly string[]): (readonly [string, string])[] => [
  [
    'Preuve',
    'Un jugement daté d’un formateur sur une compétence, à partir d’un travail d’atelier, d’une évaluation en classe, d’un examen blanc, d’un stage, du chef-d’œuvre ou du positionnement d’entrée. Une preuve retirée ne compte plus.',
  ],
  ...(rule.length === 0 ? [] : [['Niveau et force', rule.join(' ')] as const]),
  [
    'Couverture',
    'La moyenne des forces : 0 % quand rien n’est prouvé, 100 % quand des preuves récentes et variées portent toutes les compétences au niveau le plus haut.',
  ],
];
