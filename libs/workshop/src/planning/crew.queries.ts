import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, HALF_DAYS } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { slotInterval, Timetable } from '@etabli/school';
import { StudentQueries, Visibility } from '@etabli/students';
import { worksHere } from '../hours/half-day.reader.js';
import { HoursQueries } from '../hours/hours.queries.js';
import { SPENT_ON } from '../hours/spent.sql.js';
import type { CrewHalfDayView, CrewOperationView, CrewWeekView } from './planning.dto.js';
import { mondayOf } from './weeks.rules.js';

const WEEK = 6;

/** Who of a group is on which operation in a week, half-day by half-day. */
@Injectable()
export class CrewQueries {
  constructor(
    private readonly work: Work,
    private readonly timetable: Timetable,
    private readonly students: StudentQueries,
    private readonly visibility: Visibility,
    private readonly hours: HoursQueries,
  ) {}

  /** The week of that day. Throws 404 for a group that the actor may not see. */
  async week(groupId: string, day: CivilDate): Promise<CrewWeekView> {
    await this.visibility.assertGroup(groupId);
    const monday = mondayOf(day);
    const sunday = addDays(monday, WEEK);
    const plan = await this.timetable.plan(groupId, monday, sunday);
    const halfDays = plan.days.flatMap(({ day: on, slots }): CrewHalfDayView[] =>
      HALF_DAYS.flatMap((halfDay) => {
        const own = slots.filter((slot) => slot.halfDay === halfDay && slot.kind === 'workshop');
        if (own.length === 0) return [];
        const minutes = own.map(slotInterval).reduce((sum, { start, end, breaks }) => {
          return sum + end - start - breaks.reduce((rest, one) => rest + one.end - one.start, 0);
        }, 0);
        return [{ day: on, halfDay, minutes, exam: plan.status(on).exam }];
      }),
    );
    const members = (await this.students.ofGroup(groupId, day)).filter(worksHere);
    return {
      groupId,
      monday,
      halfDays,
      faces: members.map(({ id, firstName, lastName, lastInitial }) => ({ id, firstName, lastName, lastInitial })),
      placements: await this.hours.placements(groupId, monday, sunday),
      operations: await this.operations(),
    };
  }

  /** Those that take hours, the earliest due first. */
  private operations(): Promise<CrewOperationView[]> {
    return this.work.manager.query(
      `SELECT o.id, o.title, p.id AS "orderId", p.number AS "orderNumber", p.title AS "orderTitle",
              CASE WHEN c.id IS NOT NULL THEN concat_ws(' ', c.first_name, c.name) END AS "customerName",
              m.name AS "machineName", coalesce(m.state <> 'in_use', false) AS "machineStopped", coalesce(o.due_on, p.due_on) AS "dueOn",
              o.allotted_minutes AS "allottedMinutes",
              ${SPENT_ON('o.id')} AS "spentMinutes"
         FROM operations o JOIN production_orders p ON p.id = o.order_id
         LEFT JOIN customers c ON c.id = p.customer_id LEFT JOIN machines m ON m.id = o.machine_id
        WHERE o.state = 'open' AND p.state IN ('released', 'in_work')
        ORDER BY coalesce(o.due_on, p.due_on) NULLS LAST, o.queue_position NULLS LAST, p.number, o.position, o.id LIMIT 200`,
    );
  }
}
