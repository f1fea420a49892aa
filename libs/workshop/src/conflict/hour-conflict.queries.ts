import { Injectable } from '@nestjs/common';
import { addDays } from '@etabli/kernel';
import { invalidFields, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import type { GapsRequest, GapsView, HourConflictsView, HourConflictView } from './hour-conflict.dto.js';

const MOST_DAYS = 62;

/** Where roll call and hours do not say the same, of the groups that the actor may see. */
@Injectable()
export class HourConflictQueries {
  constructor(
    private readonly work: Work,
    private readonly visibility: Visibility,
  ) {}

  async open(groupId?: string | null): Promise<HourConflictsView> {
    const mine = await this.visibility.groupIds();
    if (groupId) await this.visibility.assertGroup(groupId);
    const items: HourConflictView[] = await this.work.manager.query(
      `SELECT c.id, c.student_id AS "studentId", s.first_name || ' ' || s.last_name AS "studentName", s.group_id AS "groupId", c.day,
              c.half_day AS "halfDay", coalesce(sum(e.minutes), 0)::int AS minutes, c.opened_at AS "openedAt"
         FROM hour_conflicts c JOIN students s ON s.id = c.student_id
         LEFT JOIN time_entries e ON e.student_id = c.student_id AND e.day = c.day AND e.half_day = c.half_day AND e.voided_at IS NULL
        WHERE c.settled_at IS NULL AND ($1::uuid[] IS NULL OR s.group_id = ANY($1))
        GROUP BY c.id, s.id ORDER BY c.day, c.id LIMIT 500`,
      [groupId ? [groupId] : mine === 'all' ? null : mine],
    );
    return { items };
  }

  /** Throws 404 for a foreign group, 422 on `to`. */
  async gaps({ groupId, from, to }: GapsRequest): Promise<GapsView> {
    await this.visibility.assertGroup(groupId);
    if (to < from || to > addDays(from, MOST_DAYS))
      throw invalidFields([{ field: 'to', message: `Choisissez de 1 à ${MOST_DAYS} jours.` }]);
    const name = `s.first_name || ' ' || s.last_name AS "studentName"`;
    const withoutHours = await this.work.manager.query(
      `SELECT k.student_id AS "studentId", ${name}, k.day, k.half_day AS "halfDay"
         FROM marks_in_force k JOIN students s ON s.id = k.student_id
        WHERE k.group_id = $1 AND k.day BETWEEN $2 AND $3 AND k.status <> 'absent'
          AND EXISTS (SELECT FROM time_batches b WHERE b.group_id = k.group_id AND b.day = k.day AND b.half_day = k.half_day AND b.voided_at IS NULL)
          AND NOT EXISTS (SELECT FROM time_entries e WHERE e.student_id = k.student_id AND e.day = k.day AND e.half_day = k.half_day AND e.voided_at IS NULL)
        ORDER BY k.day, k.half_day DESC, s.last_name, s.id LIMIT 1000`,
      [groupId, from, to],
    );
    const presumed = await this.work.manager.query(
      `SELECT DISTINCT e.student_id AS "studentId", ${name}, e.day, e.half_day AS "halfDay"
         FROM time_entries e JOIN time_batches b ON b.id = e.batch_id JOIN students s ON s.id = e.student_id
        WHERE b.group_id = $1 AND e.day BETWEEN $2 AND $3 AND e.voided_at IS NULL
          AND NOT EXISTS (SELECT FROM marks_in_force k WHERE k.student_id = e.student_id AND k.day = e.day AND k.half_day = e.half_day)
        ORDER BY e.day, e.half_day DESC, e.student_id LIMIT 1000`,
      [groupId, from, to],
    );
    return { withoutHours, presumed };
  }
}
