import { Injectable } from '@nestjs/common';
import { addDays, type HolidayRegion } from '@etabli/kernel';
import { invalidFields, Work } from '@etabli/platform';
import { School } from '../school/school.entity.js';
import type { CalendarRequest, CalendarView, PeriodView } from './calendar.dto.js';
import { Calendar } from './calendar.js';
import { LONGEST_PERIOD_DAYS, periodErrors } from './calendar.rules.js';

@Injectable()
export class CalendarQueries {
  constructor(
    private readonly work: Work,
    private readonly calendar: Calendar,
  ) {}

  /** Throws 422 when the days are in the wrong order or too many. */
  async find({ from, to, groupId }: CalendarRequest): Promise<CalendarView> {
    const wrong = periodErrors({ fromOn: from, toOn: to }).map((error) => ({ ...error, field: 'to' }));
    if (wrong.length > 0) throw invalidFields(wrong);
    if (to > addDays(from, LONGEST_PERIOD_DAYS))
      throw invalidFields([{ field: 'to', message: `Pas plus de ${LONGEST_PERIOD_DAYS} jours à la fois.` }]);
    const days = await this.calendar.statuses(groupId ?? null, from, to);
    return {
      region: await this.calendar.region(),
      periods: await this.periods(from, to),
      days: days.map(({ day, status }) => ({ day, ...status })),
    };
  }

  setRegion(region: HolidayRegion): Promise<void> {
    return this.work.run('calendar.edit', async (tx) => {
      await tx.createQueryBuilder().update(School).set({ holidayRegion: region }).where('true').execute();
    });
  }

  private periods(from: string, to: string): Promise<PeriodView[]> {
    return this.work.manager.query(
      `SELECT p.id, p.kind, p.label, p.group_id AS "groupId", g.name AS "groupName", p.from_on AS "fromOn", p.to_on AS "toOn"
         FROM calendar_periods p LEFT JOIN groups g ON g.id = p.group_id
        WHERE p.from_on <= $2 AND p.to_on >= $1 ORDER BY p.from_on, p.id`,
      [from, to],
    );
  }
}
