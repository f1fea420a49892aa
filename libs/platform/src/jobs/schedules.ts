import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { newId } from '@etabli/kernel';
import { SystemClock } from '../clock/clock.js';
import { SYSTEM } from '../context/actor.js';
import { actingAs } from '../context/request-context.js';
import { Work } from '../database/work.js';
import { describeFailure } from '../http/failure.js';
import { JobSchedule } from './schedule.entity.js';
import { nextTime, type Rhythm } from './schedule.rules.js';

export interface Recurrence extends Rhythm {
  /** names the row: 'billing.chain_check' */
  readonly name: string;
  /** French, shown to the administrator */
  readonly title: string;
}

/** A provider marked `@Recurs({…})`: asks for the work of one turn, and says the id of its run, or null when there is nothing to do. */
export interface RecurringWork {
  ask(): Promise<string | null>;
}

export const Recurs = DiscoveryService.createDecorator<Recurrence>();

/** Asks for what recurs when its time has come: each turn once, whatever the number of processes, and after a stop only the last one missed. */
@Injectable()
export class Schedules implements OnApplicationBootstrap {
  private readonly logger = new Logger('Schedules');

  constructor(
    private readonly db: DataSource,
    private readonly work: Work,
    private readonly discovery: DiscoveryService,
    private readonly clock: SystemClock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.declare();
  }

  /** A row for each work that has none yet; rows that exist keep the school's choice. */
  async declare(): Promise<void> {
    for (const { name, title, every, onDay, at } of this.declared().keys()) {
      await this.db.query(
        `INSERT INTO job_schedules (id, name, title, every, on_day, at, next_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (name) DO UPDATE SET title = excluded.title WHERE job_schedules.title <> excluded.title`,
        [newId(), name, title, every, onDay, at, nextTime({ every, onDay, at }, this.clock.now())],
      );
    }
  }

  /** One round; says how many works it asked for. */
  async round(): Promise<number> {
    const due: { name: string }[] = await this.db.query('SELECT name FROM job_schedules WHERE next_at <= $1', [
      this.clock.now(),
    ]);
    let asked = 0;
    for (const { name } of due) asked += await this.turn(name);
    return asked;
  }

  private async turn(name: string): Promise<number> {
    const provider = [...this.declared()].find(([recurrence]) => recurrence.name === name)?.[1];
    if (!provider) return 0;
    try {
      return await actingAs(SYSTEM, () =>
        this.work.run('schedule.turn', async (tx) => {
          const now = this.clock.now();
          const schedule = await tx
            .createQueryBuilder(JobSchedule, 's')
            .setLock('pessimistic_write')
            .setOnLocked('skip_locked')
            .where('s.name = :name AND s.next_at <= :now', { name, now })
            .getOne();
          if (!schedule) return 0;
          const lastRunId = await provider.ask();
          await tx.update(JobSchedule, { name }, { lastRunId, lastAt: now, nextAt: nextTime(schedule, now) });
          return 1;
        }),
      );
    } catch (error) {
      // the row still says that it is due: the next round tries again
      this.logger.warn({ schedule: name, error: describeFailure(error) });
      return 0;
    }
  }

  /** What this process is able to ask for. */
  declared(): Map<Recurrence, RecurringWork> {
    return new Map(
      this.discovery
        .getProviders({ metadataKey: Recurs.KEY })
        .map((wrapper) => [this.discovery.getMetadataByDecorator(Recurs, wrapper)!, wrapper.instance as RecurringWork]),
    );
  }
}
