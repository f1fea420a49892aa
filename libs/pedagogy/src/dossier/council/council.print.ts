import { type CivilDate, formatDay } from '@etabli/kernel';
import { REVIEW_LABELS } from '../../review/progress-review.rules.js';
import type { PrintedReview } from '../../review/progress-review.queries.js';
import type { Results } from '../facts/result.facts.js';
import type { Skills } from '../facts/skill.facts.js';
import { axesOf, axisOf, isDrawn, leavesOf } from '../facts/skill.rules.js';
import type { Attendance, Youth } from '../facts/youth.facts.js';
import {
  coverageDefinitions,
  dayOr,
  fullName,
  NOTHING,
  percent,
  type PrintFrame,
  printedAxis,
  printedProof,
  readAt,
} from '../print/parts.js';

export interface CouncilYouth {
  readonly youth: Youth;
  readonly skills: Skills;
  /** of the school year */
  readonly attendance: Attendance | null;
  readonly results: Results;
  /** minutes of the school year */
  readonly minutes: string;
  /** the last balance in force */
  readonly review: PrintedReview | null;
}
export interface CouncilFacts {
  readonly groupName: string;
  readonly trainerName: string | null;
  /** first day of the school year */
  readonly since: CivilDate;
  readonly youths: readonly CouncilYouth[];
}

const LATEST = 4;

/** One table of the group, then a page a youth with room for what the council decides. */
export function printedCouncil({ groupName, trainerName, since, youths }: CouncilFacts, frame: PrintFrame): object {
  return {
    school: frame.school,
    date: frame.day,
    subtitle: groupName,
    facts: [
      ['Groupe', groupName],
      ['Maître professionnel', trainerName],
      ['Jeunes', String(youths.length)],
      ['Période', `depuis le ${formatDay(since)}`],
      ['Faits lus le', readAt(frame)],
    ],
    rows: youths.map((one) => {
      const { assessed, of, value } = wholeOf(one.skills);
      return {
        cells: [
          fullName(one.youth),
          attended(one.attendance),
          String(one.attendance?.unexcused ?? 0),
          one.minutes,
          of === 0 ? NOTHING : `${assessed} sur ${of}`,
        ],
        value,
        percent: of === 0 ? NOTHING : percent(value),
      };
    }),
    youths: youths.map((one) => printedYouth(one)),
    definitions: [
      ...coverageDefinitions(youths.find(({ skills }) => skills.diploma)?.skills.rule ?? []),
      [
        'Assiduité',
        'Demi-journées où le jeune était présent, rapportées aux demi-journées appelées depuis le début de l’année scolaire.',
      ],
      ['Heures', 'Heures d’atelier validées depuis le début de l’année scolaire.'],
    ],
  };
}

const wholeOf = ({ skills }: Skills): ReturnType<typeof axisOf> => axisOf('', '', leavesOf(skills));

const attended = (attendance: Attendance | null): string =>
  attendance === null || attendance.called === 0 ? NOTHING : percent(attendance.present / attendance.called);

function printedYouth({ youth, skills, attendance, results, minutes, review }: CouncilYouth): object {
  const { value, assessed, of } = wholeOf(skills);
  const axes = axesOf(skills.skills);
  const codes = new Map(skills.skills.map(({ id, code }) => [id, code]));
  return {
    name: fullName(youth),
    diploma: skills.diploma?.title ?? 'Aucun diplôme noté',
    tiles: [
      ['Couverture', of === 0 ? NOTHING : percent(value)],
      ['Évaluées', of === 0 ? NOTHING : `${assessed} sur ${of}`],
      ['Assiduité', attended(attendance)],
      ['Heures d’atelier', minutes],
    ],
    drawn: isDrawn(axes),
    axes: axes.map(printedAxis),
    proofs: skills.proofs.slice(0, LATEST).map((proof) => {
      const { on, work, level } = printedProof(proof, skills.scale);
      return [on, codes.get(proof.competenceId) ?? NOTHING, work, level];
    }),
    classes: results.classes.map(({ subject, average }) => [subject, average ?? NOTHING]),
    review: review && {
      title: `${REVIEW_LABELS[review.kind]} du ${dayOr(review.heldOn)}`,
      goals: review.nextGoals,
      toImprove: review.toImprove,
    },
  };
}
