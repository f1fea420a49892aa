// The database made ready: migrated, with a school in it.
import { isEnding } from '../support/ending.mjs';
import { at, quietly } from '../support/run.mjs';
import { elapsed, Plain, say, sentence } from '../support/say.mjs';
import { askForSchool } from './ask.mjs';

const cli = (what, env, ...args) =>
  quietly(what, process.execPath, [at('dist/apps/worker/src/cli.js'), ...args], { env, everyMs: 4000 });

/** @returns {Promise<{ school: boolean, demo: boolean }>} what stands in the migrated database */
async function status(env) {
  const out = await cli('mise à jour de la base', env, 'prepare', '--json');
  const { school, demo, applied, backup } = JSON.parse(out.trim().split('\n').at(-1));
  if (backup) {
    say(`base mise à jour (${applied} étape${applied > 1 ? 's' : ''})`);
    say(`pour revenir en arrière (docs/mise-a-jour.md), la sauvegarde d'avant : ${backup}`);
  }
  return { school: Boolean(school), demo: Boolean(demo) };
}

/** One transaction: a load that is cut off leaves the database empty, and the next start begins it anew. */
async function loadDemo(env) {
  const from = performance.now();
  say("première fois : chargement de l'école de démonstration…");
  await cli('chargement de la démonstration', env, 'demo');
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
 * @param {{ env: object, empty: boolean }} options
 * @returns {Promise<{ demo: boolean }>}
 */
export async function prepareSchool({ env, empty }) {
  const before = await status(env);
  if (empty && before.demo) {
    throw new Plain(
      "l'école de démonstration est déjà dans ce dossier : donnez-en un autre, par exemple ETABLI_DATA_DIR=~/mon-ecole.",
    );
  }
  if (before.school) return before;
  await (empty ? createSchool(env) : loadDemo(env));
  return status(env);
}
