import { addYears, type CivilDate, daysBetween, yearOf } from '@etabli/kernel';

/** Over how many weeks the pace is taken. */
export const PACE_WEEKS = 8;

export interface Forecast {
  /** coverage of the whole framework, 0..100 with one decimal */
  readonly before: number;
  readonly now: number;
  /** points a week, one decimal; proofs that grow old may make it negative */
  readonly perWeek: number;
  readonly weeksLeft: number;
  /** on the exam day, should the pace hold; 0..100 */
  readonly onExamDay: number;
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** The pace of the last weeks, held until the exam: no more than that. */
export function forecastOf(before: number, now: number, today: CivilDate, examOn: CivilDate): Forecast {
  const weeksLeft = Math.max(0, Math.floor(daysBetween(today, examOn) / 7));
  const perWeek = (now - before) / PACE_WEEKS;
  return {
    before: oneDecimal(before),
    now: oneDecimal(now),
    perWeek: oneDecimal(perWeek),
    weeksLeft,
    onExamDay: oneDecimal(Math.min(100, Math.max(0, now + perWeek * weeksLeft))),
  };
}

const SCHOOL_YEAR_BEGINS = '-08-01';
const EXAM_DAY = '-06-10';

/** When nothing says it: the June at the end of the second school year. */
export function usualExamDay(enrolledOn: CivilDate, today: CivilDate): CivilDate {
  const year = yearOf(enrolledOn);
  const first = enrolledOn >= `${year}${SCHOOL_YEAR_BEGINS}` ? year + 1 : year;
  const planned = `${first + 1}${EXAM_DAY}`;
  if (planned >= today) return planned;
  const next = `${yearOf(today)}${EXAM_DAY}`;
  return next >= today ? next : addYears(next, 1);
}
