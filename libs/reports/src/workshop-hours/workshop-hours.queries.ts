import { Injectable } from '@nestjs/common';
import { type CivilDate, type HalfDay, type Month, monthEnd, monthStart } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { type GroupPlan, Timetable } from '@etabli/school';
import { Visibility } from '@etabli/students';
import { HoursQueries } from '@etabli/workshop';
import { dueMinutes } from './due-minutes.js';
import { halfDayKey, type PresentHalfDay, workshopHours, type WorkshopHours } from './workshop-hours.rules.js';

interface Present {
  readonly studentId: string;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
  /** slots missed, by their start */
  readonly missed: readonly string[];
}

interface Membership {
  readonly studentId: string;
  readonly groupId: string;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate | null;
}

/** Reads the hours of a month as they stand at one instant. */
@Injectable()
export class WorkshopHoursQueries {
  constructor(
    private readonly work: Work,
    private readonly hours: HoursQueries,
    private readonly timetable: Timetable,
    private readonly visibility: Visibility,
  ) {}

  /** `step(done, of)` after each group. Youths whom the actor may not see are counted, not named. */
  async ofMonth(
    month: Month,
    step: (done: number, of: number) => Promise<void> = async () => undefined,
  ): Promise<WorkshopHours> {
    const groups = await this.visibility.groupIds();
    const { students, present, orders } = await this.work.atOneInstant(async () => ({
      students: await this.hours.byStudent(month),
      present: await this.due(month, await this.present(month), step),
      orders: await this.hours.byOrder(month),
    }));
    return workshopHours(
      students.map((row) => ({ ...row, visible: groups === 'all' || groups.includes(row.groupId) })),
      present,
      orders,
    );
  }

  /** Present by the roll call, or presumed so by his hours. */
  private async present(month: Month): Promise<Present[]> {
    const called: Present[] = await this.work.manager.query(
      `SELECT student_id AS "studentId", day, half_day AS "halfDay", missed FROM marks_in_force WHERE status <> 'absent' AND day BETWEEN $1 AND $2`,
      [monthStart(month), monthEnd(month)],
    );
    const worked = (await this.hours.halfDays(month)).map((half) => ({ ...half, missed: [] }));
    // the roll call last: it knows which slots were missed
    return [...new Map([...worked, ...called].map((half) => [`${half.studentId}/${halfDayKey(half)}`, half])).values()];
  }

  /** What each was due, by the timetable of the group in which he was on that day. One query a group. */
  private async due(
    month: Month,
    present: readonly Present[],
    step: (done: number, of: number) => Promise<void>,
  ): Promise<PresentHalfDay[]> {
    const memberships = await this.memberships(month);
    const there = new Set(present.map(({ studentId }) => studentId));
    const groupIds = [...new Set(memberships.flatMap((one) => (there.has(one.studentId) ? one.groupId : [])))];
    const plans = new Map<string, GroupPlan>();
    for (const groupId of groupIds) {
      plans.set(groupId, await this.timetable.plan(groupId, monthStart(month), monthEnd(month)));
      await step(plans.size, groupIds.length);
    }
    return present.map(({ studentId, day, halfDay, missed }) => {
      const membership = memberships.find(
        (one) => one.studentId === studentId && one.fromOn <= day && (one.toOn === null || day <= one.toOn),
      );
      const plan = membership && plans.get(membership.groupId);
      return { studentId, day, halfDay, minutes: plan ? dueMinutes(plan, day, halfDay, missed) : 0 };
    });
  }

  private memberships(month: Month): Promise<Membership[]> {
    return this.work.manager.query(
      `SELECT student_id AS "studentId", group_id AS "groupId", from_on AS "fromOn", to_on AS "toOn" FROM group_memberships
        WHERE from_on <= $2 AND (to_on IS NULL OR to_on >= $1) ORDER BY from_on, id`,
      [monthStart(month), monthEnd(month)],
    );
  }
}
