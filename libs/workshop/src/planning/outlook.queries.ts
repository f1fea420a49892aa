import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import type { MachineState } from '../machine/machine.rules.js';
import { checkDueOn } from '../machine/standing.js';
import type { OperationState } from '../operation/operation.rules.js';
import type { OrderState } from '../order/order.rules.js';
import type { Called, Stay } from './capacity.rules.js';
import type { Closure } from './reason.rules.js';

export interface GroupRow extends Called {
  readonly id: string;
  readonly name: string;
  readonly trainerId: string;
  readonly members: readonly Stay[];
  readonly away: readonly Stay[];
}

export interface MachineRow {
  readonly id: string;
  readonly name: string;
  readonly state: MachineState;
  readonly stopReason: string | null;
  readonly familyId: string | null;
  readonly familyName: string | null;
  readonly checkDueOn: CivilDate | null;
  readonly upkeeps: readonly { readonly nextOn: CivilDate; readonly intervalDays: number }[];
}

export interface OpenOperationRow {
  readonly orderId: string;
  readonly number: string;
  readonly title: string;
  readonly state: OrderState;
  /** null: the school's own exercise */
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly dueOn: CivilDate | null;
  /** null: the order has no operation */
  readonly operationId: string | null;
  readonly operationTitle: string;
  readonly operationState: OperationState;
  readonly position: number;
  readonly queuePosition: number | null;
  readonly machineId: string | null;
  readonly familyId: string | null;
  readonly catalogueOperationId: string | null;
  readonly allottedMinutes: number;
  readonly spentMinutes: number;
  /** whose youths worked last on the order */
  readonly groupId: string | null;
}

export interface SchoolRow {
  readonly settings: { readonly fromOn: CivilDate; readonly marginDays: number; readonly crew: number } | null;
  readonly closures: readonly Closure[];
}

/** Reads what the load stands on: each of these is one query, whatever the size of the school. */
@Injectable()
export class OutlookQueries {
  constructor(private readonly work: Work) {}

  /** Marks are those of [since, today). */
  groups(today: CivilDate, until: CivilDate, since: CivilDate): Promise<GroupRow[]> {
    return this.work.manager.query(GROUPS, [today, until, since]);
  }

  machines(today: CivilDate): Promise<MachineRow[]> {
    return this.work.manager.query(MACHINES, [today]);
  }

  operations(): Promise<OpenOperationRow[]> {
    return this.work.manager.query(OPERATIONS);
  }

  async school(today: CivilDate, until: CivilDate): Promise<SchoolRow> {
    const [row]: SchoolRow[] = await this.work.manager.query(SCHOOL, [today, until]);
    return row!;
  }
}

const STAY = "'studentId', student_id, 'fromOn', from_on, 'toOn', to_on";

/** Thousands of marks, few of them corrected: joined once, where the view of the marks in force would look for each. */
const GROUPS = `
  WITH corrected AS (
    SELECT DISTINCT ON (k.roll_call_id, k.student_id) k.roll_call_id, k.student_id, k.status
      FROM roll_calls r JOIN roll_call_corrections k ON k.roll_call_id = r.id WHERE r.day >= $3 AND r.day < $1
     ORDER BY k.roll_call_id, k.student_id, k.rank DESC
  ), calls AS (
    SELECT r.group_id, count(*)::int AS marks, count(*) FILTER (WHERE coalesce(c.status, m.status) <> 'absent')::int AS came
      FROM roll_calls r JOIN roll_call_marks m ON m.roll_call_id = r.id LEFT JOIN corrected c USING (roll_call_id, student_id)
     WHERE r.day >= $3 AND r.day < $1 GROUP BY r.group_id
  ), stays AS (
    SELECT m.group_id, m.student_id, m.from_on, m.to_on FROM group_memberships m JOIN students s ON s.id = m.student_id
     WHERE m.from_on <= $2 AND (m.to_on IS NULL OR m.to_on >= $1) AND NOT m.trial AND s.state <> 'suspended'
  ), away AS (
    SELECT student_id, from_on, to_on FROM placements WHERE cancelled_on IS NULL AND from_on <= $2 AND to_on >= $1
    UNION ALL
    SELECT student_id, from_on, to_on FROM absence_excuses WHERE from_on <= $2 AND to_on >= $1
  )
  SELECT g.id, g.name, g.trainer_id AS "trainerId", coalesce(c.marks, 0) AS marks, coalesce(c.came, 0) AS came,
         (SELECT coalesce(jsonb_agg(jsonb_build_object(${STAY})), '[]') FROM stays WHERE group_id = g.id) AS members,
         (SELECT coalesce(jsonb_agg(jsonb_build_object(${STAY})), '[]') FROM away
           WHERE student_id IN (SELECT s.student_id FROM stays s WHERE s.group_id = g.id)) AS away
    FROM groups g LEFT JOIN calls c ON c.group_id = g.id WHERE g.active ORDER BY g.name, g.id`;

