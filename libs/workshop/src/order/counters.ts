import type { EntityManager } from 'typeorm';
import { type CivilDate, yearOf } from '@etabli/kernel';
import { documentNumber } from './order.rules.js';

const PREFIX = { order: 'OF', delivery: 'BL', return: 'BR' } as const;

/** Draws the next number of the year's series; its row stays locked until the commit, so a rollback leaves no hole. */
export async function drawNumber(tx: EntityManager, kind: keyof typeof PREFIX, day: CivilDate): Promise<string> {
  const year = yearOf(day);
  const [drawn]: { last_number: number }[] = await tx.query(
    `INSERT INTO workshop_counters AS c (kind, year, last_number) VALUES ($1, $2, 1)
     ON CONFLICT (kind, year) DO UPDATE SET last_number = c.last_number + 1 RETURNING last_number`,
    [kind, year],
  );
  return documentNumber(PREFIX[kind], year, drawn!.last_number);
}
