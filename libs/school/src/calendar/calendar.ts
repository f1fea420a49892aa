import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type CivilDate, eachDay, type HolidayRegion, isoWeekday, isWeekend, newId } from '@etabli/kernel';
import { invalidFields, Work } from '@etabli/platform';
import { TimetableSlot } from '../timetable/timetable-slot.entity.js';
import { CalendarPeriod } from './calendar-period.entity.js';
import { calendarErrors } from './calendar.errors.js';
import { type DayStatus, dayStatus, LONGEST_PERIOD_DAYS, type Period, periodErrors } from './calendar.rules.js';

/** The days on which the school, or a group of it, is open. */
@Injectable()
export class Calendar {
  constructor(private readonly work: Work) {}

  /** `groupId` null: the school as a whole. */
  async isOpen(groupId: string | null, day: CivilDate): Promise<boolean> {
    return (await this.status(groupId, day)).open;
  }

  /** What that day is for the group, and why it is closed. */
  async status(groupId: string | null, day: CivilDate): Promise<DayStatus> {
    return (await this.statuses(groupId, day, day))[0]!.status;
  }

  /** The open days of [from, to], both included: what is due is counted on them. */
  async openDays(groupId: string | null, from: CivilDate, to: CivilDate): Promise<CivilDate[]> {
    return (await this.statuses(groupId, from, to)).filter(({ status }) => status.open).map(({ day }) => day);
  }

  /** Each day of [from, to]. Three queries, whatever the length. */
  async statuses(
    groupId: string | null,
    from: CivilDate,
    to: CivilDate,
  ): Promise<{ day: CivilDate; status: DayStatus }[]> {
    const region = await this.region();
    const periods = await this.spokenOf(from, to);
    const weekends = groupId ? await this.weekendSlots(groupId) : [];
    return eachDay(from, to).map((day) => {
      const worksOnWeekend =
        isWeekend(day) &&
        weekends.some(
          ({ weekday, validFrom, validTo }) =>
            isoWeekday(day) === weekday && validFrom <= day && (validTo === null || validTo >= day),
        );
      return { day, status: dayStatus(day, groupId, { periods, region, worksOnWeekend }) };
    });
  }

  async region(): Promise<HolidayRegion> {
    const [school]: { region: HolidayRegion }[] = await this.work.manager.query(
      'SELECT holiday_region AS region FROM schools LIMIT 1',
    );
    return school?.region ?? 'metropole';
  }

  /** Throws 422 `calendar.group_unknown` or by field. */
  add(period: Period): Promise<string> {
    return this.work.run('calendar.edit', async (tx) => {
      await this.assertRight(tx, period);
      const id = newId();
      await tx.insert(CalendarPeriod, { id, ...picked(period) });
      return id;
    });
  }

  /** Throws `calendar.not_found` and those of `add`. */
  edit(id: string, period: Period): Promise<void> {
    return this.work.run('calendar.edit', async (tx) => {
      await this.assertThere(tx, id);
      await this.assertRight(tx, period);
      await tx.update(CalendarPeriod, { id }, picked(period));
    });
  }

  /** Throws `calendar.not_found`. */
  remove(id: string): Promise<void> {
    return this.work.run('calendar.edit', async (tx) => {
      await this.assertThere(tx, id);
      await tx.delete(CalendarPeriod, { id });
    });
  }

  /** The periods that touch these days, and the terms around them: days between two terms are closed. */
  private spokenOf(from: CivilDate, to: CivilDate): Promise<CalendarPeriod[]> {
    return this.work.manager
      .createQueryBuilder(CalendarPeriod, 'p')
      .where('p.from_on <= :to AND p.to_on >= :from', { from, to })
      .orWhere("p.kind = 'term' AND p.to_on >= :before AND p.from_on <= :after", {
        before: addDays(from, -LONGEST_PERIOD_DAYS),
        after: addDays(to, LONGEST_PERIOD_DAYS),
      })
      .orderBy('p.from_on')
      .addOrderBy('p.id')
      .getMany();
  }

  private weekendSlots(groupId: string): Promise<TimetableSlot[]> {
    return this.work.manager
      .createQueryBuilder(TimetableSlot, 's')
      .where('s.group_id = :groupId AND s.weekday >= 6', { groupId })
      .getMany();
  }

  private async assertThere(tx: EntityManager, id: string): Promise<void> {
    if (!(await tx.existsBy(CalendarPeriod, { id }))) throw calendarErrors.notFound('calendar.not_found');
  }

  private async assertRight(tx: EntityManager, { groupId, fromOn, toOn }: Period): Promise<void> {
    const wrong = periodErrors({ fromOn, toOn });
    if (wrong.length > 0) throw invalidFields(wrong);
    if (toOn > addDays(fromOn, LONGEST_PERIOD_DAYS))
      throw calendarErrors.invalid('calendar.too_long', 'toOn', { days: LONGEST_PERIOD_DAYS });
    await assertGroupKnown(tx, groupId);
  }
}

/** Groups live above the school: their table is asked by name. Throws 422 on `groupId`. */
export async function assertGroupKnown(tx: EntityManager, groupId: string | null): Promise<void> {
  if (groupId === null) return;
  const found: unknown[] = await tx.query('SELECT 1 FROM groups WHERE id = $1', [groupId]);
  if (found.length === 0) throw calendarErrors.invalid('calendar.group_unknown', 'groupId');
}

const picked = ({ kind, label, groupId, fromOn, toOn }: Period): Period => ({ kind, label, groupId, fromOn, toOn });
