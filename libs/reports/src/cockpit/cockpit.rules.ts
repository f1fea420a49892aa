import {
  addYears,
  type CivilDate,
  daysBetween,
  minDay,
  type Month,
  monthEnd,
  monthStart,
  yearOf,
} from '@etabli/kernel';

/** Orders that still ask for something. */
export const OPEN_ORDER_STATES = ['planned', 'released', 'in_work', 'checked'] as const;
export type OpenOrderState = (typeof OPEN_ORDER_STATES)[number];

/** The days that the figures are about; the states of things are always those of the moment. */
export interface Period {
  readonly month: Month;
  readonly from: CivilDate;
  /** the last day of the month, or today */
  readonly to: CivilDate;
  readonly yearFrom: CivilDate;
  /** the same days a year before */
  readonly beforeFrom: CivilDate;
  readonly beforeTo: CivilDate;
}

export function periodOf(month: Month, today: CivilDate): Period {
  const to = minDay(today, monthEnd(month));
  const yearFrom = `${yearOf(to)}-01-01`;
  return {
    month,
    from: monthStart(month),
    to,
    yearFrom,
    beforeFrom: addYears(yearFrom, -1),
    beforeTo: addYears(to, -1),
  };
}

/** How long something is overdue, as the aged balance sorts it. */
export const AGES = ['not_due', 'to30', 'to60', 'to90', 'beyond'] as const;
export type Age = (typeof AGES)[number];

/** Whole days past the due day; 0 on the day itself, before it, and without one. */
export const daysLate = (dueOn: CivilDate | null, today: CivilDate): number =>
  dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today));
