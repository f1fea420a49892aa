import { addDays, addMonths, type CivilDate, lastOfMonth, type Refusal, yearOf } from '@etabli/kernel';

export interface YearSpan {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
}

/** Twelve months; the first or a changed one may be shorter, or longer up to this (usage of a first year). */
const LONGEST_MONTHS = 24;

/**
 * The year of accounts around a day: one that was defined, else years of twelve months on from the last one before it, or back to
 * the first one after it, else the calendar year.
 */
export function fiscalYearOf(known: readonly YearSpan[], day: CivilDate): YearSpan {
  const own = known.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  if (own) return own;
  const before = known.filter(({ endsOn }) => endsOn < day).sort((a, b) => (a.endsOn < b.endsOn ? 1 : -1))[0];
  if (!before) return calendarYear(known, day);
  let startsOn = addDays(before.endsOn, 1);
  for (;;) {
    const next = addMonths(startsOn, 12);
    if (day < next) return { startsOn, endsOn: addDays(next, -1) };
    startsOn = next;
  }
}

/** Before the first defined year those of the calendar, the last of them cut short. */
function calendarYear(known: readonly YearSpan[], day: CivilDate): YearSpan {
  const startsOn = `${yearOf(day)}-01-01`;
  const endsOn = `${yearOf(day)}-12-31`;
  const first = known.map((one) => one.startsOn).sort()[0];
  return { startsOn, endsOn: first !== undefined && first <= endsOn ? addDays(first, -1) : endsOn };
}

/** All that speaks against a year of these days beside the others known. */
export function yearSpanRefusals(
  year: YearSpan,
  others: readonly (YearSpan & { readonly closed: boolean })[],
): Refusal[] {
  if (year.endsOn <= year.startsOn) return [{ code: 'year.ends_before' }];
  const last = others
    .map(({ endsOn }) => endsOn)
    .sort()
    .at(-1);
  return [
    ...(year.endsOn === lastOfMonth(year.endsOn) ? [] : [{ code: 'year.not_month_end' }]),
    ...(year.endsOn < addMonths(year.startsOn, LONGEST_MONTHS) ? [] : [{ code: 'year.too_long' }]),
    ...(last === undefined || year.startsOn === addDays(last, 1)
      ? []
      : [{ code: 'year.not_next', params: { day: addDays(last, 1) } }]),
  ];
}
