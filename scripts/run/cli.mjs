// One command of the worker's command line on the school of the data folder, or on DATABASE_URL.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { prepare } from '../prepare.mjs';
import { atEnd, end } from '../support/ending.mjs';
import { at } from '../support/run.mjs';
import { address } from './address.mjs';
import { openDataFolder } from './data-folder.mjs';
import { environment } from './environment.mjs';

/** A database that was already running is left running. */
async function databaseUrl(dir) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const { startDatabase } = await import('../dev-db.mjs');
  const database = await startDatabase({ dir: path.join(dir, 'pg') });
  if (!database.adopted) atEnd(database.stop);
  return database.url;
}

/** Ends the process with the command's own code. */
export async function runCommand(...command) {
  const dir = openDataFolder();
  await prepare({ build: true });
  const env = environment({ dir, where: address(), url: await databaseUrl(dir), mode: 'production' });
  const child = spawn(process.execPath, [at('dist/apps/worker/src/cli.js'), ...command], { env, stdio: 'inherit' });
  await end(await new Promise((resolve) => child.once('exit', (given) => resolve(given ?? 1))));
}
