import { type CivilDate, formatDay, formatMinutes } from '@etabli/kernel';
import { PART_LABELS, REVIEW_LABELS, SIGNING_PARTS } from '../../review/progress-review.rules.js';
import type { PrintedReview } from '../../review/progress-review.queries.js';
import type { Milestone } from '../facts/calendar.facts.js';
import type { PiecePhotos } from '../facts/photo.facts.js';
import type { Results } from '../facts/result.facts.js';
import type { Skills } from '../facts/skill.facts.js';
import { axesOf, axisOf, byUnit, inTree, isDrawn, leavesOf, type Unit } from '../facts/skill.rules.js';
import type { DoneWork } from '../facts/work.facts.js';
import type { Attendance, Youth } from '../facts/youth.facts.js';
import {
  between,
  coverageDefinitions,
  counted,
  fullName,
  groupedSkills,
  NO_EXAMS,
  NOTHING,
  percent,
  photoNote,
  type PrintFrame,
  printedAxis,
  printedLevel,
  printedPhoto,
  printedSkill,
  printedWork,
  readAt,
  youthFacts,
} from '../print/parts.js';
import { balanceParts, balancesOf, formsOf } from './booklet.forms.js';

export interface BookletFacts {
  readonly youth: Youth;
  readonly attendance: Attendance | null;
  readonly skills: Skills;
  readonly works: readonly DoneWork[];
  readonly photos: PiecePhotos;
  readonly results: Results;
  readonly reviews: readonly PrintedReview[];
  readonly calendar: readonly Milestone[];
}
/** How much of long lists is printed, so that the booklet stays one to be leafed through. */
export interface BookletRoom {
  readonly proofsEach: number;
  readonly works: number;
  /** how many the printer hands over */
  readonly photos: number;
  readonly reviews: number;
  /** false: a line a competence, where each on its own with its proofs would be too much */
  readonly units: boolean;
}

const PURPOSE =
  'Ce livret rassemble ce que le jeune sait faire et les travaux qui le prouvent. Il accompagne ses bilans avec les formateurs et sa famille, et il est à lui\u202f: il peut le montrer à un employeur ou à un jury.';
const COMPACT =
  'Une ligne par compétence\u202f: leurs preuves, trop nombreuses pour ce livret, se lisent dans les dossiers d’épreuve.';

/** Every number a finished French text, but the values of drawings. */
export function printedBooklet(facts: BookletFacts, frame: PrintFrame, room: BookletRoom): object {
  const { youth, skills, photos } = facts;
  const balances = balancesOf(facts.reviews, room.reviews, printedReview);
  return {
    school: frame.school,
    date: frame.day,
    subtitle: `Situation au ${formatDay(frame.day)}`,
    name: fullName(youth),
    facts: youthFacts(youth, skills.diploma?.title ?? null, frame),
    purpose: PURPOSE,
    ...formsOf(youth, facts.calendar, frame.day),
    ...pathOf(facts),
    ...overviewOf(skills),
    scale: skills.scale.map(({ value }) => printedLevel(value, skills.scale)),
    units: (room.units ? byUnit(skills.skills, skills.units) : []).map(({ unit, skills: of }) => ({
      title: unit ? `${unit.code} – ${unit.title}` : 'Autres compétences',
      subtitle: unit ? unitSubtitle(unit) : 'Compétences ajoutées par l’école ou évaluées hors d’une unité.',
      skills: groupedSkills(
        of.map((skill) =>
          printedSkill(skill, {
            all: skills.skills,
            scale: skills.scale,
            proofs: skills.proofs,
            mostProofs: room.proofsEach,
          }),
        ),
      ),
    })),
    ownLevels: ownLevelsOf(skills),
    ...worksOf(facts.works, room.works),
    unitsNote: room.units || skills.skills.length === 0 ? null : COMPACT,
    photos: photos.photos.map(printedPhoto),
    photoNote: photoNote(photos),
    ...resultsOf(facts.results),
    reviews: balances.reviews,
    reviewsMore:
      balances.older > 0
        ? `Et ${counted(balances.older, 'bilan plus ancien', 'bilans plus anciens')}, à lire sur la fiche du jeune, onglet Dossiers.`
        : null,
    definitions: [
      ...coverageDefinitions(skills.rule),
      [
        'Heures d’atelier',
        'Les heures validées par le maître professionnel sur les ordres de fabrication, reprises comprises.',
      ],
      [
        'Assiduité',
        'Demi-journées où le jeune était présent, rapportées aux demi-journées appelées. Les jours en entreprise n’y sont pas.',
      ],
      ['Fait pour', 'Le nom d’un client n’est écrit que s’il a donné son accord par écrit.'],
    ],
    snapshot: `Lus le ${readAt(frame)}, à la demande de ${frame.requestedByName}. Ce document n’est plus modifié\u202f; un livret plus récent peut exister à l’école.`,
  };
}

