import {
  type CivilDate,
  type FieldError,
  HALF_DAYS,
  type HalfDay,
  isoWeekday,
  minutesOfDay,
  overlaps,
  wallTime,
} from '@etabli/kernel';
import { type Break, type SlotHours, slotInterval, type SlotInterval, timesErrors } from '../slot/slot.rules.js';

export const SLOT_KINDS = ['class', 'workshop'] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** What a group does in a stretch of a half-day. Wall times 'HH:MM', half-open. */
export interface PlannedSlot {
  readonly halfDay: HalfDay;
  readonly kind: SlotKind;
  /** the subject, or what the workshop is about */
  readonly label: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly breaks: readonly Break[];
  readonly teacherId: string | null;
  readonly room: string | null;
}

export interface WeeklySlot extends PlannedSlot {
  /** 1 = Monday … 7 = Sunday */
  readonly weekday: number;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
}

/** What that half-day has instead of the usual slots; none = free. */
export interface TimetableException {
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
  readonly reason: string;
  readonly slots: readonly PlannedSlot[];
}

/** Somebody of the team is not there, from one half-day to another, both included. */
export interface StaffAway {
  readonly staffId: string;
  readonly fromOn: CivilDate;
  readonly fromHalfDay: HalfDay;
  readonly toOn: CivilDate;
  readonly toHalfDay: HalfDay;
  readonly replacementId: string | null;
}

export interface DaySlot extends PlannedSlot {
  /** who is there that day: the replacement, or nobody */
  readonly teacherId: string | null;
  /** who would be there, when away */
  readonly replacedId: string | null;
  /** why the day is not as usual */
  readonly exception: string | null;
}

export interface TimetableFacts {
  readonly weekly: readonly WeeklySlot[];
  readonly exceptions: readonly TimetableException[];
  readonly away: readonly StaffAway[];
  /** the hours of the school, for a group that has no timetable on that day */
  readonly usual: readonly SlotHours[];
  readonly open: boolean;
}

export const valid = ({ validFrom, validTo }: WeeklySlot, day: CivilDate): boolean =>
  validFrom <= day && (validTo === null || validTo >= day);

/** True when the group has a timetable of its own in these days, be that day free or not. */
export const hasTimetable = (weekly: readonly WeeklySlot[], day: CivilDate): boolean =>
  weekly.some((slot) => valid(slot, day));

/** The slots of a group on a day, in the order of time. A closed day has none, except those of an exception. */
export function slotsOn(day: CivilDate, { weekly, exceptions, away, usual, open }: TimetableFacts): DaySlot[] {
  const weekday = isoWeekday(day);
  const slots = HALF_DAYS.flatMap((halfDay): DaySlot[] => {
    const exception = exceptions.find((one) => one.day === day && one.halfDay === halfDay);
    if (exception) return exception.slots.map((slot) => ({ ...slot, replacedId: null, exception: exception.reason }));
    if (!open) return [];
    if (hasTimetable(weekly, day))
      return weekly
        .filter((slot) => slot.halfDay === halfDay && slot.weekday === weekday && valid(slot, day))
        .map(daySlotOf);
    return usual.filter((slot) => slot.halfDay === halfDay).map(usualSlot);
  });
  return slots
    .map((slot) => staffed(slot, day, away))
    .sort((one, other) => (one.startsAt < other.startsAt ? -1 : Number(one.startsAt > other.startsAt)));
}

/** Half a year of twelve groups asks thousands of times for the same few slots. */
const daySlots = new WeakMap<WeeklySlot, DaySlot>();

function daySlotOf(weekly: WeeklySlot): DaySlot {
  const known = daySlots.get(weekly);
  if (known) return known;
  const { weekday: _weekday, validFrom: _from, validTo: _to, ...slot } = weekly;
  const made = asDay(slot);
  daySlots.set(weekly, made);
  return made;
}

const asDay = (slot: PlannedSlot): DaySlot => ({ ...slot, replacedId: null, exception: null });

const usualSlot = ({ halfDay, startsAt, endsAt, breaks }: SlotHours): DaySlot =>
  asDay({ halfDay, startsAt, endsAt, breaks, kind: 'workshop', label: 'Atelier', teacherId: null, room: null });

function staffed(slot: DaySlot, day: CivilDate, away: readonly StaffAway[]): DaySlot {
  const absence = away.find((one) => one.staffId === slot.teacherId && isAway(one, day, slot.halfDay));
  return absence ? { ...slot, teacherId: absence.replacementId, replacedId: slot.teacherId } : slot;
}

const halfKey = (day: CivilDate, halfDay: HalfDay): string => `${day}${halfDay === 'morning' ? '0' : '1'}`;

