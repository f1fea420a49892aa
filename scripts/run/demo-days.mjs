// Half a minute a day, in a database of its own that is thrown away: nothing of the school's data is near it.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { lib, scratch } from '../bench/scratch.mjs';
import { prepare } from '../prepare.mjs';
import { atEnd, end, endWith } from '../support/ending.mjs';
import { at, cleanEnvironment, quietly } from '../support/run.mjs';
import { Plain, say } from '../support/say.mjs';

async function daysOf([from, to = from]) {
  const { eachDay, isCivilDate } = await lib('kernel');
  const days = isCivilDate(from) && isCivilDate(to) ? eachDay(from, to) : [];
  if (days.length === 0) throw new Plain('donnez un premier et un dernier jour : 2026-11-27 2026-12-04');
  return days;
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
    await prepare({ build: true });
    const days = await daysOf(args);
    const database = await scratch();
    atEnd(() => database.end());
    const admin = new pg.Client({ connectionString: database.adminUrl });
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
