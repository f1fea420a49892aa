import { type HalfDay, type Interval, minutesOfDay } from '@etabli/kernel';
import type { DaySlot } from '@etabli/school';
import type { Mark } from '@etabli/students';

type Slots = readonly Pick<DaySlot, 'halfDay' | 'startsAt' | 'endsAt'>[];

/**
 * When a youth who is not absent was away in that half-day, in minutes of the day: before he came to the half-day or to a slot of it,
 * and in the slots that he missed. `start`: where the half-day begins without a slot.
 */
export function awayIn(
  mark: Pick<Mark, 'lateMinutes' | 'missed' | 'lateSlot'> | undefined,
  slots: Slots,
  halfDay: HalfDay,
  start: number,
): Interval[] {
  if (!mark) return [];
  const own = slots.filter((slot) => slot.halfDay === halfDay);
  const first = own.map(({ startsAt }) => startsAt).toSorted()[0];
  const late = mark.lateSlot ?? first;
  const from = late === undefined ? start : minutesOfDay(late);
  return [
    ...(mark.lateMinutes > 0 ? [{ start: from, end: from + mark.lateMinutes }] : []),
    ...own
      .filter(({ startsAt }) => mark.missed.includes(startsAt))
      .map(({ startsAt, endsAt }) => ({ start: minutesOfDay(startsAt), end: minutesOfDay(endsAt) })),
  ];
}
