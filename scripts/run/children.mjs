// The processes of the application: started together, watched, stopped together.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { atEnd, endWith, isEnding } from '../support/ending.mjs';
import { alive, gone, pause } from '../support/process.mjs';
import { at, root } from '../support/run.mjs';
import { Plain } from '../support/say.mjs';

const LOG_LIMIT = 10_000_000;
const started = [];

/** A group of its own: Ctrl-C in the terminal reaches us alone, and we end the whole group in order. */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // already gone
  }
}

async function stop(pid) {
  signalGroup(pid, 'SIGTERM');
  if (!(await gone(pid, 15_000))) signalGroup(pid, 'SIGKILL');
  await gone(pid, 2000);
}

/** All at once; registered by the first start, so before the database is stopped. */
const stopAll = () => Promise.all(started.map(stop));

function died(name, log, cause) {
  if (isEnding()) return;
  const tail = log
    ? `\n${fs.readFileSync(log, 'utf8').trim().split('\n').slice(-15).join('\n')}\nLe journal entier : ${log}`
    : '';
  void endWith(new Plain(`${name} s'est arrêté de lui-même${cause ? ` (${cause})` : ''}.${tail}`));
}

/**
 * @param {{ name: string, args: string[], env: object, log?: string }} options
 *   log: the file that takes its output; without it the terminal does
 * @returns {number[]} the pids of all that were started so far
 */
export function startChild({ name, args, env, log }) {
  if (log && (fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) fs.renameSync(log, `${log}.1`);
  const out = log ? fs.openSync(log, 'a', 0o600) : 'inherit';
  const follow = ['--import', `file://${at('scripts/run/follow-parent.mjs')}`];
  const child = spawn(process.execPath, [...follow, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', out, out, 'ipc'],
    detached: true,
  });
  if (log) fs.closeSync(out);
  if (!started.length) atEnd(stopAll);
  started.push(child.pid);
  child.once('exit', (code, signal) => died(name, log, signal ?? `code ${code}`));
  return [...started];
}

/** Notices a process that is not our child (an adopted database) when it ends. */
export async function watch(name, pid) {
  while (!isEnding() && alive(pid)) await pause(1000);
  died(name);
}
