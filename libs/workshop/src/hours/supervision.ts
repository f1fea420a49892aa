import {
  type CivilDate,
  epochMinute,
  type HalfDay,
  type Interval,
  minutesOfDay,
  stretches,
  wallTimeAt,
} from '@etabli/kernel';
import type { Stint } from '@etabli/safety';
import { type GroupPlan, slotInterval } from '@etabli/school';

/** A half-day of which the roll call says absent, or some of its slots. */
export interface Missed {
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
  /** by their start; null: all of them */
  readonly slots: readonly string[] | null;
}

/** A youth of another group in the half-day: his hours, or a plan without hours yet. */
export interface Beside {
  readonly studentId: string;
  readonly trainerId: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

interface People {
  /** the acting master-trainer */
  readonly actorStaffId: string | null;
  /** of the group */
  readonly trainerId: string | null;
  readonly beside: readonly Beside[];
}

export interface Supervision {
  /** of the staff: the master-trainer who acts, else who is planned for the group, else who trains it; away: who stands in */
  readonly supervisorId: string | null;
  /** there for all workshop slots of the half-day */
  readonly wholeSlot: boolean;
  /** youths of other groups with the same supervisor in this half-day, in minutes of the day; one piece a stretch */
  readonly beside: readonly (Interval & { readonly studentId: string })[];
}

/** A stretch of a lesson of the group. */
export interface ClassHours {
  readonly stint: Stint;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
  /** its slot, by where that begins */
  readonly slot: string;
}

export function classHours(plan: GroupPlan): ClassHours[] {
  return plan.days.flatMap(({ day, slots }) =>
    slots
      .filter(({ kind }) => kind === 'class')
      .flatMap((slot) => {
        const interval = slotInterval(slot);
        return stretches(interval, interval.breaks).map(({ start, end }) => ({
          day,
          halfDay: slot.halfDay,
          slot: slot.startsAt,
          stint: [epochMinute(day, start), epochMinute(day, end)],
        }));
      }),
  );
}

/** Lessons count in the day and the week of a youth like the workshop does; of those he missed nothing is counted. */
export const classStints = (lessons: readonly ClassHours[], missed: readonly Missed[]): Stint[] =>
  lessons
    .filter(
      ({ day, halfDay, slot }) =>
        !missed.some(
          (one) => one.day === day && one.halfDay === halfDay && (one.slots === null || one.slots.includes(slot)),
        ),
    )
    .map(({ stint }) => stint);

export function supervision(
  plan: GroupPlan,
  { day, halfDay }: { readonly day: CivilDate; readonly halfDay: HalfDay },
  { actorStaffId, trainerId, beside }: People,
): Supervision {
  const slots = (plan.days.find((one) => one.day === day)?.slots ?? []).filter(
    (slot) => slot.kind === 'workshop' && slot.halfDay === halfDay,
  );
  // who acts is there, unless he is written down as away: then he writes for somebody else
  const acts = actorStaffId !== null && plan.present(actorStaffId, day, halfDay) === actorStaffId;
  const planned = slots.map(({ teacherId, replacedId }) => ({ there: teacherId, usual: replacedId ?? teacherId }));
  const named = planned.find(({ usual }) => usual !== null);
  const supervisorId = acts ? actorStaffId : named ? named.there : plan.present(trainerId, day, halfDay);
  return {
    supervisorId,
    wholeSlot:
      supervisorId !== null && (acts || planned.every(({ there, usual }) => usual === null || there === supervisorId)),
    beside:
      supervisorId === null
        ? []
        : beside
            .filter((one) => plan.present(one.trainerId, day, halfDay) === supervisorId)
            .map(({ studentId, startsAt, endsAt }) => ({ studentId, ...minutesBetween(startsAt, endsAt) })),
  };
}

/** Of a plan without hours: the whole day, which is cut by what it is compared with. */
function minutesBetween(startsAt: string | null, endsAt: string | null): Interval {
  if (startsAt === null || endsAt === null) return { start: 0, end: 24 * 60 };
  const start = minutesOfDay(wallTimeAt(new Date(startsAt)));
  return { start, end: start + (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000 };
}
