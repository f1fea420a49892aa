import type { FieldError } from '@etabli/kernel';

export const MARK_STATUSES = ['present', 'absent', 'late'] as const;
export type MarkStatus = (typeof MARK_STATUSES)[number];
/** `unknown`: no roll call was taken. */
export const PRESENCES = [...MARK_STATUSES, 'unknown'] as const;
export type Presence = (typeof PRESENCES)[number];

export const LATEST_MINUTES = 240;

export interface GivenMark {
  readonly studentId: string;
  readonly status: MarkStatus;
  readonly lateMinutes?: number | null;
}

export interface Mark {
  readonly studentId: string;
  readonly status: MarkStatus;
  readonly lateMinutes: number;
}

/** What is wrong with the marks given, by field as `marks.2.lateMinutes`. `members` are in the group on that day. */
export function markErrors(given: readonly GivenMark[], members: readonly string[]): FieldError[] {
  return given.flatMap((mark, index): FieldError[] => {
    const path = `marks.${index}`;
    if (!members.includes(mark.studentId))
      return [{ field: `${path}.studentId`, message: 'Ce jeune n’est pas dans le groupe ce jour-là.' }];
    if (given.findIndex((other) => other.studentId === mark.studentId) < index) {
      return [{ field: `${path}.studentId`, message: 'Ce jeune figure deux fois.' }];
    }
    if (mark.status === 'late' && !mark.lateMinutes)
      return [{ field: `${path}.lateMinutes`, message: 'Indiquez le retard en minutes.' }];
    return [];
  });
}

/** Everybody in the group: as given, else present. */
export function completeMarks(given: readonly GivenMark[], members: readonly string[]): Mark[] {
  return members.map((studentId) => {
    const mark = given.find((one) => one.studentId === studentId);
    const status = mark?.status ?? 'present';
    return { studentId, status, lateMinutes: status === 'late' ? (mark?.lateMinutes ?? 0) : 0 };
  });
}

/** Absent now and not before: what those above must hear of. */
export function newlyAbsent(before: readonly Mark[], after: readonly Mark[]): string[] {
  const known = new Set(before.filter((mark) => mark.status === 'absent').map((mark) => mark.studentId));
  return after.filter((mark) => mark.status === 'absent' && !known.has(mark.studentId)).map((mark) => mark.studentId);
}
