import { Injectable } from '@nestjs/common';
import { SystemClock, Work } from '@etabli/platform';
import { DAY_BOUNDS, LEVEL_TABLE, type Observed, PRACTICE_BOUNDS } from './coefficient.rules.js';

/**
 * Finished operations with hours, each cut by the level of the youths who did it: an operation's allotted minutes fall to its
 * levels as its spent minutes do. The level is that of the first entry on the operation; the practice before it is what the youth
 * had spent on earlier operations of the same entry of the catalogue. Rework and exercises say nothing of what a firm would take, nor does
 * work that was begun before anybody noted who did it.
 */
const OBSERVED = `
  WITH hours AS (
    SELECT operation_id, student_id, min(day) AS first_day, min(starts_at) AS first_at, sum(minutes)::int AS minutes
      FROM time_entries WHERE voided_at IS NULL GROUP BY operation_id, student_id
  ), levelled AS (
    SELECT h.operation_id, h.minutes, ($3::text[])[1 + 3 * width_bucket(coalesce(h.first_day - s.enrolled_on, 0), $1::int[])
             + width_bucket(CASE WHEN o.catalogue_operation_id IS NULL THEN 0 ELSE coalesce(sum(h.minutes) OVER earlier, 0) END, $2::bigint[])] COLLATE "C" AS level
      FROM hours h JOIN operations o ON o.id = h.operation_id JOIN students s ON s.id = h.student_id
    WINDOW earlier AS (PARTITION BY h.student_id, o.catalogue_operation_id ORDER BY h.first_at, h.operation_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
  ), shares AS (
    SELECT operation_id, level, sum(minutes) AS minutes, sum(sum(minutes)) OVER (PARTITION BY operation_id) AS whole FROM levelled GROUP BY operation_id, level
  ), parts AS (
    SELECT o.id, o.catalogue_operation_id, coalesce(k.machine_family_id, m.family_id) AS family_id, o.machine_id, o.allotted_minutes, s.level, s.minutes, s.whole
      FROM shares s JOIN operations o ON o.id = s.operation_id JOIN production_orders p ON p.id = o.order_id
      LEFT JOIN catalogue_operations k ON k.id = o.catalogue_operation_id LEFT JOIN machine_safety m ON m.machine_id = o.machine_id
     WHERE o.state = 'done' AND o.kind = 'work' AND o.allotted_minutes > 0 AND p.state <> 'cancelled'
       AND NOT EXISTS (SELECT FROM operation_openings w WHERE w.operation_id = o.id)
  )
  SELECT catalogue_operation_id AS "catalogueOperationId", family_id AS "familyId", level, machine_id AS "machineId",
         count(*)::int AS observations, round(sum(allotted_minutes * minutes / whole))::int AS "allottedMinutes", sum(minutes)::int AS "spentMinutes"
    FROM parts GROUP BY GROUPING SETS ((catalogue_operation_id, level, machine_id), (catalogue_operation_id, level), (family_id, level), (level))
  HAVING (GROUPING(catalogue_operation_id) = 1 OR catalogue_operation_id IS NOT NULL)
     AND (GROUPING(family_id) = 1 OR family_id IS NOT NULL) AND (GROUPING(machine_id) = 1 OR machine_id IS NOT NULL)
  UNION ALL
  SELECT catalogue_operation_id, family_id, NULL, NULL, count(*)::int, sum(allotted_minutes)::int, sum(whole)::int
    FROM (SELECT DISTINCT id, catalogue_operation_id, family_id, allotted_minutes, whole FROM parts) AS operations
   GROUP BY GROUPING SETS ((catalogue_operation_id), (family_id), ())
  HAVING (GROUPING(catalogue_operation_id) = 1 OR catalogue_operation_id IS NOT NULL) AND (GROUPING(family_id) = 1 OR family_id IS NOT NULL)`;

/** Which operations are finished: the ladder learns when one of them comes or goes. */
const FINISHED = `SELECT count(*) || ' ' || coalesce(bit_xor(hashtextextended(id::text, 0)), 0) AS finished FROM operations WHERE state = 'done'`;

/** A correction of what was finished before, another family of a machine: seen when the next operation is finished, at the latest then. */
const KEPT_MS = 600_000;

interface Learnt {
  readonly finished: string;
  readonly until: number;
  readonly observed: Promise<Observed[]>;
}

@Injectable()
export class CoefficientQueries {
  private learnt: Learnt | undefined;

  constructor(
    private readonly work: Work,
    private readonly clock: SystemClock,
  ) {}

  /** Every rung of the ladder, of the whole school: all hours ever worked, summed anew only when an operation was finished since. */
  async observed(): Promise<readonly Observed[]> {
    const [row]: { finished: string }[] = await this.work.manager.query(FINISHED);
    const { finished } = row!;
    const now = this.clock.now().getTime();
    if (this.learnt?.finished !== finished || this.learnt.until < now) {
      const observed = this.work.manager.query<Observed[]>(OBSERVED, [DAY_BOUNDS, PRACTICE_BOUNDS, LEVEL_TABLE.flat()]);
      this.learnt = { finished, until: now + KEPT_MS, observed };
      observed.catch(() => (this.learnt = undefined));
    }
    return this.learnt.observed;
  }
}
