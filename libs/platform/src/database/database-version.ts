import type { DataSource } from 'typeorm';

const OLDEST = 16;

/** Refuses a PostgreSQL older than 16, in words. */
export async function assertDatabaseVersion(db: DataSource): Promise<void> {
  const [row]: { version: string }[] = await db.query(`SELECT current_setting('server_version_num') AS version`);
  const major = Math.floor(Number(row?.version ?? 0) / 10_000);
  if (major < OLDEST)
    throw new Error(`PostgreSQL ${major} est trop ancien : il faut la version ${OLDEST} ou une plus récente.`);
}
