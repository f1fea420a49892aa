import {
  addDays,
  type CivilDate,
  type HalfDay,
  HALF_DAYS,
  type HolidayRegion,
  isoWeekday,
  isWeekend,
} from '@etabli/kernel';
import { type DayStatus, dayStatus, type Period } from '../calendar/calendar.rules.js';
import type { SlotHours, SlotInterval } from '../slot/slot.rules.js';
import {
  type DaySlot,
  isAway,
  slotsOn,
  type StaffAway,
  type TimetableException,
  valid,
  type WeeklySlot,
  windowOf,
} from './timetable.rules.js';

/** What the timetable of a group stands on, in some days. */
export interface PlanFacts {
  readonly region: HolidayRegion;
  readonly weekly: readonly WeeklySlot[];
  readonly exceptions: readonly TimetableException[];
  readonly away: readonly StaffAway[];
  /** hours of the school, latest first */
  readonly usual: readonly (SlotHours & { readonly validFrom: CivilDate })[];
  readonly periods: readonly Period[];
}

export interface GroupPlan {
  readonly days: { day: CivilDate; slots: DaySlot[] }[];
  /** The workshop hours, be the day open or not; null before the first hours of the school. */
  window(day: CivilDate, halfDay: HalfDay): SlotInterval | null;
  /** What that day is for the group: closed and why, an exam. */
  status(day: CivilDate): DayStatus;
  /** Who stands in for that person then: himself when there, null when nobody does. */
  present(staffId: string | null, day: CivilDate, halfDay: HalfDay): string | null;
}

export function planOf(groupId: string, days: readonly CivilDate[], facts: PlanFacts): GroupPlan {
  const usualOn = (day: CivilDate): SlotHours[] =>
    HALF_DAYS.flatMap((halfDay) => facts.usual.find((one) => one.halfDay === halfDay && one.validFrom <= day) ?? []);
  const onWeekends = facts.weekly.filter(({ weekday }) => weekday >= 6);
  const worksOnWeekend = (day: CivilDate): boolean =>
    onWeekends.length > 0 && isWeekend(day) && onWeekends.some((slot) => meets(slot, day));
  const known = new Map<CivilDate, DayStatus>();
  const status = (day: CivilDate): DayStatus => {
    const found = known.get(day) ?? dayStatus(day, groupId, { ...facts, worksOnWeekend: worksOnWeekend(day) });
    known.set(day, found);
    return found;
  };
  const slots = (day: CivilDate): DaySlot[] => slotsOn(day, { ...facts, usual: usualOn(day), open: status(day).open });
  const changes = [
    ...facts.weekly.flatMap(({ validFrom, validTo }) => [
      validFrom,
      ...(validTo === null ? [] : [addDays(validTo, 1)]),
    ]),
    ...facts.usual.map(({ validFrom }) => validFrom),
  ];
  const alike = new Map<string, DaySlot[]>();
  /** Days of one weekday are alike between two changes of the timetable, unless something is said of the day itself. */
  const slotsOfDay = (day: CivilDate): DaySlot[] => {
    const own = facts.exceptions.some((one) => one.day === day);
    if (own || facts.away.some(({ fromOn, toOn }) => fromOn <= day && day <= toOn)) return slots(day);
    const before = changes.reduce((count, change) => count + Number(change <= day), 0);
    const key = `${before} ${isoWeekday(day)} ${status(day).open}`;
    const found = alike.get(key) ?? slots(day);
    alike.set(key, found);
    return [...found];
  };
  return {
    days: days.map((day) => ({ day, slots: slotsOfDay(day) })),
    status,
    window: (day, halfDay) => {
      const exception = facts.exceptions.find((one) => one.day === day && one.halfDay === halfDay);
      const own = exception?.slots ?? facts.weekly.filter((slot) => meets(slot, day));
      return (
        windowOf(own.filter((slot) => slot.kind === 'workshop' && slot.halfDay === halfDay)) ??
        windowOf(usualOn(day).filter((slot) => slot.halfDay === halfDay))
      );
    },
    present: (staffId, day, halfDay) => {
      const absence = facts.away.find((one) => one.staffId === staffId && isAway(one, day, halfDay));
      return absence ? absence.replacementId : staffId;
    },
  };
}

const meets = (slot: WeeklySlot, day: CivilDate): boolean => slot.weekday === isoWeekday(day) && valid(slot, day);
