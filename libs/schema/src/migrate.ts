import { assertDatabaseVersion } from '@etabli/platform';
import { dataSource } from './data-source.js';

/** The one advisory lock of whoever changes the schema. */
export const MIGRATING = 20_261_123;

/** Brings the database to the newest schema; several processes may ask at once. Answers the names of what was applied. */
export async function migrate(url: string): Promise<string[]> {
  const db = await dataSource(url).initialize();
  try {
    await assertDatabaseVersion(db);
    const lock = db.createQueryRunner();
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    try {
      return (await db.runMigrations()).map((migration) => migration.name);
    } finally {
      await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATING]);
      await lock.release();
    }
  } finally {
    await db.destroy();
  }
}
