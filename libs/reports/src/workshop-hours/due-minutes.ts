import { type CivilDate, type HalfDay, stretches, totalMinutes } from '@etabli/kernel';
import { type GroupPlan, slotInterval } from '@etabli/school';

/**
 * Minutes of a group's half-day without breaks, class and workshop, less the slots missed (by their start). On a half-day without
 * a slot, for somebody worked nevertheless: the usual workshop hours. Zero before the first hours of the school.
 */
export function dueMinutes(plan: GroupPlan, day: CivilDate, halfDay: HalfDay, missed: readonly string[] = []): number {
  const slots = (plan.days.find((one) => one.day === day)?.slots ?? []).filter((slot) => slot.halfDay === halfDay);
  const window = plan.window(day, halfDay);
  const intervals =
    slots.length > 0
      ? slots.filter(({ startsAt }) => !missed.includes(startsAt)).map(slotInterval)
      : window
        ? [window]
        : [];
  return intervals.reduce((sum, one) => sum + totalMinutes(stretches(one, one.breaks)), 0);
}
