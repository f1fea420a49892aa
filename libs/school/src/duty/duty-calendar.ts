import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { CivilDate } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { CalendarPeriod } from '../calendar/calendar-period.entity.js';
import { returnsOf, yearsAround } from './duty.rules.js';

/** When school years begin. */
@Injectable()
export class DutyCalendar {
  constructor(private readonly work: Work) {}

  /** The first days of last school year, this one and the next, as far as the school's calendar knows them. */
  async returns(today: CivilDate): Promise<CivilDate[]> {
    const terms = await this.work.manager.findBy(CalendarPeriod, { kind: 'term', groupId: IsNull() });
    return returnsOf(
      terms.map(({ fromOn }) => fromOn),
      yearsAround(today),
    );
  }
}
