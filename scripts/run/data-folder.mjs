// The folder that holds everything a school owns, and the claim of the one process that runs on it.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { atEnd } from '../support/ending.mjs';
import { aliveAs, gone } from '../support/process.mjs';
import { at, root } from '../support/run.mjs';
import { Plain } from '../support/say.mjs';

const COMMAND = /scripts\/(start|dev)\.mjs/;

/** `.etabli/` of the clone, or ETABLI_DATA_DIR. */
export function openDataFolder() {
  const dir = path.resolve(root, process.env.ETABLI_DATA_DIR || '.etabli');
  if (!fs.existsSync(dir)) {
    fs.mkdirSync(dir, { recursive: true });
    fs.chmodSync(dir, 0o711); // the account of PostgreSQL must walk through; files and mails stay closed to it
  }
  for (const name of ['files', 'mail', 'logs']) fs.mkdirSync(path.join(dir, name), { recursive: true, mode: 0o700 });
  return dir;
}

/** Written beside, then renamed: never half a secret. */
export function secretOf(dir) {
  const file = path.join(dir, 'secret');
  if (!fs.existsSync(file)) {
    fs.writeFileSync(`${file}.new`, randomBytes(32).toString('hex'), { mode: 0o600 });
    fs.renameSync(`${file}.new`, file);
  }
  return fs.readFileSync(file, 'utf8').trim();
}

const readClaim = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || error.code === 'ENOENT') return {};
    throw error;
  }
};

/** What a killed launcher left behind is ended, so that its port is free again. */
async function endOrphans({ children = [] }) {
  for (const pid of children) {
    for (const [signal, ms] of [
      ['SIGTERM', 10_000],
      ['SIGKILL', 2000],
    ]) {
      if (!aliveAs(pid, at())) break;
      process.kill(pid, signal);
      await gone(pid, ms);
    }
  }
}

/**
 * One process at a time on a data folder: a second one would stop the database under the first.
 * @returns {Promise<(children: number[]) => void>} notes the pids to end should this process be killed
 */
export async function claim(dir, port) {
  const file = path.join(dir, 'run.json');
  const write = (children, flag) =>
    fs.writeFileSync(file, JSON.stringify({ pid: process.pid, port, children }), { flag });
  for (;;) {
    try {
      write([], 'wx');
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const other = readClaim(file);
    if (aliveAs(other.pid, COMMAND)) {
      throw new Plain(`Établi tourne déjà (processus ${other.pid}) sur http://localhost:${other.port}.`);
    }
    await endOrphans(other);
    fs.rmSync(file, { force: true });
  }
  atEnd(() => fs.rmSync(file, { force: true }));
  return (children) => write(children, 'w');
}
