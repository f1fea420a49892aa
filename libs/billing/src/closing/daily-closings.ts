import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { PeriodClosing } from './closing.entity.js';
import { dayTotals } from './day-totals.js';

/**
 * The closing of each day with its totals and the perpetual total, as a till must have (CGI, art. 286, I, 3° bis;
 * BOI-TVA-DECLA-30-10-30): it counts the records themselves, link by link, so that no backdated one escapes. It locks nothing.
 */
@Injectable()
export class DailyClosings {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Closes yesterday with all that was recorded since the closing before; null when it is closed already or nothing was. */
  closeYesterday(): Promise<string | null> {
    return this.work.run('closing.day', async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('daily_closings', 0))");
      const day = addDays(this.clock.today(), -1);
      const last = await tx.findOne(PeriodClosing, { where: { period: 'day' }, order: { endsOn: 'DESC' } });
      const after = last?.totals.throughPosition ?? 0;
      if ((last && last.endsOn >= day) || !(await recordedAfter(tx, after))) return null;
      // the head stays locked: what is being recorded now comes into the next day
      const [head] = (await tx.query('SELECT position FROM chain_heads FOR UPDATE')) as { position: number }[];
      const id = newId();
      const actor = currentActor();
      await tx.insert(PeriodClosing, {
        ...(await dayTotals(tx, after, head!.position)),
        id,
        period: 'day',
        startsOn: day,
        endsOn: day,
        closedAt: this.clock.now(),
        closedBy: actor.userId,
        closedByName: actor.name,
      });
      await tx.query(`SELECT link_chain('closing', $1)`, [id]);
      return id;
    });
  }
}

async function recordedAfter(tx: EntityManager, position: number): Promise<boolean> {
  const found = (await tx.query(
    `SELECT FROM chain_links WHERE position > $1 AND kind IN ('invoice', 'payment', 'settlement') LIMIT 1`,
    [position],
  )) as unknown[];
  return found.length > 0;
}
