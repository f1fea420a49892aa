// A year of one large school in an empty data folder, or in DATABASE_URL:   npm run seed:large [-- --scale 0.1]
import './support/node-version.mjs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { prepare } from './prepare.mjs';
import { address } from './run/address.mjs';
import { openDataFolder } from './run/data-folder.mjs';
import { environment } from './run/environment.mjs';
import { atEnd, end, endWith } from './support/ending.mjs';
import { at } from './support/run.mjs';

/** A database that was already running is left running. */
async function databaseUrl(dir) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const { startDatabase } = await import('./dev-db.mjs');
  const database = await startDatabase({ dir: path.join(dir, 'pg') });
  if (!database.adopted) atEnd(database.stop);
  return database.url;
}

async function seed() {
  const dir = openDataFolder();
  await prepare({ build: true });
  const env = environment({ dir, where: address(), url: await databaseUrl(dir), mode: 'production' });
  const cli = async (...command) => {
    const child = spawn(process.execPath, [at('dist/apps/worker/src/cli.js'), ...command], { env, stdio: 'inherit' });
    return new Promise((resolve) => child.once('exit', (given) => resolve(given ?? 1)));
  };
  await end((await cli('migrate')) || (await cli('seed-large', ...process.argv.slice(2))));
}

seed().catch(endWith);