export const isAway = (
  { fromOn, fromHalfDay, toOn, toHalfDay }: StaffAway,
  day: CivilDate,
  halfDay: HalfDay,
): boolean =>
  halfKey(fromOn, fromHalfDay) <= halfKey(day, halfDay) && halfKey(day, halfDay) <= halfKey(toOn, toHalfDay);

/** From the first start to the last end in that half-day; what lies between two slots is a break. Null without a slot. */
export function windowOf(slots: readonly Pick<PlannedSlot, 'startsAt' | 'endsAt' | 'breaks'>[]): SlotInterval | null {
  const parts = slots.map(slotInterval).sort((one, other) => one.start - other.start);
  const [first] = parts;
  if (!first) return null;
  const gaps = parts.slice(1).map((part, index) => ({ start: parts[index]!.end, end: part.start }));
  return {
    start: first.start,
    end: Math.max(...parts.map(({ end }) => end)),
    breaks: [...parts.flatMap(({ breaks }) => breaks), ...gaps.filter(({ start, end }) => start < end)],
  };
}

/** The slot as it is planned: who is away that day is still who is planned. */
export const plannedOf = ({ replacedId, exception: _exception, ...slot }: DaySlot): PlannedSlot => ({
  ...slot,
  teacherId: replacedId ?? slot.teacherId,
});

export interface SlotMove {
  readonly day: CivilDate;
  /** of the slot that moves */
  readonly startsAt: string;
  readonly toDay: CivilDate;
  readonly toHalfDay: HalfDay;
  readonly toStartsAt: string;
  readonly toEndsAt: string;
  readonly reason: string;
}

/**
 * The exceptions that move one slot to another hour or day, those half-days otherwise as they are; one when it stays in its half-day.
 * Its breaks move with it, but for those beyond its new end. Null when there is no such slot.
 */
export function moved(
  move: SlotMove,
  days: readonly { readonly day: CivilDate; readonly slots: readonly DaySlot[] }[],
): TimetableException[] | null {
  const { day, toDay, toHalfDay, reason } = move;
  const slotsOf = (on: CivilDate, halfDay: HalfDay): PlannedSlot[] =>
    (days.find((one) => one.day === on)?.slots ?? []).filter((slot) => slot.halfDay === halfDay).map(plannedOf);
  const moving = HALF_DAYS.flatMap((halfDay) => slotsOf(day, halfDay)).find(
    ({ startsAt }) => startsAt === move.startsAt,
  );
  if (!moving) return null;
  const later = minutesOfDay(move.toStartsAt) - minutesOfDay(moving.startsAt);
  const shifted = (time: string): string => wallTime(minutesOfDay(time) + later);
  const arrived: PlannedSlot = {
    ...moving,
    halfDay: toHalfDay,
    startsAt: move.toStartsAt,
    endsAt: move.toEndsAt,
    breaks: moving.breaks
      .map(({ from, to }) => ({ from: shifted(from), to: shifted(to) }))
      .filter(({ from, to }) => from >= move.toStartsAt && to <= move.toEndsAt),
  };
  const left = slotsOf(day, moving.halfDay).filter(({ startsAt }) => startsAt !== moving.startsAt);
  if (day === toDay && moving.halfDay === toHalfDay)
    return [{ day, halfDay: toHalfDay, reason, slots: [...left, arrived] }];
  return [
    { day, halfDay: moving.halfDay, reason, slots: left },
    { day: toDay, halfDay: toHalfDay, reason, slots: [...slotsOf(toDay, toHalfDay), arrived] },
  ];
}

/** What is wrong with the slots of one week or of one day, by field as `slots.0.endsAt`. */
export function plannedErrors(slots: readonly (PlannedSlot & { readonly weekday?: number })[]): FieldError[] {
  return slots.flatMap((slot, index): FieldError[] => {
    const wrong = timesErrors(slot, `slots.${index}`);
    if (wrong.length > 0) return wrong;
    const clash = slots
      .slice(0, index)
      .some(
        (other) =>
          other.weekday === slot.weekday &&
          other.startsAt < other.endsAt &&
          overlaps(slotInterval(other), slotInterval(slot)),
      );
    return clash ? [{ field: `slots.${index}.startsAt`, message: 'Deux créneaux se chevauchent ce jour-là.' }] : [];
  });
}

/** The half-days are in order, and nobody replaces himself. */
export function awayErrors({ staffId, fromOn, fromHalfDay, toOn, toHalfDay, replacementId }: StaffAway): FieldError[] {
  return [
    ...(halfKey(toOn, toHalfDay) < halfKey(fromOn, fromHalfDay)
      ? [{ field: 'toOn', message: 'La fin de l’absence vient après son début.' }]
      : []),
    ...(replacementId === staffId ? [{ field: 'replacementId', message: 'Choisissez quelqu’un d’autre.' }] : []),
  ];
}
