// npm start: install, build, database, school, API, and the worker when REDIS_URL is given.
import path from 'node:path';
import { prepare } from '../prepare.mjs';
import { atEnd, endWith, isEnding, upAndRunning } from '../support/ending.mjs';
import { pause } from '../support/process.mjs';
import { at } from '../support/run.mjs';
import { elapsed, Plain, say } from '../support/say.mjs';
import { address, isReady, lanAddresses, requireFreePort } from './address.mjs';
import { startChild } from './children.mjs';
import { claim, openDataFolder } from './data-folder.mjs';
import { openDatabase } from './database.mjs';
import { environment } from './environment.mjs';
import { prepareSchool } from './school.mjs';

const LOGINS = {
  direction: 'direction',
  atelier: "maître d'atelier",
  compta: 'comptabilité',
  classe: 'enseignement',
  admin: 'administration',
};

function readArguments(args) {
  const unknown = args.find((arg) => arg !== '--empty');
  if (unknown) throw new Plain(`option inconnue « ${unknown} » : npm start n'accepte que « -- --empty ».`);
  return { empty: args.includes('--empty') };
}

function announce(where, demo) {
  const lines = [
    '',
    `  Établi est prêt : ${where.url}`,
    ...lanAddresses(where).map((url) => `                    ${url}`),
    '',
  ];
  if (demo) {
    lines.push('  École de démonstration, mot de passe etabli-demo :');
    for (const [name, role] of Object.entries(LOGINS)) lines.push(`    ${`${name}@demo.example`.padEnd(24)} ${role}`);
    lines.push('');
  }
  console.log([...lines, '  Ctrl-C pour arrêter.', ''].join('\n'));
}

async function start() {
  const { empty } = readArguments(process.argv.slice(2));
  const where = address();
  const dir = openDataFolder();
  const note = await claim(dir, where.port);
  await requireFreePort(where);
  await prepare({ build: true });

  const env = environment({ dir, where, url: await openDatabase(dir), mode: 'production' });
  const { demo } = await prepareSchool({ env, empty });

  const apps = process.env.REDIS_URL ? ['api', 'worker'] : ['api'];
  for (const app of apps) {
    const args = ['--enable-source-maps', at(`dist/apps/${app}/src/main.js`)];
    note(
      startChild({
        name: app === 'api' ? 'le serveur' : 'le worker',
        args,
        env,
        log: path.join(dir, 'logs', `${app}.log`),
      }),
    );
  }
  atEnd(() => say('arrêt…'));
  for (const until = Date.now() + 60_000; !(await isReady(where)); await pause(100)) {
    if (isEnding()) return;
    if (Date.now() > until) throw new Plain(`le serveur ne répond pas : voyez ${path.join(dir, 'logs/api.log')}.`);
  }
  upAndRunning();
  say(`prêt en ${elapsed()}`);
  announce(where, demo);
}

start().catch(endWith);
