// One at a time: a folder made with mkdir is the lock. Built-ins only.
import fs from 'node:fs';
import path from 'node:path';
import { alive, pause } from './process.mjs';
import { Plain, say } from './say.mjs';

const owner = (dir) => {
  try {
    return Number(fs.readFileSync(path.join(dir, 'pid'), 'utf8'));
  } catch {
    return 0;
  }
};

function take(dir) {
  try {
    fs.mkdirSync(dir);
    fs.writeFileSync(path.join(dir, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) {
      throw new Plain(`le dossier ${path.dirname(dir)} n'est pas accessible en écriture (${error.code}).`);
    }
    throw error;
  }
}

/** A dead owner's lock is broken by rename, which is atomic: only one of several waiters succeeds. */
function breakStale(dir) {
  const pid = owner(dir);
  const age = Date.now() - (fs.statSync(dir, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (pid ? alive(pid) : age < 5000) return;
  try {
    fs.renameSync(dir, `${dir}.${process.pid}`);
    fs.rmSync(`${dir}.${process.pid}`, { recursive: true, force: true });
  } catch {
    // another waiter was quicker
  }
}

/** Does the work while holding the lock folder; waits, and says so once, while another process holds it. */
export async function locked(dir, work) {
  for (let told = false; !take(dir); await pause(250)) {
    if (!told) say(`une autre préparation est en cours (processus ${owner(dir) || '?'}), attente…`);
    told = true;
    breakStale(dir);
  }
  const release = () => fs.rmSync(dir, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.removeListener('exit', release);
  }
}
