import { type CivilDate, HALF_DAYS, type HalfDay } from '@etabli/kernel';

export interface PlannedCall {
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
}

/** The half-days of these days with something planned that is over; `now`: wall time of `today`, 'HH:MM'. In the order of time. */
export function endedHalfDays(
  days: readonly {
    readonly day: CivilDate;
    readonly slots: readonly { readonly halfDay: HalfDay; readonly endsAt: string }[];
  }[],
  today: CivilDate,
  now: string,
): PlannedCall[] {
  return days.flatMap(({ day, slots }) =>
    HALF_DAYS.filter((halfDay) => {
      const ends = slots.filter((slot) => slot.halfDay === halfDay).map(({ endsAt }) => endsAt);
      return ends.length > 0 && (day < today || (day === today && ends.every((end) => end <= now)));
    }).map((halfDay) => ({ day, halfDay })),
  );
}
