import { newId } from '@etabli/kernel';
import type { DataSource } from 'typeorm';

/** Writes one row; an id is drawn where none is given. */
export type Put = (table: string, values: object) => Promise<unknown>;

/** What the rows of the search belong to. */
export interface Sought {
  readonly now: Date;
  readonly customerId: string;
  readonly studentId: string;
  readonly groupId: string;
  readonly machineId: string;
}

/** Rows past all triggers and foreign keys, in one transaction: for what is asked is only whether they are found. */
export const asRows = (db: DataSource, write: (put: Put) => Promise<void>): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.query('SET LOCAL session_replication_role = replica');
    await write((table, values) => {
      const row = { id: newId(), ...values };
      const names = Object.keys(row).join(', ');
      return tx.query(
        `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::${table}, $1)`,
        [JSON.stringify(row)],
      );
    });
  });
