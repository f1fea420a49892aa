import { type CivilDate, type FieldError, formatDay, type Refusal } from '@etabli/kernel';

export const REVIEW_KINDS = ['intermediate', 'final'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];
export const REVIEW_LABELS: Readonly<Record<ReviewKind, string>> = {
  intermediate: 'Bilan intermédiaire',
  final: 'Bilan final',
};

/** Who signs a balance. */
export const SIGNING_PARTS = ['youth', 'family', 'trainer'] as const;
export type SigningPart = (typeof SIGNING_PARTS)[number];
export const PART_LABELS: Readonly<Record<SigningPart, string>> = {
  youth: 'Le jeune',
  family: 'La famille',
  trainer: 'Le formateur',
};

export interface ReviewWords {
  readonly acquired: string;
  readonly toImprove: string;
  readonly nextGoals: string;
  /** what the youth says of it himself */
  readonly youthWords: string;
}

export interface ReviewState {
  readonly version: number;
  readonly heldOn: CivilDate;
  readonly validatedAt: Date | null;
}

/** Wrong days of a balance: before the youth came, or to come. */
export function reviewDayErrors(
  heldOn: CivilDate,
  { enrolledOn, today }: { enrolledOn: CivilDate | null; today: CivilDate },
): FieldError[] {
  if (heldOn > today) return [{ field: 'heldOn', message: 'Un bilan ne peut pas être daté à venir.' }];
  if (enrolledOn !== null && heldOn < enrolledOn)
    return [{ field: 'heldOn', message: `Le jeune est entré à l’école le ${formatDay(enrolledOn)}.` }];
  return [];
}

/** A validated balance is never edited, nor validated a second time. */
export const draftRefusals = ({ validatedAt }: ReviewState): Refusal[] =>
  validatedAt === null ? [] : [{ code: 'review.validated' }];

/** What is missing before it may be validated: what the youth can do, and what comes next. */
export function validationRefusals(review: ReviewState & ReviewWords): Refusal[] {
  const refusals = draftRefusals(review);
  if (review.acquired.trim() === '') refusals.push({ code: 'review.acquired_missing' });
  if (review.nextGoals.trim() === '') refusals.push({ code: 'review.goals_missing' });
  return refusals;
}

/** A new version follows the latest validated one, and there is one draft at a time. `latest` is the highest version of the series. */
export function versionRefusals(review: ReviewState, latest: ReviewState): Refusal[] {
  if (review.validatedAt === null) return [{ code: 'review.still_draft' }];
  if (latest.validatedAt === null) return [{ code: 'review.draft_open' }];
  return latest.version > review.version ? [{ code: 'review.superseded' }] : [];
}

/** The latest validated version is signed, by each part once. `latest` is the highest validated version of the series. */
export function signRefusals(
  review: ReviewState,
  latest: number,
  signed: readonly SigningPart[],
  part: SigningPart,
): Refusal[] {
  if (review.validatedAt === null) return [{ code: 'review.sign_draft' }];
  if (review.version < latest) return [{ code: 'review.superseded' }];
  return signed.includes(part) ? [{ code: 'review.signed', params: { part: PART_LABELS[part].toLowerCase() } }] : [];
}

/** Of each series the highest validated version, oldest balance first: what documents print. */
export function currentOf<R extends ReviewState & { readonly seriesId: string; readonly id: string }>(
  rows: readonly R[],
): R[] {
  const current = new Map<string, R>();
  for (const row of rows) {
    const known = current.get(row.seriesId);
    if (row.validatedAt !== null && (!known || known.version < row.version)) current.set(row.seriesId, row);
  }
  return [...current.values()].sort((a, b) => a.heldOn.localeCompare(b.heldOn) || a.id.localeCompare(b.id));
}
