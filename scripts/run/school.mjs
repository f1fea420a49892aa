// The database made ready: migrated, with a school in it.
import fs from 'node:fs';
import path from 'node:path';
import { isEnding } from '../support/ending.mjs';
import { at, quietly } from '../support/run.mjs';
import { elapsed, Plain, say, sentence } from '../support/say.mjs';
import { askForSchool } from './ask.mjs';

const cli = (what, env, ...args) =>
  quietly(what, process.execPath, [at('dist/apps/worker/src/cli.js'), ...args], { env, everyMs: 4000 });

/** @returns {Promise<{ school: boolean, demo: boolean }>} */
async function status(env) {
  const out = await cli("lecture de l'état", env, 'status', '--json');
  const { school, demo } = JSON.parse(out.trim().split('\n').at(-1));
  return { school: Boolean(school), demo: Boolean(demo) };
}

/** A marker file stands while the demo is loading: a load that was cut off is begun anew, see `cutOff`. */
const marker = (dir) => path.join(dir, 'demo-loading');

/** Was the loading of the demo killed half-way the last time? */
export const cutOff = (dir) => fs.existsSync(marker(dir));

async function loadDemo(env, dir) {
  const from = performance.now();
  say("première fois : chargement de l'école de démonstration…");
  fs.writeFileSync(marker(dir), '');
  await cli('chargement de la démonstration', env, 'demo');
  fs.rmSync(marker(dir));
  say(`école de démonstration chargée en ${elapsed(from)}`);
}

async function createSchool(env) {
  const { schoolName, adminName, adminEmail, password } = await askForSchool();
  const args = ['--name', schoolName, '--admin-email', adminEmail, '--admin-name', adminName];
  try {
    await cli("création de l'école", { ...env, ETABLI_ADMIN_PASSWORD: password }, 'init', ...args);
  } catch (error) {
    if (isEnding() || !process.stdin.isTTY || process.env.ETABLI_ADMIN_PASSWORD) throw error;
    say(sentence(error)); // for instance a password too easily guessed: the questions are asked again
    return createSchool(env);
  }
  say(`école « ${schoolName} » créée, administrateur ${adminEmail}`);
}

/**
 * Migrates and, at the first start, loads the demo or creates the real school asked for.
 * @param {{ env: object, dir: string, empty: boolean }} options
 * @returns {Promise<{ demo: boolean }>}
 */
export async function prepareSchool({ env, dir, empty }) {
  await cli('mise à jour de la base', env, 'migrate');
  const before = await status(env);
  if (empty && before.demo) {
    throw new Plain(
      "l'école de démonstration est déjà dans ce dossier : donnez-en un autre, par exemple ETABLI_DATA_DIR=~/mon-ecole.",
    );
  }
  if (before.school) return before;
  await (empty ? createSchool(env) : loadDemo(env, dir));
  return status(env);
}

/** Removes the marker once the half-loaded database has been dropped. */
export const forgetCutOff = (dir) => fs.rmSync(marker(dir), { force: true });
