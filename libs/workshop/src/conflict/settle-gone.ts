import type { EntityManager } from 'typeorm';
import type { CivilDate, HalfDay } from '@etabli/kernel';

/** Hours that count of a youth whom the roll call says absent, by youth and half-day. */
export const CONTRADICTIONS = `
  SELECT DISTINCT e.student_id, e.day, e.half_day FROM time_entries e
    JOIN marks_in_force k ON k.student_id = e.student_id AND k.day = e.day AND k.half_day = e.half_day AND k.status = 'absent'
   WHERE e.voided_at IS NULL`;

/** Closes the open conflict of that half-day once nothing contradicts any more, whoever saw to it. */
export async function settleGone(
  tx: EntityManager,
  now: Date,
  { studentId, day, halfDay }: { studentId: string; day: CivilDate; halfDay: HalfDay },
): Promise<void> {
  await tx.query(
    `UPDATE hour_conflicts c SET settled_at = $4, settlement = 'gone'
      WHERE c.student_id = $1 AND c.day = $2 AND c.half_day = $3 AND c.settled_at IS NULL
        AND NOT EXISTS (${CONTRADICTIONS} AND e.student_id = $1 AND e.day = $2 AND e.half_day = $3)`,
    [studentId, day, halfDay, now],
  );
}
