import { type CivilDate, type FieldError, formatDay, holidayOn, type HolidayRegion, isWeekend } from '@etabli/kernel';

/**
 * `placement`: a class is out in firms; who has none comes to school, so that the day stays open. `extra_day`: the school is open although
 * the calendar says otherwise, such as a Saturday of open doors.
 */
export const PERIOD_KINDS = ['term', 'closure', 'placement', 'exam', 'extra_day'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const LONGEST_PERIOD_DAYS = 400;

export interface Period {
  readonly kind: PeriodKind;
  readonly label: string;
  /** null: the whole school */
  readonly groupId: string | null;
  /** both included */
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
}

export const CLOSED_WHY = ['weekend', 'public_holiday', 'closure', 'between_terms'] as const;
export type ClosedWhy = (typeof CLOSED_WHY)[number];

export interface DayStatus {
  readonly open: boolean;
  /** null when open */
  readonly why: ClosedWhy | null;
  /** in words: the holiday, the closure, the exam; null when there is nothing to say */
  readonly label: string | null;
  readonly exam: boolean;
  readonly placement: boolean;
}

export interface CalendarFacts {
  readonly periods: readonly Period[];
  readonly region: HolidayRegion;
  /** The group has slots on that weekday: a Saturday may be a day of school. */
  readonly worksOnWeekend?: boolean;
}

/**
 * What a day is for a group, periods of others left out. An extra day beats everything; a closure, a holiday and a weekend close;
 * terms close the days between two of them, and say nothing before the first nor after the last.
 */
export function dayStatus(
  day: CivilDate,
  groupId: string | null,
  { periods, region, worksOnWeekend }: CalendarFacts,
): DayStatus {
  const mine = periods.filter((one) => one.groupId === null || one.groupId === groupId);
  const today = (kind: PeriodKind): Period | undefined =>
    mine.find((one) => one.kind === kind && one.fromOn <= day && one.toOn >= day);
  const closed = (why: ClosedWhy, label: string | null): DayStatus => ({
    open: false,
    why,
    label,
    exam: false,
    placement: false,
  });
  const extra = today('extra_day');
  if (extra) return { open: true, why: null, label: extra.label, exam: false, placement: false };
  const closure = today('closure');
  if (closure) return closed('closure', closure.label);
  const holiday = holidayOn(day, region);
  if (holiday) return closed('public_holiday', holiday.name);
  if (isWeekend(day) && !worksOnWeekend) return closed('weekend', null);
  const terms = mine.filter(({ kind }) => kind === 'term');
  const between = terms.some(({ toOn }) => toOn < day) && terms.some(({ fromOn }) => fromOn > day);
  if (between && !today('term')) return closed('between_terms', null);
  const exam = today('exam');
  const placement = today('placement');
  return {
    open: true,
    why: null,
    label: exam?.label ?? placement?.label ?? null,
    exam: exam !== undefined,
    placement: placement !== undefined,
  };
}

/** Why the day is closed, as the end of a sentence: « c’est un jour férié (Noël) ». */
export function closedWords({ why, label }: DayStatus): string {
  if (why === 'public_holiday') return `c’est un jour férié (${label})`;
  if (why === 'closure') return `l’école est fermée (${label})`;
  return why === 'weekend' ? 'c’est la fin de semaine' : 'il est entre deux périodes de cours';
}

export function periodErrors({ fromOn, toOn }: Pick<Period, 'fromOn' | 'toOn'>): FieldError[] {
  if (toOn < fromOn) return [{ field: 'toOn', message: `La fin vient après le début (${formatDay(fromOn)}).` }];
  return [];
}
