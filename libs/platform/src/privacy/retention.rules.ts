import { addMonths, type CivilDate } from '@etabli/kernel';

/** How long one kind of personal data is kept: a dated row, with the text it stands on. */
export interface RetentionTerm {
  readonly kind: string;
  /** counted from the day the data stopped being needed: the exit, the refusal, the hour of the reading … */
  readonly months: number;
  readonly validFrom: CivilDate;
}

/** The row in force on `day`: the latest that has begun. */
export function termOn<T extends RetentionTerm>(terms: readonly T[], kind: string, day: CivilDate): T | undefined {
  return terms
    .filter((term) => term.kind === kind && term.validFrom <= day)
    .toSorted((one, other) => other.validFrom.localeCompare(one.validFrom))[0];
}

/**
 * The last day on which the term may have begun to be over on `today`. Kept from D for n months, data is still there on the
 * day of the month that ends the term, and gone the day after: date to date, last day included.
 */
export function overBefore(months: number, today: CivilDate): CivilDate {
  return addMonths(today, -months);
}

/** Is what began on `since` over on `today`? */
export function isOver(since: CivilDate, months: number, today: CivilDate): boolean {
  return addMonths(since, months) < today;
}
