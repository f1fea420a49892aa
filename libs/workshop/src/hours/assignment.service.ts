import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, type HalfDay, newId } from '@etabli/kernel';
import { listOf, Work, writeTogether } from '@etabli/platform';
import { Gate, type GateOverride } from './gate.js';
import { type GroupHalfDay, HalfDayReader } from './half-day.reader.js';
import { hoursErrors } from './hours.errors.js';
import { type Placement, placementRefusals } from './hours.rules.js';

/** Who is on which operation in a half-day. */
@Injectable()
export class Assignments {
  constructor(
    private readonly work: Work,
    private readonly reader: HalfDayReader,
    private readonly gate: Gate,
  ) {}

  /**
   * Plans the half-day of the whole group anew; the gate speaks on each youth, as for hours that are still to come. Throws 404 for a
   * foreign group, 409 `hours.not_in_group`, `hours.operation_closed`, `permit.…`; a warning may be confirmed with a reason.
   */
  plan(at: GroupHalfDay, placements: readonly Placement[], override?: GateOverride): Promise<void> {
    return this.work.run('assignment.edit', async (tx) => {
      const facts = await this.reader.read(
        at,
        placements.map(({ operationId }) => operationId),
      );
      hoursErrors.throwIfAny(placementRefusals(placements, facts));
      const permits = await this.gate.forPlan(at, facts, placements, override);
      await writeTogether(tx, ...(await this.gate.pass(permits)));
      await this.replace(tx, at, [...facts.faces.keys()], placements);
    });
  }

  /** From now on these youths are on these operations in that half-day, and on no other. Rows that stay are not touched. */
  async replace(
    tx: EntityManager,
    at: { day: CivilDate; halfDay: HalfDay },
    studentIds: readonly string[],
    placements: readonly Placement[],
  ): Promise<void> {
    await tx.query(REPLACE, [
      at.day,
      at.halfDay,
      studentIds,
      placements.map(() => newId()),
      placements.map(({ studentId }) => studentId),
      placements.map(({ operationId }) => operationId),
    ]);
  }
}

const REPLACE = `
  WITH wanted AS MATERIALIZED (SELECT * FROM unnest($4::uuid[], $5::uuid[], $6::uuid[]) AS w (id, student_id, operation_id)),
    gone AS (DELETE FROM assignments a WHERE a.day = $1 AND a.half_day = $2 AND a.student_id = ANY (${listOf(3)})
       AND NOT EXISTS (SELECT FROM wanted w WHERE w.student_id = a.student_id AND w.operation_id = a.operation_id))
  INSERT INTO assignments (id, student_id, operation_id, day, half_day)
  SELECT w.id, w.student_id, w.operation_id, $1, $2 FROM wanted w ON CONFLICT (student_id, day, half_day, operation_id) DO NOTHING`;
