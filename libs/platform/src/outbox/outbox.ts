import { Injectable } from '@nestjs/common';
import { newId } from '@etabli/kernel';
import { SystemClock } from '../clock/clock.js';
import { Work } from '../database/work.js';
import { type Rows, rowsOf, writeTogether } from '../database/write-together.js';
import { OutboxEvent } from './outbox-event.entity.js';

/**
 * Every event of the program: versioned name → payload of ids and few values. Each lib adds its own by
 * `declare module '@etabli/platform' { interface EventMap { 'workshop.order.delivered.v1': { orderId: string } } }`.
 */
export interface EventMap {
  'platform.files.forgotten.v1': { hashes: string[] };
}

export type EventName = keyof EventMap & string;

/** Facts for those above: written with the command, delivered at least once, soon after its commit. */
@Injectable()
export class Outbox {
  constructor(
    private readonly work: Work,
    private readonly clock: SystemClock,
  ) {}

  /** The fact as a row that the command writes together with its others. */
  fact<N extends EventName>(type: N, payload: EventMap[N] & object): Rows {
    const publishedAt = this.clock.now();
    return rowsOf(OutboxEvent, [
      { id: newId(), type, payload: payload as Record<string, never>, publishedAt, relayedAt: null },
    ]);
  }

  async publish<N extends EventName>(type: N, payload: EventMap[N] & object): Promise<void> {
    await this.work.run(type, (tx) => writeTogether(tx, this.fact(type, payload)));
  }
}
