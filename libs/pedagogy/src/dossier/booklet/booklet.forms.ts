import { type CivilDate, yearOf } from '@etabli/kernel';
import { PART_LABELS, REVIEW_LABELS, type ReviewKind, SIGNING_PARTS } from '../../review/progress-review.rules.js';
import type { PrintedReview } from '../../review/progress-review.queries.js';
import type { Milestone } from '../facts/calendar.facts.js';
import type { InFirm, Youth } from '../facts/youth.facts.js';
import { between } from '../print/parts.js';

/** The two halves of a school year: a balance and its signatures belong to each. */
const SECOND_HALF = '02-01';
const SCHOOL_YEAR = '09-01';
const FEWEST_HALVES = 4;
const MOST_HALVES = 8;
const FEWEST_BALANCES = 2;
const MOST_FIRMS = 2;
const FILLED_BY: readonly (readonly [string, string, string])[] = [
  ['Parcours, compétences, travaux', 'L’école, depuis ses registres', 'Imprimés à la date du livret'],
  ['Auto-évaluation', 'Le jeune, avec son formateur', 'Avant chaque bilan'],
  ['Suivi en entreprise', 'Le tuteur et le jeune', 'À la fin de chaque période'],
  ['Bilan intermédiaire', 'Le maître professionnel, avec le jeune', 'À chaque demi-année'],
  ['Rencontres avec la famille', 'Qui mène la rencontre', 'Le jour même'],
  ['Bilan final', 'Le maître professionnel, avec le jeune', 'À la fin de la formation'],
  ['Visas', 'Le jeune, la famille, le formateur, la direction', 'À la fin de chaque demi-année'],
];

/** What is written by hand: who writes what, the days to come, firms, meetings, visas. A youth of the first day has these pages too. */
export const formsOf = (youth: Youth, calendar: readonly Milestone[], day: CivilDate): object => ({
  filledBy: FILLED_BY,
  calendar: calendar.map(({ label, fromOn, toOn }) => [label, between(fromOn, toOn)]),
  firms: firmsOf(youth.placements),
  halves: halvesOf(youth.enrolledOn ?? day, day),
});

/** A page for each period that no firm attested yet, or an empty one for the next. */
function firmsOf(placements: readonly InFirm[]): object[] {
  const open = placements.filter(({ attestedDays }) => attestedDays === null).slice(-MOST_FIRMS);
  return open.length === 0
    ? [{ host: null, when: null }]
    : open.map(({ hostName, fromOn, toOn }) => ({ host: hostName, when: between(fromOn, toOn) }));
}

/** From the half-year in which he came to that of the booklet, four at least and the eight latest: « Février à juillet 2026 ». */
export function halvesOf(from: CivilDate, day: CivilDate): string[] {
  const halves: string[] = [];
  for (let half = halfAt(from); half.begins <= day || halves.length < FEWEST_HALVES; half = halfAfter(half))
    halves.push(half.second ? `Février à juillet ${half.year}` : `Septembre ${half.year} à janvier ${half.year + 1}`);
  return halves.slice(-MOST_HALVES);
}

interface Half {
  readonly second: boolean;
  /** in which it begins */
  readonly year: number;
  readonly begins: CivilDate;
}
const halfOf = (year: number, second: boolean): Half => ({
  second,
  year,
  begins: `${year}-${second ? SECOND_HALF : SCHOOL_YEAR}`,
});
const halfAt = (day: CivilDate): Half => {
  const year = yearOf(day);
  const at = day.slice(5);
  return at >= SCHOOL_YEAR ? halfOf(year, false) : at >= SECOND_HALF ? halfOf(year, true) : halfOf(year - 1, false);
};
const halfAfter = ({ second, year }: Half): Half => (second ? halfOf(year, false) : halfOf(year + 1, true));

/**
 * Each balance in force on its page, the latest so many; then empty pages: the next intermediate one, two in all at least, and the
 * final one, until it was held.
 */
export function balancesOf(
  reviews: readonly PrintedReview[],
  most: number,
  printed: (review: PrintedReview) => object,
): { reviews: object[]; older: number } {
  const final = reviews.filter(({ kind }) => kind === 'final');
  const intermediate = reviews.filter(({ kind }) => kind === 'intermediate');
  const shown = intermediate.slice(-Math.max(0, most - final.length));
  const blanks = final.length > 0 ? 0 : Math.max(1, FEWEST_BALANCES - intermediate.length);
  return {
    reviews: [
      ...(most > final.length ? shown : []).map(printed),
      ...Array.from({ length: blanks }, () => blankReview('intermediate')),
      ...(final.length > 0 ? final.map(printed) : [blankReview('final')]),
    ],
    older: intermediate.length - (most > final.length ? shown.length : 0),
  };
}

/** What is asked of each balance, with the words of a written one. */
export const balanceParts = (review: Partial<PrintedReview>, final: boolean): object[] => [
  { title: 'Ce que le jeune sait faire', text: review.acquired ?? null },
  { title: 'Ce qui reste à travailler', text: review.toImprove ?? null },
  { title: final ? 'Et après l’école' : 'Les prochains objectifs', text: review.nextGoals ?? null },
  { title: 'Ce qu’en dit le jeune', text: review.youthWords ?? null },
];

const blankReview = (kind: ReviewKind): object => ({
  title: REVIEW_LABELS[kind],
  blank: true,
  facts: [],
  parts: balanceParts({}, kind === 'final'),
  signatures: SIGNING_PARTS.map((part) => ({ part: PART_LABELS[part], by: null, on: null, image: null })),
});
