// A large school of its own, loaded as `npm run seed:large` does, and the API on it: thrown away after.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { at, quietly } from '../../support/run.mjs';
import { startApi } from '../school.mjs';
import { scratch } from '../scratch.mjs';

/** The year ends here; the half-days that the bench saves lie between this day and the clock of the API. */
export const SEEDED_UNTIL = '2026-11-23';
export const SAVED_UNTIL = '2027-06-29';
const PASSWORD = 'etabli-demo';

/** @returns the database, how long the load took, and `open(now)`: the API with its clock at that instant */
export async function largeSchool(scale) {
  const database = await scratch({ fast: false });
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    ETABLI_SECRET: 'a secret for the benchmark only, 32',
    FILES_DIR: path.join(database.dir, 'files'),
    MAIL_DIR: path.join(database.dir, 'mail'),
    ETABLI_NOW: `${SEEDED_UNTIL}T09:30:00+01:00`,
    LOG_LEVEL: 'error',
    JOB_POLL_MS: '600000',
  };
  const from = performance.now();
  const seed = [at('dist/apps/worker/src/cli.js'), 'seed-large', '--scale', String(scale)];
  await quietly(`chargement à ${scale}`, process.execPath, seed, { env, everyMs: 20_000 });
  const seconds = (performance.now() - from) / 1000;
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('VACUUM ANALYZE');
  return {
    database,
    seconds,
    client,
    log: () => fs.readFileSync(path.join(database.dir, 'pg', 'postgres.log'), 'utf8'),
    open: (now = env.ETABLI_NOW) => startApi({ ...env, ETABLI_NOW: now }),
    async end() {
      await client.end();
      await database.end();
    },
  };
}

/** The cookie of `direction` or of `atelier1` to `atelier12`. */
export async function login(api, name) {
  const answer = await fetch(`${api.url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${name}@grande.example`, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`login of ${name}: ${answer.status}`);
  return answer.headers.get('set-cookie').split(';')[0];
}
