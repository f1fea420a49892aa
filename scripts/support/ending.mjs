// How a command ends: what was started is stopped in the reverse order, whether by Ctrl-C, a signal or a failure.
import { say, sentence } from './say.mjs';

const cleanups = new Set();
let interrupted = 130;
let ending = false;

/** Registers work to do at the end; @returns a function that takes it back. */
export function atEnd(work) {
  cleanups.add(work);
  return () => cleanups.delete(work);
}

/** From now on Ctrl-C is the ordinary way to end, so the exit code is 0. */
export const upAndRunning = () => (interrupted = 0);

export const isEnding = () => ending;

/** Undoes everything, then exits. Later calls are ignored. */
export async function end(code) {
  if (ending) return;
  ending = true;
  for (const work of [...cleanups].reverse()) {
    try {
      await work();
    } catch (error) {
      say(sentence(error));
    }
  }
  process.exit(code);
}

/** Says why in one sentence, then ends with code 1. */
export async function endWith(error) {
  if (ending) return;
  say(sentence(error));
  await end(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(interrupted));
process.on('uncaughtException', endWith);
// a closed terminal must not keep us from ending in order
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
