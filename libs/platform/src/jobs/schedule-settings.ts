import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { errorsOf } from '@etabli/kernel';
import { SystemClock } from '../clock/clock.js';
import { Work } from '../database/work.js';
import { type ScheduleView, toScheduleView } from './job.dto.js';
import { JobSchedule } from './schedule.entity.js';
import { nextTime, type Rhythm } from './schedule.rules.js';

const errors = errorsOf({
  'schedule.not_found': 'Ce travail programmé n’existe pas.',
  'schedule.off': 'Ce travail est arrêté\u202f; mettez-le d’abord en marche.',
  'schedule.day_missing': 'Choisissez le jour de la semaine ou du mois.',
  'schedule.day_of_week': 'Choisissez un jour de la semaine, de lundi à dimanche.',
});

/** When the works that recur come: the administrator's choice. */
@Injectable()
export class ScheduleSettings {
  constructor(
    private readonly work: Work,
    private readonly clock: SystemClock,
  ) {}

  async list(): Promise<ScheduleView[]> {
    return (await this.work.manager.find(JobSchedule, { order: { title: 'ASC', id: 'ASC' } })).map(toScheduleView);
  }

  /** Throws 404 `schedule.not_found`, 422 for a day that the rhythm does not have. */
  set(id: string, rhythm: Rhythm, enabled: boolean): Promise<void> {
    return this.work.run('schedule.set', async (tx) => {
      await this.locked(tx, id);
      const kept = { ...rhythm, onDay: rhythm.every === 'day' ? null : rhythm.onDay };
      if (kept.every !== 'day' && kept.onDay === null) throw errors.invalid('schedule.day_missing', 'onDay');
      if (kept.every === 'week' && kept.onDay! > 7) throw errors.invalid('schedule.day_of_week', 'onDay');
      await tx.update(JobSchedule, { id }, { ...kept, nextAt: enabled ? nextTime(kept, this.clock.now()) : null });
    });
  }

  /** The process that runs jobs takes it up in its next round. Throws `schedule.not_found`, `schedule.off`. */
  runNow(id: string): Promise<void> {
    return this.work.run('schedule.set', async (tx) => {
      const { nextAt } = await this.locked(tx, id);
      if (!nextAt) throw errors.refused('schedule.off');
      await tx.update(JobSchedule, { id }, { nextAt: this.clock.now() });
    });
  }

  private async locked(tx: EntityManager, id: string): Promise<JobSchedule> {
    const found = await tx.findOne(JobSchedule, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw errors.notFound('schedule.not_found');
    return found;
  }
}
