import { Injectable } from '@nestjs/common';
import { type CivilDate, type HalfDay, newId } from '@etabli/kernel';
import { type Change, Work, writeTogether } from '@etabli/platform';
import { Gate, type GateOverride } from './gate.js';
import { type GroupHalfDay, HalfDayReader } from './half-day.reader.js';
import { hoursErrors } from './hours.errors.js';
import { type Placement, placementRefusals, type Review } from './hours.rules.js';

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
      const facts = await this.reader.read(at, placements);
      hoursErrors.throwIfAny(placementRefusals(placements, facts));
      const permits = await this.gate.forPlan(at, facts, placements, override);
      const granted = await this.gate.pass(permits);
      await writeTogether(tx, ...granted, ...this.replacing(at, [...facts.faces.keys()], placements));
    });
  }

  /** What speaks against that plan, youth by youth; writes nothing. Throws 404 for a foreign group. */
  async check(at: GroupHalfDay, placements: readonly Placement[]): Promise<Review> {
    const facts = await this.reader.read(at, placements);
    const refused = placements.map((one) => placementRefusals([one], facts));
    const able = placements.filter((_, index) => refused[index]!.length === 0);
    const { words } = await this.gate.forPlan(at, facts, able);
    const faces = placements.map(({ studentId }, index) => {
      const mine = words.filter((word) => word.studentId === studentId);
      return {
        studentId,
        pieces: [],
        minutes: 0,
        refusals: [...refused[index]!, ...mine.flatMap(({ refusals }) => refusals)],
        notices: mine.flatMap(({ notices }) => notices),
      };
    });
    return { refusals: [], faces, minutes: 0 };
  }

  /** From now on these youths are on these operations in that half-day, and on no other. Rows that stay are not touched. */
  replacing(
    at: { readonly day: CivilDate; readonly halfDay: HalfDay },
    studentIds: readonly string[],
    placements: readonly Placement[],
  ): Change[] {
    const students = placements.map(({ studentId }) => studentId);
    const operations = placements.map(({ operationId }) => operationId);
    return [
      { sql: gone, values: [at.day, at.halfDay, studentIds, students, operations] },
      { sql: come, values: [at.day, at.halfDay, placements.map(() => newId()), students, operations] },
    ];
  }
}

const gone = (first: number): string =>
  `DELETE FROM assignments a WHERE a.day = $${first}::date AND a.half_day = $${first + 1}::text AND a.student_id = ANY ($${first + 2}::uuid[])
     AND NOT EXISTS (SELECT FROM unnest($${first + 3}::uuid[], $${first + 4}::uuid[]) AS w (student_id, operation_id)
                      WHERE w.student_id = a.student_id AND w.operation_id = a.operation_id)`;

const come = (first: number): string =>
  `INSERT INTO assignments (id, student_id, operation_id, day, half_day)
   SELECT w.id, w.student_id, w.operation_id, $${first}::date, $${first + 1}::text
     FROM unnest($${first + 2}::uuid[], $${first + 3}::uuid[], $${first + 4}::uuid[]) AS w (id, student_id, operation_id)
   ON CONFLICT (student_id, day, half_day, operation_id) DO NOTHING`;
