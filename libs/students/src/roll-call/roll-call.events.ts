import type { CivilDate, HalfDay } from '@etabli/kernel';

declare module '@etabli/platform' {
  interface EventMap {
    /** A youth was marked absent who was not before; hours of that half-day may contradict it. */
    'students.absence.recorded.v1': { studentId: string; day: CivilDate; halfDay: HalfDay };
    /** A youth marked absent was there after all. */
    'students.absence.withdrawn.v1': { studentId: string; day: CivilDate; halfDay: HalfDay };
    /** The sheet is read-only now; the families may be told. */
    'students.roll_call.validated.v1': { rollCallId: string };
  }
}
