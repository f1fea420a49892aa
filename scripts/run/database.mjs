// The database: the one of DATABASE_URL, else our own.
import path from 'node:path';
import { atEnd } from '../support/ending.mjs';
import { elapsed, Plain, say } from '../support/say.mjs';
import { watch } from './children.mjs';

/** The pg driver comes from npm, so it is loaded once prepared. */
async function given(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new Plain(`la base de données donnée par DATABASE_URL ne répond pas (${error.code ?? error.message}).`);
  } finally {
    await client.end().catch(() => {});
  }
  return url;
}

/** @returns {Promise<string>} the url of the database, which is stopped at the end when it is ours */
export async function openDatabase(dir) {
  if (process.env.DATABASE_URL) return given(process.env.DATABASE_URL);
  const from = performance.now();
  const { startDatabase } = await import('../dev-db.mjs');
  const database = await startDatabase({ dir: path.join(dir, 'pg') });
  atEnd(database.stop);
  say(`PostgreSQL ${database.adopted ? 'repris' : 'démarré'} en ${elapsed(from)}`);
  void watch('PostgreSQL', database.pid);
  return database.url;
}
