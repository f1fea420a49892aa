// Half a minute a day, in a database of its own that is thrown away: nothing of the school's data is near it.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { scratch } from '../bench/scratch.mjs';
import { prepare } from '../prepare.mjs';
import { atEnd, end, endWith } from '../support/ending.mjs';
import { at, cleanEnvironment, quietly } from '../support/run.mjs';
import { Plain, say } from '../support/say.mjs';

const DAY_MS = 86_400_000;

function daysOf([from, to = from]) {
  const [first, last] = [from, to].map((text) => Date.parse(`${text}T00:00Z`));
  if (!(first <= last)) throw new Plain('donnez un premier et un dernier jour : 2026-11-27 2026-12-04');
  const count = Math.round((last - first) / DAY_MS) + 1;
  return Array.from({ length: count }, (_none, n) => new Date(first + n * DAY_MS).toISOString().slice(0, 10));
}

/** @returns {Promise<string | undefined>} why the school of that day did not load */
async function loaded(day, database, admin) {
  const name = `demo_${day.replaceAll('-', '')}`;
  const folder = path.join(database.dir, name);
  const url = new URL(database.url);
  url.pathname = `/${name}`;
  await admin.query(`CREATE DATABASE ${name} TEMPLATE bench`);
  const env = {
    ...cleanEnvironment(),
    DATABASE_URL: url.href,
    ETABLI_SECRET: 'a secret for the benchmark only, 32',
    FILES_DIR: path.join(folder, 'files'),
    MAIL_DIR: path.join(folder, 'mail'),
    ETABLI_NOW: `${day}T09:00:00Z`,
    LOG_LEVEL: 'error',
  };
  try {
    await quietly(`école du ${day}`, process.execPath, [at('dist/apps/worker/src/cli.js'), 'demo'], { env });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

export async function run(args) {
  try {
    const days = daysOf(args);
    await prepare({ build: true });
    const database = await scratch();
    atEnd(() => database.end());
    const url = new URL(database.url);
    url.pathname = '/postgres';
    const admin = new pg.Client({ connectionString: url.href });
    await admin.connect();
    const failed = [];
    for (const day of days) {
      const why = await loaded(day, database, admin);
      say(why ? `${day} : ${why}` : `${day} : chargée`);
      if (why) failed.push(day);
    }
    await admin.end();
    if (failed.length > 0) throw new Plain(`l'école de démonstration ne se charge pas : ${failed.join(', ')}`);
    await end(0);
  } catch (error) {
    await endWith(error);
  }
}
