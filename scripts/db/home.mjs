// Where the cluster lives: the folder asked for, or one under /var/lib when the account cannot reach it.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Plain, say } from '../support/say.mjs';
import { closedParent } from './account.mjs';
import { shortHash } from './binaries.mjs';

/**
 * The asked folder keeps a pointer file to the other one, so that it may be moved, and so that deleting it
 * never hands old data to a new school.
 * @returns the folder to use, made and owned by the account
 */
export function home(dir, ids) {
  const asked = path.resolve(dir);
  fs.mkdirSync(asked, { recursive: true });
  const folder = elsewhere(asked, ids) ?? asked;
  if (ids.uid !== undefined) fs.chownSync(folder, ids.uid, ids.gid);
  return folder;
}

function elsewhere(asked, ids) {
  const pointer = path.join(asked, 'location');
  if (fs.existsSync(pointer)) {
    const folder = fs.readFileSync(pointer, 'utf8').trim();
    if (!fs.existsSync(folder)) throw new Plain(`les données de la base, gardées dans ${folder}, ont disparu.`);
    say(`les données de la base sont dans ${folder}`);
    return folder;
  }
  const closed = closedParent(path.dirname(asked), ids);
  if (!closed) return undefined;
  if (fs.existsSync(path.join(asked, 'data'))) {
    throw new Plain(`le dossier ${closed} est fermé au compte de PostgreSQL : ouvrez-le par « chmod o+x ${closed} ».`);
  }
  const folder = `/var/lib/etabli-${shortHash(asked + randomBytes(8).toString('hex'))}`;
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o755);
  fs.writeFileSync(pointer, `${folder}\n`);
  say(`${closed} est fermé au compte de PostgreSQL : les données de la base sont dans ${folder}`);
  return folder;
}
