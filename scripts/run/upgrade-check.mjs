// An older commit's own program makes and runs a demo school; ours takes it over; the older one takes it back. All in a folder thrown away.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepare } from '../prepare.mjs';
import { atEnd, end, endWith } from '../support/ending.mjs';
import { freePort, gone } from '../support/process.mjs';
import { at, cleanEnvironment, quietly, root } from '../support/run.mjs';
import { elapsed, Plain, say } from '../support/say.mjs';

const PATIENCE_MS = 15 * 60_000;
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 }).trim();

/** The files of that commit, without a trace in our own repository; its packages are ours where both ask for the same. */
function checkOut(ref, folder) {
  fs.mkdirSync(folder);
  const files = execFileSync('git', ['archive', ref], { cwd: root, maxBuffer: 1e9 });
  execFileSync('tar', ['-x', '-C', folder], { input: files });
  const lock = (where) => fs.readFileSync(path.join(where, 'package-lock.json'), 'utf8');
  if (lock(folder) === lock(root)) fs.symlinkSync(at('node_modules'), path.join(folder, 'node_modules'));
}

/** One program, in its folder, on one folder of data. */
function program(name, folder, data) {
  const env = async () => ({ ...cleanEnvironment(), ETABLI_DATA_DIR: data, PORT: String(await freePort()) });
  return {
    name,
    async command(what, script, ...args) {
      return quietly(`${what} (${name})`, process.execPath, [path.join(folder, 'scripts', script), ...args], {
        env: { ...(await env()), INIT_CWD: folder },
        everyMs: 15_000,
      });
    },
    /** Starts it, asks what everybody sees first, stops it as Ctrl-C does. @returns what it said */
    async day(what) {
      const from = performance.now();
      const given = await env();
      const child = spawn(process.execPath, [path.join(folder, 'scripts/start.mjs')], { cwd: folder, env: given });
      const forget = atEnd(() => child.kill('SIGINT') && gone(child.pid, 40_000));
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
      const ended = new Promise((done) => child.once('exit', done));
      await ready(child, () => said);
      const seen = await look(`http://127.0.0.1:${given.PORT}`);
      child.kill('SIGINT');
      const code = await ended;
      forget();
      if (code !== 0) throw new Plain(`${name} s'est arrêté avec le code ${code}.\n${said.slice(-3000)}`);
      say(`${what} (${name}) en ${elapsed(from)} : ${seen}`);
      return said;
    },
  };
}

async function ready(child, said) {
  for (const until = Date.now() + PATIENCE_MS; !said().includes('Établi est prêt');) {
    if (child.exitCode !== null || Date.now() > until) throw new Plain(`pas de démarrage.\n${said().slice(-3000)}`);
    await new Promise((done) => setTimeout(done, 200));
  }
}

/** Logs in and counts what the lists show. */
async function look(url) {
  const login = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: 'direction@demo.example', password: 'etabli-demo' }),
  });
  if (!login.ok) throw new Plain(`la direction ne se connecte pas : ${login.status} ${await login.text()}`);
  const cookie = login.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  const seen = [];
  for (const list of ['customers', 'production-orders', 'invoices', 'students']) {
    const answer = await fetch(`${url}/api/v1/${list}?limit=100`, { headers: { cookie } });
    if (!answer.ok) throw new Plain(`${list} : ${answer.status} ${await answer.text()}`);
    seen.push(`${list} ${(await answer.json()).items.length}`);
  }
  return seen.join(', ');
}

/** Tables → rows and hash of an archive. */
async function tablesOf(file) {
  const { Archive } = await import(at('dist/libs/platform/src/index.js'));
  const archive = await Archive.open(file);
  archive.close();
  return new Map(archive.manifest.tables.map(({ name, rows, sha256 }) => [name, { rows, sha256 }]));
}

const only = (folder) =>
  path.join(
    folder,
    fs.readdirSync(folder).find((name) => name.endsWith('.zip')),
  );

/** @returns {{ same: number, other: string[], lost: string[] }} */
function compared(before, after) {
  const other = [];
  const lost = [];
  for (const [name, { rows, sha256 }] of before) {
    const now = after.get(name);
    if (!now || now.rows < rows) lost.push(`${name} : ${rows} → ${now?.rows ?? 'plus de table'}`);
    else if (now.sha256 !== sha256) other.push(now.rows === rows ? name : `${name} +${now.rows - rows}`);
  }
  return { same: before.size - other.length - lost.length, other, lost };
}

function report(what, before, after) {
  const { same, other, lost } = compared(before, after);
  say(
    `${what} : ${before.size} tables, ${same} identiques, ${other.length} autrement écrites (${other.join(', ') || '–'})`,
  );
  if (lost.length) throw new Plain(`des lignes ont disparu : ${lost.join(' ; ')}`);
}

async function check(ref) {
  const commit = git('rev-parse', '--short', `${ref}^{commit}`);
  say(
    `de ${commit} (${git('log', '-1', '--format=%cs', commit)}, ${git('rev-list', '--count', `${commit}..HEAD`)} commits avant) à ici`,
  );
  await prepare({ build: true });
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-upgrade-check-'));
  fs.chmodSync(dir, 0o755);
  atEnd(() => fs.rmSync(dir, { recursive: true, force: true }));
  const [school, back] = [path.join(dir, 'school'), path.join(dir, 'back')];
  const archives = Object.fromEntries(['before', 'after', 'back'].map((name) => [name, path.join(dir, name)]));
  for (const folder of Object.values(archives)) fs.mkdirSync(folder);
  checkOut(commit, path.join(dir, 'old'));
  const old = program(commit, path.join(dir, 'old'), school);
  const ours = program('cette version', root, school);

  await old.day('école de démonstration');
  await old.command('sauvegarde', 'backup.mjs', '--to', archives.before);
  const said = await ours.day('mise à jour et démarrage');
  for (const line of said.split('\n').filter((one) => /base mise à jour|revenir en arrière/.test(one)))
    say(line.replace(/^établi : /, '  '));
  await ours.command('chaîne des écritures', 'verify-chain.mjs');
  await ours.command('sauvegarde', 'backup.mjs', '--to', archives.after);
  const before = await tablesOf(only(archives.before));
  report('après la mise à jour', before, await tablesOf(only(archives.after)));

  const automatic = only(path.join(school, 'backups/avant-mise-a-jour'));
  const returned = program(commit, path.join(dir, 'old'), back);
  await returned.command('restauration', 'restore.mjs', '--from', automatic);
  fs.copyFileSync(path.join(school, 'secret'), path.join(back, 'secret'));
  await returned.command('sauvegarde', 'backup.mjs', '--to', archives.back);
  const saved = await tablesOf(automatic);
  report('retour en arrière', saved, await tablesOf(only(archives.back)));
  await returned.day('démarrage après le retour');
}

export async function run([ref, ...rest]) {
  try {
    if (!ref || rest.length) throw new Plain('dites d’où partir : npm run upgrade:check -- COMMIT');
    const from = performance.now();
    await check(ref);
    say(`mise à jour et retour en arrière éprouvés en ${elapsed(from)}`);
    await end(0);
  } catch (error) {
    await endWith(error);
  }
}