const MACHINES = `
  SELECT m.id, m.name, m.state, m.stop_reason AS "stopReason", s.family_id AS "familyId", f.name AS "familyName",
         ${checkDueOn('$1::date')} AS "checkDueOn",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('intervalDays', k.interval_days, 'nextOn', coalesce(
            (SELECT d.done_on + k.interval_days FROM machine_upkeeps_done d WHERE d.upkeep_id = k.id ORDER BY d.done_on DESC, d.id DESC LIMIT 1),
            k.first_due_on))), '[]') FROM machine_upkeeps k WHERE k.machine_id = m.id AND k.ended_on IS NULL) AS upkeeps
    FROM machines m LEFT JOIN machine_safety s ON s.machine_id = m.id LEFT JOIN machine_families f ON f.id = s.family_id
   ORDER BY m.name, m.id`;

/** The last hours of an order say whose it is: their day and batch sort as one text. */
const OPERATIONS = `
  WITH rows AS (
    SELECT p.id AS order_id, p.number, p.title, p.state, p.due_on, p.customer_id, o.id, o.title AS operation_title, o.state AS operation_state,
           o.position, o.queue_position, o.machine_id, coalesce(k.machine_family_id, s.family_id) AS family_id, o.catalogue_operation_id,
           o.allotted_minutes, coalesce(e.minutes, 0) + coalesce((SELECT w.minutes FROM operation_openings w WHERE w.operation_id = o.id), 0) AS spent, max(e.last) OVER (PARTITION BY p.id) AS last
      FROM production_orders p LEFT JOIN operations o ON o.order_id = p.id
      LEFT JOIN catalogue_operations k ON k.id = o.catalogue_operation_id LEFT JOIN machine_safety s ON s.machine_id = o.machine_id
      LEFT JOIN LATERAL (SELECT sum(minutes)::int AS minutes, max((day::text || batch_id::text) COLLATE "C") AS last
                           FROM time_entries WHERE operation_id = o.id AND voided_at IS NULL) e ON true
     WHERE p.state = ANY (ARRAY['planned', 'released', 'in_work', 'checked'])
  )
  SELECT r.order_id AS "orderId", r.number, r.title, r.state, r.due_on AS "dueOn", r.customer_id AS "customerId",
         CASE WHEN c.id IS NOT NULL THEN concat_ws(' ', c.first_name, c.name) END AS "customerName",
         r.id AS "operationId", coalesce(r.operation_title, '') AS "operationTitle", coalesce(r.operation_state, 'done') AS "operationState",
         coalesce(r.position, 0) AS position, r.queue_position AS "queuePosition", r.machine_id AS "machineId", r.family_id AS "familyId",
         r.catalogue_operation_id AS "catalogueOperationId", coalesce(r.allotted_minutes, 0) AS "allottedMinutes", r.spent AS "spentMinutes",
         b.group_id AS "groupId"
    FROM rows r LEFT JOIN customers c ON c.id = r.customer_id LEFT JOIN time_batches b ON b.id = substr(r.last, 11)::uuid
   ORDER BY r.due_on NULLS LAST, r.number, r.position, r.id`;

const SCHOOL = `
  SELECT (SELECT jsonb_build_object('fromOn', from_on, 'marginDays', margin_days, 'crew', crew)
            FROM planning_settings WHERE from_on <= $1 ORDER BY from_on DESC LIMIT 1) AS settings,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('label', label, 'fromOn', from_on, 'toOn', to_on) ORDER BY from_on, id), '[]')
            FROM calendar_periods WHERE kind = 'closure' AND group_id IS NULL AND from_on <= $2 AND to_on >= $1) AS closures`;
