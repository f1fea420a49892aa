import type { CivilDate, HalfDay } from '@etabli/kernel';

declare module '@etabli/platform' {
  interface EventMap {
    /** The firm says that the youth was not there in these half-days; the family may be told. */
    'students.placement_absence.reported.v1': { studentId: string; day: CivilDate; halfDays: HalfDay[] };
  }
}
