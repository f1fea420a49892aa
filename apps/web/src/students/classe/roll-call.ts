import type { Schema } from '@etabli/contract';

export type RollCall = Schema<'RollCallView'>;
export type RollCallFace = Schema<'RollCallFaceView'>;

export interface Mark {
  status: Schema<'MarkStatus'>;
  /** 0 unless late */
  lateMinutes: number;
}
export type Marks = Readonly<Record<string, Mark>>;

export const LATE_CHOICES = [5, 10, 15, 30] as const;
const USUAL_DELAY = 15;
const PRESENT: Mark = { status: 'present', lateMinutes: 0 };

/** What stands in the roll call; who is not known yet is present. */
export const marksOf = (faces: readonly RollCallFace[]): Marks =>
  Object.fromEntries(
    faces.map(({ studentId, status, lateMinutes }) => [
      studentId,
      status === 'unknown' ? PRESENT : { status, lateMinutes },
    ]),
  );

/** present → absent → late by 15 minutes → present. */
export function cycled(mark: Mark = PRESENT): Mark {
  if (mark.status === 'present') return { status: 'absent', lateMinutes: 0 };
  return mark.status === 'absent' ? { status: 'late', lateMinutes: USUAL_DELAY } : PRESENT;
}

export const lateBy = (minutes: number): Mark => ({ status: 'late', lateMinutes: minutes });

/** Only the exceptions are sent: who is not named is present. */
export const exceptions = (marks: Marks): Schema<'MarkFields'>[] =>
  Object.entries(marks)
    .filter(([, { status }]) => status !== 'present')
    .map(([studentId, { status, lateMinutes }]) => ({
      studentId,
      status,
      ...(status === 'late' ? { lateMinutes } : {}),
    }));

/** Late ones are there too, but counted apart. */
export function countsOf(marks: Marks): Record<Mark['status'], number> {
  const counts = { present: 0, absent: 0, late: 0 };
  for (const { status } of Object.values(marks)) counts[status] += 1;
  return counts;
}
