// Makes a fresh clone runnable: installs when the lock file or Node changed, builds when the sources changed.
// Runs before anything is installed, so it uses built-ins only.   node scripts/prepare.mjs [build]
import './support/node-version.mjs';
import fs from 'node:fs';
import { endWith } from './support/ending.mjs';
import { installKey, read, sourceKey } from './support/keys.mjs';
import { locked } from './support/lock.mjs';
import { at, isCommand, npm, quietly } from './support/run.mjs';
import { elapsed, say } from './support/say.mjs';

// npm ci empties node_modules, so a half installation has no stamp.
const INSTALL_STAMP = ['node_modules', '.etabli-lock'];
const BUILD_STAMP = ['dist', '.etabli-sources'];

const installed = () => read(...INSTALL_STAMP) === installKey();
const built = () => read(...BUILD_STAMP) === sourceKey();

async function install() {
  const from = performance.now();
  say('installation des dépendances (une à deux minutes la première fois)…');
  fs.rmSync(at(...INSTALL_STAMP), { force: true });
  const flags = [
    '--include=dev',
    '--include=optional',
    '--ignore-scripts=false',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  await npm('installation', ['ci', ...flags]);
  fs.writeFileSync(at(...INSTALL_STAMP), installKey());
  say(`dépendances installées en ${elapsed(from)}`);
}

async function build() {
  const from = performance.now();
  const key = sourceKey(); // taken first: a file changed during the build makes the next one build again
  say('construction…');
  // after a build that went to its end the compilers go on from it; after a broken one they begin anew
  fs.rmSync(at(...(read(...BUILD_STAMP) ? BUILD_STAMP : ['dist'])), { recursive: true, force: true });
  const nest = (app) =>
    quietly(`construction de ${app}`, process.execPath, [at('node_modules/@nestjs/cli/bin/nest.js'), 'build', app]);
  const web = () =>
    quietly('construction de web', process.execPath, [
      at('node_modules/vite/bin/vite.js'),
      'build',
      '-c',
      'apps/web/vite.config.ts',
    ]);
  await Promise.all([nest('api').then(() => nest('worker')), fs.existsSync(at('apps/web/vite.config.ts')) && web()]);
  fs.writeFileSync(at(...BUILD_STAMP), key);
  say(`construit en ${elapsed(from)}`);
}

/** @param {{ build: boolean }} wanted whether dist is needed too */
export async function prepare({ build: wantsBuild }) {
  const done = () => installed() && (!wantsBuild || built());
  if (done()) return;
  await locked(at('.prepare.lock'), async () => {
    if (!installed()) await install();
    if (wantsBuild && !built()) await build();
  });
}

if (isCommand(import.meta)) await prepare({ build: process.argv.includes('build') }).catch(endWith);
