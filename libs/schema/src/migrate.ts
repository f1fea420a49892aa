import { DataSource, type QueryRunner } from 'typeorm';
import { assertDatabaseVersion } from '@etabli/platform';
import { dataSourceOptions } from './data-source.js';
import { MIGRATIONS } from './migrations/index.js';

/** The one advisory lock of whoever changes the schema. */
export const MIGRATING = 20_261_123;

export type Migrations = typeof MIGRATIONS;

/** Brings the database to the newest schema; several processes may ask at once. Answers the names of what was applied. */
export const migrate = (url: string): Promise<string[]> => asTheOnlyOne(url, MIGRATIONS, (db) => applied(db));

/** What is still to come is applied in one transaction, or nothing is. */
export const applied = async (db: DataSource): Promise<string[]> =>
  (await db.runMigrations({ transaction: 'all' })).map(({ name }) => name);

/** While `work` goes on, nobody else changes the schema. */
export async function asTheOnlyOne<T>(
  url: string,
  migrations: Migrations,
  work: (db: DataSource, lock: QueryRunner) => Promise<T>,
): Promise<T> {
  const db = await new DataSource({ ...dataSourceOptions(url, 3), migrations }).initialize();
  try {
    await assertDatabaseVersion(db);
    const lock = db.createQueryRunner();
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    try {
      return await work(db, lock);
    } finally {
      await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATING]);
      await lock.release();
    }
  } finally {
    await db.destroy();
  }
}
