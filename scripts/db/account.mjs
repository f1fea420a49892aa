// Which account runs PostgreSQL, and which folders that account can reach.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Plain } from '../support/say.mjs';

const number = (...args) => Number(execFileSync('id', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));

/**
 * PostgreSQL refuses to run as root: then the owner of the existing data, else an unprivileged account that
 * exists everywhere is taken.
 * @param {string} data the folder of the data, which may not exist yet
 * @returns {{ uid?: number, gid?: number }} empty for an ordinary user
 */
export function account(data) {
  if (process.platform === 'win32' || process.getuid() !== 0) return {};
  const { uid, gid } = fs.statSync(data, { throwIfNoEntry: false }) ?? {};
  if (uid) return { uid, gid };
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: number('-u', name), gid: number('-g', name) };
    } catch {
      // the next one
    }
  }
  throw new Plain("aucun compte sans privilège (postgres ou nobody) n'existe pour faire tourner PostgreSQL.");
}

/** May the account walk into this folder? */
function opens(folder, { uid, gid }) {
  const { mode, uid: owner, gid: group } = fs.statSync(folder);
  return Boolean(mode & (owner === uid ? 0o100 : group === gid ? 0o010 : 0o001));
}

/** The first existing folder from the root down to `target` that is closed to the account, or undefined. */
export function closedParent(target, ids) {
  if (ids.uid === undefined) return undefined;
  const parents = [];
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    parents.unshift(at);
    if (at === path.dirname(at)) break;
  }
  return parents.filter((at) => fs.existsSync(at)).find((at) => !opens(at, ids));
}
