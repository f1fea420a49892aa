import type { CivilDate, HalfDay } from '@etabli/kernel';

/** What stands in a cell: a letter, so that a printed page needs no colour. */
export const SIGNS = {
  present: '·',
  late: 'R',
  excused: 'J',
  unjustified: 'A',
  presumed: 'p',
  missing: '?',
  none: '',
} as const;
export type Sign = keyof typeof SIGNS;

export interface RegisterMark {
  readonly status: 'present' | 'absent' | 'late';
  readonly lateMinutes: number;
  readonly legitimate: boolean | null;
}

/** A due half-day without roll call is a question; hours alone make a presence presumed. */
export function signOf(facts: {
  readonly mark: RegisterMark | null;
  readonly worked: boolean;
  readonly due: boolean;
}): Sign {
  const { mark, worked, due } = facts;
  if (mark === null) return worked ? 'presumed' : due ? 'missing' : 'none';
  if (mark.status === 'absent') return mark.legitimate === true ? 'excused' : 'unjustified';
  return mark.status;
}

export interface RegisterRow {
  readonly studentId: string;
  readonly name: string;
  readonly signs: readonly Sign[];
  readonly lateMinutes: number;
}

export interface RegisterHalfDay {
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
}

export interface GroupRegister {
  readonly groupName: string;
  readonly trainerName: string;
  readonly halfDays: readonly RegisterHalfDay[];
  readonly rows: readonly RegisterRow[];
  /** who validated how many sheets of the month */
  readonly validated: readonly { readonly name: string; readonly count: number }[];
  readonly signatures: number;
}

export const countOf = (row: RegisterRow, ...signs: readonly Sign[]): number =>
  row.signs.filter((sign) => signs.includes(sign)).length;
