import { Injectable } from '@nestjs/common';
import { Work } from '@etabli/platform';
import { LEVEL_TABLE, MONTH_BOUNDS, type Observed, PRACTICE_BOUNDS } from './coefficient.rules.js';

/**
 * Finished operations with hours, each cut by the level of the youths who did it: an operation's allotted minutes fall to its
 * levels as its spent minutes do. The level is that of the first entry on the operation; the practice before it is what the youth
 * had spent on earlier operations of the same entry of the catalogue. Rework and exercises say nothing of what a firm would take.
 */
const OBSERVED = `
  WITH hours AS (
    SELECT e.operation_id, e.student_id, min(e.day) AS first_day, min(e.starts_at) AS first_at, sum(e.minutes)::int AS minutes
      FROM time_entries e JOIN operations o ON o.id = e.operation_id
     WHERE e.voided_at IS NULL
     GROUP BY e.operation_id, e.student_id
  ), levelled AS (
    SELECT h.operation_id, o.catalogue_operation_id, coalesce(k.machine_family_id, m.family_id) AS family_id, o.machine_id, o.allotted_minutes, h.minutes,
           o.state = 'done' AND o.kind = 'work' AND o.allotted_minutes > 0 AND p.state <> 'cancelled' AS counts,
           ($3::text[])[1 + 3 * width_bucket(coalesce(extract(year FROM age(h.first_day, s.enrolled_on)) * 12 + extract(month FROM age(h.first_day, s.enrolled_on)), 0), $1::numeric[])
             + width_bucket(CASE WHEN o.catalogue_operation_id IS NULL THEN 0 ELSE coalesce(sum(h.minutes) OVER earlier, 0) END, $2::bigint[])] AS level
      FROM hours h JOIN operations o ON o.id = h.operation_id JOIN production_orders p ON p.id = o.order_id JOIN students s ON s.id = h.student_id
      LEFT JOIN catalogue_operations k ON k.id = o.catalogue_operation_id LEFT JOIN machine_safety m ON m.machine_id = o.machine_id
    WINDOW earlier AS (PARTITION BY h.student_id, o.catalogue_operation_id ORDER BY h.first_at, h.operation_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
  ), shares AS (
    SELECT l.*, l.allotted_minutes::numeric * l.minutes / sum(l.minutes) OVER (PARTITION BY l.operation_id) AS allotted FROM levelled l WHERE l.counts
  )
  SELECT catalogue_operation_id AS "catalogueOperationId", family_id AS "familyId", level, machine_id AS "machineId",
         count(DISTINCT operation_id)::int AS observations, round(sum(allotted))::int AS "allottedMinutes", sum(minutes)::int AS "spentMinutes"
    FROM shares
   GROUP BY GROUPING SETS ((catalogue_operation_id, level, machine_id), (catalogue_operation_id, level), (catalogue_operation_id), (family_id, level), (family_id), (level), ())
  HAVING (GROUPING(catalogue_operation_id) = 1 OR catalogue_operation_id IS NOT NULL)
     AND (GROUPING(family_id) = 1 OR family_id IS NOT NULL) AND (GROUPING(machine_id) = 1 OR machine_id IS NOT NULL)`;

@Injectable()
export class CoefficientQueries {
  constructor(private readonly work: Work) {}

  /** Every rung of the ladder, of the whole school. */
  observed(): Promise<Observed[]> {
    return this.work.manager.query(OBSERVED, [MONTH_BOUNDS, PRACTICE_BOUNDS, LEVEL_TABLE.flat()]);
  }
}
