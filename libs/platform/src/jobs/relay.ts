import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newId } from '@etabli/kernel';
import { SystemClock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { NoticeTeller } from '../notices/notice-teller.js';
import { INTERRUPTED } from './job-ends.js';
import { JobHandlers } from './job-handlers.js';
import { Schedules } from './schedules.js';
import { type DueRun, Transport } from './transport.js';

/** Turns new events into runs and hands due runs to the transport. Several relays share the work: rows are taken with SKIP LOCKED. */
@Injectable()
export class Relay {
  constructor(
    private readonly db: DataSource,
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly teller: NoticeTeller,
    private readonly transport: Transport,
    private readonly clock: SystemClock,
    private readonly config: Config,
  ) {}

  /** One round; says how many events, runs and notices it moved. */
  async round(limit = 100): Promise<number> {
    await this.requeueStale();
    await this.schedules.round();
    const told = await this.teller.round();
    return told + (await this.fanOut(limit)) + (await this.dispatch(limit));
  }

  /** Each observer of an event gets one run of its own, so that one failing observer holds up no other. */
  private fanOut(limit: number): Promise<number> {
    return this.db.transaction(async (tx) => {
      const events: { id: string; type: string; payload: object }[] = await tx.query(
        'SELECT id, type, payload FROM outbox_events WHERE relayed_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED',
        [limit],
      );
      const now = this.clock.now();
      for (const event of events) {
        for (const kind of this.handlers.observerKinds(event.type)) {
          await tx.query(
            `INSERT INTO job_runs (id, kind, title, params, event_id, state, priority, attempt, max_attempts, dispatches, progress, requested_at, due_at, cancel_requested)
             VALUES ($1, $2, $3, $4, $5, 'queued', 2, 0, 10, 0, 0, $6, $6, false) ON CONFLICT DO NOTHING`,
            [newId(), kind, `Suite automatique (${event.type})`, JSON.stringify(event.payload), event.id, now],
          );
        }
      }
      if (events.length)
        await tx.query('UPDATE outbox_events SET relayed_at = $2 WHERE id = ANY($1)', [
          events.map((event) => event.id),
          now,
        ]);
      return events.length;
    });
  }

  /** A run that was handed over but that nobody claimed (Redis lost it) is handed over again under a new job id. */
  private dispatch(limit: number): Promise<number> {
    return this.db.transaction(async (tx) => {
      const now = this.clock.now();
      const lost = new Date(now.getTime() - this.config.JOB_STALE_MS);
      const [runs]: [DueRun[], number] = await tx.query(
        `UPDATE job_runs SET dispatched_at = $1::timestamptz, dispatches = dispatches + 1 WHERE id IN (
           SELECT id FROM job_runs WHERE state = 'queued' AND due_at <= $1 AND (dispatched_at IS NULL OR dispatched_at < $2)
           ORDER BY priority, due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING id, priority, dispatches`,
        [now, lost, limit],
      );
      // ids are made in the order of time; UPDATE gives the rows back in any order
      for (const run of runs.toSorted((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1)))
        await this.transport.hand(run);
      return runs.length;
    });
  }

  private async requeueStale(): Promise<void> {
    const now = this.clock.now();
    await this.db.query(
      `UPDATE job_runs SET
         state = CASE WHEN cancel_requested THEN 'cancelled' WHEN attempt >= max_attempts THEN 'failed' ELSE 'queued' END,
         finished_at = CASE WHEN cancel_requested OR attempt >= max_attempts THEN $1::timestamptz END,
         failure = CASE WHEN attempt < max_attempts THEN $3 ELSE $4 END, due_at = $1::timestamptz, dispatched_at = NULL
       WHERE state = 'running' AND heartbeat_at < $2`,
      [now, new Date(now.getTime() - this.config.JOB_STALE_MS), ...INTERRUPTED],
    );
  }
}