function pathOf({ youth, attendance }: BookletFacts): object {
  const share = attendance && attendance.called > 0 ? attendance.present / attendance.called : null;
  return {
    stays: youth.stays.map(({ groupName, fromOn, toOn }) => [groupName, between(fromOn, toOn)]),
    placements: youth.placements.map(({ hostName, fromOn, toOn, attestedDays }) => [
      hostName,
      between(fromOn, toOn),
      attestedDays === null ? NOTHING : String(attestedDays),
    ]),
    attendanceTiles: attendance
      ? [
          ['Assiduité', share === null ? NOTHING : percent(share)],
          ['Demi-journées appelées', String(attendance.called)],
          ['Absences sans motif légitime', String(attendance.unexcused)],
        ]
      : [],
    attendance: attendance
      ? [
          [`Prévues à l’école, ${between(attendance.fromOn, attendance.toOn)}`, String(attendance.due)],
          ['Appelées', String(attendance.called)],
          ['Présent', String(attendance.present)],
          ['Dont en retard', String(attendance.late)],
          ['Absent, motif légitime', String(attendance.excused)],
          ['Absent, sans motif légitime', String(attendance.unexcused)],
        ]
      : [],
  };
}

export function overviewOf({ diploma, skills, units }: Skills): object {
  const leaves = leavesOf(skills);
  const whole = axisOf('', '', leaves);
  const axes = axesOf(skills);
  return {
    diploma: diploma && `${diploma.title}, version ${diploma.version}. ${diploma.legalText}`,
    summary: [
      ['Couverture', percent(whole.value)],
      ['Compétences évaluées', `${whole.assessed} sur ${whole.of}`],
      ['Preuves', String(leaves.reduce((sum, { count }) => sum + count, 0))],
    ],
    drawn: isDrawn(axes),
    axes: axes.map(printedAxis),
    unitRows: units.map((unit) => {
      const of = leaves.filter(({ unitCodes }) => unitCodes.includes(unit.code));
      const assessed = of.filter(({ level }) => level !== null).length;
      return [
        unit.code,
        unit.title,
        unit.coefficient === null ? NOTHING : unit.coefficient.replace(/\.?0+$/, '').replace('.', ','),
        [unit.mode, unit.duration].filter(Boolean).join(', ') || NOTHING,
        of.length === 0 ? NOTHING : `${assessed} sur ${of.length}`,
      ];
    }),
  };
}

export const unitSubtitle = ({ blockCode, blockTitle, examCode, mode, duration }: Unit): string | null =>
  [blockTitle && `Bloc ${blockCode} – ${blockTitle}`, examCode && `Épreuve ${examCode}`, mode, duration]
    .filter(Boolean)
    .join(' · ') || null;

/** Each competence with the trainer's level and the youth's own. */
const ownLevelsOf = ({ skills, scale }: Skills): object[] => {
  const leaves = new Set(leavesOf(skills));
  return inTree(skills).map((skill) => {
    const level = printedLevel(skill.level, scale);
    const own = printedLevel(skill.own, scale);
    return {
      title: `${skill.code} ${skill.title}`,
      heading: !leaves.has(skill) && skill.count === 0,
      gauge: level.gauge,
      level: level.words,
      ownGauge: own.gauge,
      own: skill.own === null ? '' : own.words,
    };
  });
};

function worksOf(works: readonly DoneWork[], most: number): object {
  const minutes = works.reduce((sum, work) => sum + work.minutes, 0);
  const left = works.length - most;
  return {
    workTiles: [
      ['Heures d’atelier', formatMinutes(minutes)],
      ['Ouvrages', String(works.length)],
      ['Pour des clients', String(works.filter(({ customer }) => customer !== null).length)],
    ],
    works: works.slice(0, most).map(printedWork),
    worksMore:
      left > 0 ? `et ${counted(left, 'ouvrage plus ancien', 'ouvrages plus anciens')}, comptés dans les totaux` : null,
  };
}

export const resultsOf = ({ classes, units, examsShown, decision }: Results): object => ({
  classes: classes.map(({ subject, unitCodes, tests, average }) => [
    subject,
    unitCodes.join(', ') || NOTHING,
    String(tests),
    average ?? NOTHING,
  ]),
  examsNote: examsShown ? null : NO_EXAMS,
  exams: units.map(({ session, unitCode, result }) => [session, unitCode, result]),
  decision,
});

/** The name under which the template finds a drawn signature. */
export const signatureName = (reviewId: string, part: string): string => `signature-${reviewId}-${part}.png`;

export function printedReview(review: PrintedReview): object {
  const { id, kind, heldOn, version, validatedByName, reason, signatures } = review;
  return {
    title: `${REVIEW_LABELS[kind]} du ${formatDay(heldOn)}`,
    blank: false,
    facts: [
      ['Écrit par', review.writtenByName],
      ['Validé par', validatedByName],
      ['Version', version > 1 ? `${version} – ${reason}` : null],
    ],
    parts: balanceParts(review, kind === 'final'),
    signatures: SIGNING_PARTS.map((part) => {
      const signature = signatures.find((one) => one.part === part);
      return {
        part: PART_LABELS[part],
        by: signature?.signedByName ?? null,
        on: signature ? formatDay(signature.signedOn as CivilDate) : null,
        image: signature ? signatureName(id, part) : null,
      };
    }),
  };
}
