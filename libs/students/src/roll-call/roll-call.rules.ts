import type { FieldError, Refusal } from '@etabli/kernel';

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
  /** slots of the half-day that were missed, by their start 'HH:MM' */
  readonly missed?: readonly string[] | null;
}

export interface Mark {
  readonly studentId: string;
  readonly status: MarkStatus;
  readonly lateMinutes: number;
  readonly missed?: readonly string[];
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

/** The half-day as its slots make it. */
export interface HalfDaySlots {
  /** starts 'HH:MM' of the slots of the half-day */
  readonly starts: readonly string[];
  /** up to this share of slots attended, the half-day is an absence; 0: only without any presence */
  readonly absentPercent: number;
}

const WHOLE: HalfDaySlots = { starts: [], absentPercent: 0 };

/** Everybody in the group: as given, else present. Who missed too many slots is absent, whatever was tapped. */
export function completeMarks(
  given: readonly GivenMark[],
  members: readonly string[],
  { starts, absentPercent }: HalfDaySlots = WHOLE,
): Required<Mark>[] {
  return members.map((studentId) => {
    const mark = given.find((one) => one.studentId === studentId);
    const missed = starts.filter((start) => mark?.missed?.includes(start));
    const attended = starts.length - missed.length;
    const away = missed.length > 0 && attended * 100 <= absentPercent * starts.length;
    const status = away ? 'absent' : (mark?.status ?? 'present');
    const lateMinutes = status === 'late' ? (mark?.lateMinutes ?? 0) : 0;
    return { studentId, status, lateMinutes, missed: status === 'absent' ? [] : missed };
  });
}

/** A correction says something else than what is true. */
export function correctionRefusals(
  before: { readonly status: Presence; readonly lateMinutes: number },
  after: { readonly status: MarkStatus; readonly lateMinutes: number },
): Refusal[] {
  const same = before.status === after.status && before.lateMinutes === after.lateMinutes;
  return same ? [{ code: 'roll_call.unchanged' }] : [];
}

/** Somebody absent signs nothing, and nobody signs twice. */
export function signatureRefusals(
  mark: Presence,
  facts: { readonly on: boolean; readonly signed: boolean },
): Refusal[] {
  return [
    ...(facts.on ? [] : [{ code: 'roll_call.signatures_off' }]),
    ...(mark === 'absent' || mark === 'unknown' ? [{ code: 'roll_call.sign_absent' }] : []),
    ...(facts.signed ? [{ code: 'roll_call.signed' }] : []),
  ];
}

/** Absent now and not before: what those above must hear of. */
export function newlyAbsent(before: readonly Mark[], after: readonly Mark[]): string[] {
  const known = new Set(before.filter((mark) => mark.status === 'absent').map((mark) => mark.studentId));
  return after.filter((mark) => mark.status === 'absent' && !known.has(mark.studentId)).map((mark) => mark.studentId);
}
