import { Injectable } from '@nestjs/common';
import { type CivilDate, formatDay } from '@etabli/kernel';
import { Clock, type DueDates, DueDateSource, type DueItem, Work } from '@etabli/platform';
import type { DutiesView, DutyView } from './duty.dto.js';
import { DutyDone, YearlyDuty } from './duty.entity.js';
import { nextDay, openDays } from './duty.rules.js';
import { DutyCalendar } from './duty-calendar.js';

const MOST_DONES = 12;

@Injectable()
export class DutyQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly calendar: DutyCalendar,
  ) {}

  /** All of them: a year has a few dozen. */
  async list(): Promise<DutiesView> {
    const today = this.clock.today();
    const returns = await this.calendar.returns(today);
    const duties = await this.work.manager.find(YearlyDuty);
    const dones = await this.work.manager.find(DutyDone, { order: { dueOn: 'DESC', id: 'DESC' } });
    const items = duties.map((duty): DutyView => {
      const mine = dones.filter(({ dutyId }) => dutyId === duty.id);
      const done = mine.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ dueOn }) => dueOn);
      const nextOn = nextDay(duty, today, returns, done);
      const { code: _c, startsOn: _s, ...said } = duty;
      return {
        ...said,
        nextOn,
        late: duty.state === 'active' && nextOn !== null && nextOn < today,
        dones: mine.slice(0, MOST_DONES).map(({ dutyId: _d, ...one }) => one),
      };
    });
    const last = '9999-12-31';
    return {
      items: items.toSorted(
        (one, other) =>
          (one.nextOn ?? last).localeCompare(other.nextOn ?? last) || one.title.localeCompare(other.title, 'fr'),
      ),
    };
  }
}

/** What the direction's year asks for now. */
@DueDateSource('duty.read')
@Injectable()
export class DutyDues implements DueDates {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly calendar: DutyCalendar,
  ) {}

  async due(until: CivilDate): Promise<DueItem[]> {
    const today = this.clock.today();
    const returns = await this.calendar.returns(today);
    const duties = await this.work.manager.findBy(YearlyDuty, { state: 'active' });
    const dones: { dutyId: string; dueOn: CivilDate }[] = await this.work.manager.query(
      'SELECT duty_id AS "dutyId", due_on AS "dueOn" FROM duty_dones WHERE withdrawn_on IS NULL',
    );
    return duties.flatMap((duty) => {
      const done = dones.filter(({ dutyId }) => dutyId === duty.id).map(({ dueOn }) => dueOn);
      return openDays(duty, today, until, returns, done).map((dueOn) => ({
        kind: 'yearly_duty',
        dueOn,
        title: duty.title,
        detail: duty.source ?? `Échéance de l’année, au ${formatDay(dueOn)}`,
        path: `/reglages/annee?ouvert=${duty.id}`,
      }));
    });
  }
}
