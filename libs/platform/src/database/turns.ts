import { promises as fs } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';

/** a tenth of the usual weight, as `nice 10` */
const BEHIND = '10';
/** Linux changes one such weight in a tenth of a second, of all that ask. */
const AGAIN_MS = 120;
const TRIES = 50;

/** A connection as it stands: `host` is a folder where it goes by a socket of this machine. */
export interface Backend {
  readonly host: string;
  readonly processID: number | null;
}

let before: Promise<unknown> = Promise.resolve();

/**
 * Lets the process that serves a connection take its turns on the processor after ours. Linux gives each session of processes one share
 * (`sched_autogroup`, see sched(7)), and PostgreSQL makes a session of each connection: the one thread through which every request goes
 * waited behind ten of them while the other core was free. Only for PostgreSQL's own process on this machine, and not on a single core,
 * where a report would keep it from every page; wherever that does not apply, or is not allowed, nothing happens.
 */
export function standBehind(
  { host, processID }: Backend,
  proc = '/proc',
  cores = availableParallelism(),
): Promise<void> {
  if (!host.startsWith('/') || processID === null || cores < 2) return Promise.resolve();
  const done = before.then(() => give(`${proc}/${processID}`)).catch(() => undefined);
  before = done;
  return done;
}

async function give(folder: string): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    // the server may be in a container with numbers of its own, and this number somebody else's
    if (!(await fs.readFile(`${folder}/cmdline`, 'utf8')).startsWith('postgres: ')) return;
    try {
      return await fs.writeFile(`${folder}/autogroup`, BEHIND, { flag: 'r+' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
      await setTimeout(AGAIN_MS, undefined, { ref: false });
    }
  }
}
