// Workers as they are deployed, in processes of their own, and what they hold.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { gone, pause } from '../../support/process.mjs';
import { at } from '../../support/run.mjs';

const PAGE_BYTES = 4096;
const WATCH_MS = 100;

const read = (file) => {
  try {
    return fs.readFileSync(file, 'latin1').trim();
  } catch {
    return '';
  }
};
const rssOf = (pid) => Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * PAGE_BYTES;
const childrenOf = (pid) => read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);

/** Bytes of the worker itself, of its processes that do runs, and of the printers of those. */
function memoryOf(pid) {
  const runs = childrenOf(pid);
  const printers = runs.flatMap(childrenOf);
  const sum = (pids) => pids.reduce((total, one) => total + rssOf(one), 0);
  return { worker: rssOf(pid), runs: sum(runs), printers: sum(printers), greatestRun: Math.max(0, ...runs.map(rssOf)) };
}

/** @returns `stop()`, and `peaks()`: for each worker the most it held at once, with its processes */
export function startWorkers(count, env) {
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, [at('dist/apps/worker/src/main.js')], {
      env: { ...env, PATH: process.env.PATH, LOG_LEVEL: 'silent', NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  const peaks = children.map(() => ({ all: 0, worker: 0, runs: 0, printers: 0, greatestRun: 0 }));
  const watch = setInterval(() => {
    for (const [index, { pid }] of children.entries()) {
      const now = memoryOf(pid);
      const seen = { ...now, all: now.worker + now.runs + now.printers };
      for (const name of Object.keys(seen)) peaks[index][name] = Math.max(peaks[index][name], seen[name]);
    }
  }, WATCH_MS);
  return {
    peaks: () => peaks,
    async stop() {
      clearInterval(watch);
      for (const child of children) child.kill('SIGTERM');
      for (const child of children) if (!(await gone(child.pid, 15_000))) child.kill('SIGKILL');
      await pause(200);
    },
  };
}
