import { Injectable } from '@nestjs/common';
import { type Month, monthEnd, monthStart } from '@etabli/kernel';
import { currentContext, inContext, Work } from '@etabli/platform';
import { Slots } from '@etabli/school';
import { Visibility } from '@etabli/students';
import { HoursQueries, slotMinutes } from '@etabli/workshop';
import { halfDayKey, type PresentHalfDay, workshopHours, type WorkshopHours } from './workshop-hours.rules.js';

/** Reads the hours of a month as they stand at one instant. */
@Injectable()
export class WorkshopHoursQueries {
  constructor(
    private readonly work: Work,
    private readonly hours: HoursQueries,
    private readonly slots: Slots,
    private readonly visibility: Visibility,
  ) {}

  /** `step(done, of)` after each half-day. Youths whom the actor may not see are counted, not named. */
  async ofMonth(
    month: Month,
    step: (done: number, of: number) => Promise<void> = async () => undefined,
  ): Promise<WorkshopHours> {
    const groups = await this.visibility.groupIds();
    const { students, present, orders } = await this.atOneInstant(async () => ({
      students: await this.hours.byStudent(month),
      present: await this.present(month),
      orders: await this.hours.byOrder(month),
    }));
    return workshopHours(
      students.map((row) => ({ ...row, visible: groups === 'all' || groups.includes(row.groupId) })),
      present,
      await this.minutesOfSlots(present, step),
      orders,
    );
  }

  /** One snapshot: hours logged meanwhile do not stand in one table and miss in the other. */
  private atOneInstant<T>(read: () => Promise<T>): Promise<T> {
    const here = currentContext();
    return this.work.manager.transaction('REPEATABLE READ', (tx) =>
      inContext({ requestId: 'local', actor: null, ...here, tx }, read),
    );
  }

  /** Present by the roll call, or presumed so by his hours. */
  private async present(month: Month): Promise<PresentHalfDay[]> {
    const called: PresentHalfDay[] = await this.work.manager.query(
      `SELECT student_id AS "studentId", day, half_day AS "halfDay" FROM marks_in_force WHERE status <> 'absent' AND day BETWEEN $1 AND $2`,
      [monthStart(month), monthEnd(month)],
    );
    const worked = await this.hours.halfDays(month);
    return [...new Map([...called, ...worked].map((half) => [`${half.studentId}/${halfDayKey(half)}`, half])).values()];
  }

  private async minutesOfSlots(
    present: readonly PresentHalfDay[],
    step: (done: number, of: number) => Promise<void>,
  ): Promise<Map<string, number>> {
    const halfDays = [...new Map(present.map((half) => [halfDayKey(half), half])).values()];
    const minutes = new Map<string, number>();
    for (const half of halfDays) {
      minutes.set(halfDayKey(half), slotMinutes(await this.slots.of(half.day, half.halfDay)));
      await step(minutes.size, halfDays.length);
    }
    return minutes;
  }
}
