// npm run dev: the demo school, with the API, the web (and the worker when REDIS_URL is given) reloading on change.
import path from 'node:path';
import { prepare } from '../prepare.mjs';
import { atEnd, endWith, upAndRunning } from '../support/ending.mjs';
import { at } from '../support/run.mjs';
import { say } from '../support/say.mjs';
import { address, requireFreePort } from './address.mjs';
import { startChild } from './children.mjs';
import { claim, openDataFolder } from './data-folder.mjs';
import { openDatabase } from './database.mjs';
import { environment } from './environment.mjs';
import { prepareSchool } from './school.mjs';

const nest = (app) => [at('node_modules/@nestjs/cli/bin/nest.js'), 'start', app, '--watch', '--preserveWatchOutput'];
const VITE = [at('node_modules/vite/bin/vite.js'), '-c', 'apps/web/vite.config.ts'];

async function dev() {
  const where = address();
  const dir = openDataFolder();
  const note = await claim(dir, where.port);
  await requireFreePort(where);
  await prepare({ build: true });
  const { WEB_DIR: _, ...env } = environment({ dir, where, url: await openDatabase(dir), mode: 'development' });
  await prepareSchool({ env, empty: false });

  note(startChild({ name: "l'API", args: nest('api'), env }));
  if (process.env.REDIS_URL) note(startChild({ name: 'le worker', args: nest('worker'), env }));
  note(startChild({ name: 'le web', args: VITE, env }));
  atEnd(() => say('arrêt…'));
  upAndRunning();
  say(
    `API sur ${where.url}, journaux et fichiers dans ${path.relative(process.cwd(), dir) || dir} ; le web annonce son adresse`,
  );
}

dev().catch(endWith);
