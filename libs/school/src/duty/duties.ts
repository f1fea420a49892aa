import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { addDays, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import type { DutyDoneRequest, DutyRequest } from './duty.dto.js';
import { DutyDone, YearlyDuty } from './duty.entity.js';
import { dutyErrors } from './duty.errors.js';
import { dueDays, LATE_DAYS, whenWrong } from './duty.rules.js';
import { DutyCalendar } from './duty-calendar.js';

/** The direction's year: what is due when, and what is done. */
@Injectable()
export class Duties {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly calendar: DutyCalendar,
  ) {}

  /** One of the school's own, followed from today on; its id. Throws 422 `duty.month_day`, `duty.after_days`. */
  add(request: DutyRequest): Promise<string> {
    return this.work.run('yearly_duty.add', async (tx) => {
      const values = sound(request);
      const id = newId();
      const own = { code: null, source: null, verified: false, state: 'active', startsOn: this.clock.today() } as const;
      await tx.insert(YearlyDuty, { ...values, ...own, id });
      return id;
    });
  }

  /** Its title, day and lead. As `add`; throws 404 `duty.not_found`. */
  async edit(id: string, request: DutyRequest): Promise<void> {
    await this.work.run('yearly_duty.edit', async (tx) => {
      await this.lock(tx, id);
      await tx.update(YearlyDuty, { id }, sound(request));
    });
  }

  /** Takes a suggestion up, or one that was put aside again: its days count from today on. Throws 404 `duty.not_found`. */
  async accept(id: string): Promise<void> {
    await this.work.run('yearly_duty.accept', async (tx) => {
      const { state } = await this.lock(tx, id);
      if (state === 'active') return;
      await tx.update(YearlyDuty, { id }, { state: 'active', startsOn: this.clock.today() });
    });
  }

  /** Nobody is reminded of it any more; what was done stays. Throws 404 `duty.not_found`. */
  async putAside(id: string): Promise<void> {
    await this.work.run('yearly_duty.put_aside', async (tx) => {
      await this.lock(tx, id);
      await tx.update(YearlyDuty, { id }, { state: 'off', startsOn: null });
    });
  }

  /** Done for one of its days; the id of the note. Throws 404, 409 `duty.not_active`, `duty.not_due`, `duty.done_twice`, `duty.in_future`. */
  done(id: string, { dueOn, doneOn, note = null }: DutyDoneRequest): Promise<string> {
    return this.work.run('yearly_duty.done', async (tx) => {
      const duty = await this.lock(tx, id);
      const today = this.clock.today();
      if (duty.state !== 'active') throw dutyErrors.refused('duty.not_active');
      if (doneOn > today) throw dutyErrors.refused('duty.in_future');
      if (
        !dueDays(duty, today, await this.calendar.returns(today)).includes(dueOn) ||
        dueOn < addDays(today, -LATE_DAYS)
      )
        throw dutyErrors.refused('duty.not_due');
      if (await tx.existsBy(DutyDone, { dutyId: id, dueOn, withdrawnOn: IsNull() }))
        throw dutyErrors.refused('duty.done_twice');
      const doneId = newId();
      await tx.insert(DutyDone, {
        ...DONE,
        id: doneId,
        dutyId: id,
        dueOn,
        doneOn,
        note,
        doneByName: currentActor().name,
      });
      return doneId;
    });
  }

  /** It was not done after all. Throws 404 `duty_done.not_found`, 409 `duty_done.withdrawn`. */
  async takeBack(doneId: string, reason: string): Promise<void> {
    await this.work.run('yearly_duty.take_back', async (tx) => {
      const done = await tx.findOne(DutyDone, { where: { id: doneId }, lock: { mode: 'pessimistic_write' } });
      if (!done) throw dutyErrors.notFound('duty_done.not_found');
      if (done.withdrawnOn !== null) throw dutyErrors.refused('duty_done.withdrawn');
      await tx.update(DutyDone, { id: doneId }, { withdrawnOn: this.clock.today(), withdrawnReason: reason });
    });
  }

  private async lock(tx: EntityManager, id: string): Promise<YearlyDuty> {
    const duty = await tx.findOne(YearlyDuty, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!duty) throw dutyErrors.notFound('duty.not_found');
    return duty;
  }
}

const DONE = { withdrawnOn: null, withdrawnReason: null };

function sound(request: DutyRequest): Pick<YearlyDuty, 'title' | 'rule' | 'monthDay' | 'afterDays' | 'leadDays'> {
  const { title, rule, leadDays } = request;
  const when = { rule, monthDay: request.monthDay ?? null, afterDays: request.afterDays ?? null };
  const wrong = whenWrong(when);
  if (wrong === 'monthDay') throw dutyErrors.invalid('duty.month_day', 'monthDay');
  if (wrong === 'afterDays') throw dutyErrors.invalid('duty.after_days', 'afterDays');
  return { title, leadDays, ...when };
}
