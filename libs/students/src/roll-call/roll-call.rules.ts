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
  /** late: the slot, by its start 'HH:MM'; left out: the first of the half-day */
  readonly lateSlot?: string | null;
}

export interface Mark {
  readonly studentId: string;
  readonly status: MarkStatus;
  readonly lateMinutes: number;
  readonly missed: readonly string[];
  readonly lateSlot: string | null;
}

/** What is wrong with the marks given, by field as `marks.2.lateMinutes`. `members` are in the group on that day. */
export function markErrors(
  given: readonly GivenMark[],
  members: readonly string[],
  starts: readonly string[],
): FieldError[] {
  return given.flatMap((mark, index): FieldError[] => {
    const path = `marks.${index}`;
    if (!members.includes(mark.studentId))
      return [{ field: `${path}.studentId`, message: 'Ce jeune n’est pas dans le groupe ce jour-là.' }];
    if (given.findIndex((other) => other.studentId === mark.studentId) < index) {
      return [{ field: `${path}.studentId`, message: 'Ce jeune figure deux fois.' }];
    }
    return slotErrors(mark, starts).map((one) => ({ ...one, field: `${path}.${one.field}` }));
  });
}

type SlotMark = Omit<GivenMark, 'studentId'>;

const UNPLANNED = 'Ce créneau n’est pas dans cette demi-journée. Rechargez la page.';

/** What is wrong with one mark itself, by its own field. `starts`: of the slots of the half-day. */
export function slotErrors(
  { status, lateMinutes, missed, lateSlot }: SlotMark,
  starts: readonly string[],
): FieldError[] {
  if (missed?.some((start) => !starts.includes(start))) return [{ field: 'missed', message: UNPLANNED }];
  if (status !== 'late') return [];
  if (!lateMinutes) return [{ field: 'lateMinutes', message: 'Indiquez le retard en minutes.' }];
  if (lateSlot && !starts.includes(lateSlot)) return [{ field: 'lateSlot', message: UNPLANNED }];
  const late = lateSlot ?? starts[0];
  return late && missed?.includes(late)
    ? [{ field: 'lateSlot', message: 'Ce jeune a manqué ce créneau\u202f: il ne peut pas y être en retard.' }]
    : [];
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
  halfDay: HalfDaySlots = WHOLE,
): Mark[] {
  return members.map((studentId) => ({
    studentId,
    ...settled(given.find((one) => one.studentId === studentId) ?? { status: 'present' }, halfDay),
  }));
}

/** The half-day is the legal unit: who missed too many of its slots is absent, and then no slot is named any more. */
export function settled(mark: SlotMark, { starts, absentPercent }: HalfDaySlots): Omit<Mark, 'studentId'> {
  const missed = starts.filter((start) => mark.missed?.includes(start));
  const attended = starts.length - missed.length;
  const away = missed.length > 0 && attended * 100 <= absentPercent * starts.length;
  const status = away ? 'absent' : mark.status;
  const late = status === 'late';
  return {
    status,
    lateMinutes: late ? (mark.lateMinutes ?? 0) : 0,
    missed: status === 'absent' ? [] : missed,
    lateSlot: late ? (starts.find((start) => start === mark.lateSlot) ?? null) : null,
  };
}

type Said = Omit<Mark, 'studentId' | 'status'> & { readonly status: Presence };

export const sameMark = (one: Said, other: Said): boolean =>
  one.status === other.status &&
  one.lateMinutes === other.lateMinutes &&
  one.lateSlot === other.lateSlot &&
  one.missed.join() === other.missed.join();

/** A correction says something else than what is true. */
export const correctionRefusals = (before: Said, after: Said): Refusal[] =>
  sameMark(before, after) ? [{ code: 'roll_call.unchanged' }] : [];

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
export function newlyAbsent(
  before: readonly Pick<Mark, 'studentId' | 'status'>[],
  after: readonly Pick<Mark, 'studentId' | 'status'>[],
): string[] {
  const known = new Set(before.filter((mark) => mark.status === 'absent').map((mark) => mark.studentId));
  return after.filter((mark) => mark.status === 'absent' && !known.has(mark.studentId)).map((mark) => mark.studentId);
}
