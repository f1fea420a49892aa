import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, maxDay, yearOf } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { FrozenReports, schoolYearOf, YearFactsService } from '@etabli/reports';
import { Duties, YearlyDuty } from '@etabli/school';
import type { Cast, Season } from './cast.js';
import { FOLLOWED_DUTIES, OWN_DUTY, stateReportOf } from './data/direction.js';
import { onWorkDay, workDayUntil } from './school-days.js';
import { Stage } from './stage.js';

const SENT_DAYS = 4;
/** A duty is done so many days before its day, one a little earlier than the other. */
const daysAhead = (index: number): number => 2 + ((index * 3) % 8);

/** The direction's year: what comes back each year, done on the way; and the figures of last year, sent to the State. */
@Injectable()
export class DirectionDesk {
  constructor(
    private readonly stage: Stage,
    private readonly work: Work,
    private readonly duties: Duties,
    private readonly facts: YearFactsService,
    private readonly frozen: FrozenReports,
  ) {}

  async open(season: Season, { actors }: Cast): Promise<void> {
    const { direction } = actors;
    const act = <T>(command: string, work: () => Promise<T>): Promise<T> => this.stage.act(direction, command, work);
    const known = await this.work.manager.find(YearlyDuty, { order: { monthDay: 'ASC', id: 'ASC' } });
    const followed = known.filter(({ code }) => code !== null && FOLLOWED_DUTIES.includes(code));
    for (const { id } of followed) await act('yearly_duty.accept', () => this.duties.accept(id));
    await act('yearly_duty.add', () => this.duties.add(OWN_DUTY));
    const { today, opening, agenda } = season;
    for (const { id, dueOn, doneOn } of plannedDones(followed, opening, today))
      agenda.on(doneOn, '17:10', () =>
        act('yearly_duty.done', async () => void (await this.duties.done(id, { dueOn, doneOn }))),
      );
    agenda.on(onWorkDay(addDays(today, -SENT_DAYS)), '10:10', async () => {
      const year = schoolYearOf(today) - 1;
      const { costs, recipient } = stateReportOf(year);
      await act('indicator_facts.write', () => this.facts.write(year, costs));
      await act('frozen_report.freeze', async () => void (await this.frozen.request({ year, recipient, email: null })));
    });
  }
}

interface PlannedDone {
  readonly id: string;
  readonly dueOn: CivilDate;
  readonly doneOn: CivilDate;
}

/** Every day that has come since the opening, but for the last: it is late, so that its reminder is seen. */
function plannedDones(duties: readonly YearlyDuty[], opening: CivilDate, today: CivilDate): PlannedDone[] {
  const years = [yearOf(opening), yearOf(today)].filter((year, index, all) => all.indexOf(year) === index);
  const days = duties
    .flatMap(({ id, monthDay }) => years.map((year) => ({ id, dueOn: `${year}-${monthDay!}` })))
    .filter(({ dueOn }) => dueOn > opening && dueOn < today)
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  return days.slice(0, -1).map((one, index) => ({
    ...one,
    doneOn: onWorkDay(maxDay(opening, workDayUntil(addDays(one.dueOn, -daysAhead(index))))),
  }));
}
