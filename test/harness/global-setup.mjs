// Once a run, before every project that has a database: a PostgreSQL without fsync and a Redis, both thrown away after.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startDatabase, stopLeftBehind } from '../../scripts/dev-db.mjs';
import { alive } from '../../scripts/support/process.mjs';
import { startRedis, stopLeftBehindRedis } from './redis.mjs';

/** A run that was killed leaves its folder and perhaps its servers: the next run clears them. */
async function clearKilledRuns() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const [, pid] = /^etabli-test-(\d+)-/.exec(name) ?? [];
    if (!pid || alive(Number(pid))) continue;
    const dir = path.join(os.tmpdir(), name);
    try {
      stopLeftBehindRedis(dir);
      await stopLeftBehind(path.join(dir, 'pg'));
      fs.rmSync(dir, { recursive: true, force: true });
    } catch {
      // another account's
    }
  }
}

export default async function globalSetup() {
  await clearKilledRuns();
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), `etabli-test-${process.pid}-`));
  fs.chmodSync(dir, 0o755);
  const [database, redis] = await Promise.all([
    startDatabase({ dir: path.join(dir, 'pg'), database: 'postgres', fast: true }),
    startRedis(dir),
  ]);
  process.env.TEST_DIR = dir;
  process.env.TEST_PG_ADMIN_URL = database.adminUrl;
  if (redis) process.env.TEST_REDIS_URL = redis.url;
  globalThis.__ETABLI_TEST__ = { dir, database, redis };
}
