import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Where `npm run ux` wants the figures; a plain test asserts taps and writes nothing. */
const DIR = process.env.UX_REPORT_DIR;

export interface Goal {
  readonly id: string;
  readonly scenario: string;
  readonly goalTaps?: number;
  readonly goalMilliseconds?: number;
}

export interface Reached {
  readonly taps?: number;
  readonly milliseconds?: number;
  /** what must be none: too small, written twice, lost */
  readonly faults?: number;
}

const within = (reached: number | undefined, goal: number | undefined): boolean =>
  goal === undefined || (reached !== undefined && reached <= goal);

/** One line of the report, kept as a file until `npm run ux` gathers them; without that command it does nothing. */
export function record(
  { id, scenario, goalTaps, goalMilliseconds }: Goal,
  { taps, milliseconds, faults }: Reached,
): void {
  if (!DIR) return;
  const line = {
    id,
    scenario,
    taps: taps ?? null,
    goalTaps: goalTaps ?? null,
    milliseconds: milliseconds === undefined ? null : Math.round(milliseconds),
    goalMilliseconds: goalMilliseconds ?? null,
    faults: faults ?? null,
    met: within(taps, goalTaps) && within(milliseconds, goalMilliseconds) && (faults ?? 0) === 0,
  };
  const name = `${id} ${scenario}`.replaceAll(/[^\p{L}\d]+/gu, '-');
  fs.writeFileSync(path.join(DIR, `${name}.json`), JSON.stringify(line));
}

/** Milliseconds from here until it is called. */
export function stopwatch(): () => number {
  const begun = performance.now();
  return () => performance.now() - begun;
}

/**
 * On the page, from its next load on: for each tap the milliseconds from the finger's lifting, by the browser's own clock, until the
 * frame that shows the first change of the document after it.
 */
const FEEDBACK = `globalThis.feedback = [];
addEventListener('click', (event) => {
  const began = event.timeStamp;
  const seen = new MutationObserver(() => {
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => globalThis.feedback.push(performance.now() - began)));
  });
  seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}, { capture: true });`;

export const watchFeedback = (page: Page): Promise<unknown> => page.addInitScript(FEEDBACK);
/** Of that many taps, once the last of them has been seen. */
export async function feedback(page: Page, taps: number): Promise<number[]> {
  // a function: the page's own rules allow no words to be run as a program
  await page.waitForFunction((n) => (globalThis as unknown as { feedback: number[] }).feedback.length >= n, taps);
  return page.evaluate<number[]>('globalThis.feedback');
}
