// A demo school of our own on a PostgreSQL of our own, both thrown away; what stays is the folder of samples.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from '../prepare.mjs';
import { atEnd } from '../support/ending.mjs';
import { at, quietly } from '../support/run.mjs';
import { elapsed, Plain, say, sentence } from '../support/say.mjs';

/** The demo begins where the tests and the screens stand too: its last fiscal year is over. */
const NOW = '2026-11-23T09:00:00+01:00';

export async function run(args) {
  try {
    const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
    if (!values.out) throw new Plain('dites où ranger les exemples : npm run samples -- --out DOSSIER');
    const out = path.resolve(values.out);
    await prepare({ build: true });
    const from = performance.now();
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-samples-'));
    fs.chmodSync(dir, 0o755);
    const { startDatabase } = await import('../dev-db.mjs');
    const database = await startDatabase({ dir: path.join(dir, 'pg'), fast: true });
    atEnd(database.stop);
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATABASE_URL: database.url,
      ETABLI_SECRET: 'only for samples, thrown away after',
      FILES_DIR: path.join(dir, 'files'),
      MAIL_DIR: path.join(dir, 'mail'),
      ETABLI_NOW: NOW,
      LOG_LEVEL: 'error',
    };
    const cli = (what, ...command) =>
      quietly(what, process.execPath, [at('dist/apps/worker/src/cli.js'), ...command], { env, everyMs: 10_000 });
    try {
      await cli('mise à jour de la base', 'migrate');
      await cli('chargement de la démonstration', 'demo');
      await cli('exemples', 'samples', '--out', out);
    } finally {
      await database.stop();
      fs.rmSync(dir, { recursive: true, force: true });
    }
    say(`exemples rangés dans ${out} en ${elapsed(from)}`);
    process.exit(0);
  } catch (error) {
    say(sentence(error));
    process.exit(1);
  }
}
