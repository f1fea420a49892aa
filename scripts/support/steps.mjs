// Named steps, two at a time, each passed or failed; a failure does not keep the others from running.
import { elapsed, sentence } from './say.mjs';

const AT_ONCE = 2;

/**
 * @param {{ name: string, run: () => unknown }[]} steps a step fails by throwing
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSteps(steps) {
  const count = { passed: 0, failed: 0 };
  const waiting = [...steps];
  const one = async ({ name, run }) => {
    const from = performance.now();
    try {
      await run();
      count.passed++;
      console.log(`✓ ${name} (${elapsed(from)})`);
    } catch (error) {
      count.failed++;
      console.log(`✗ ${name} (${elapsed(from)})\n${sentence(error)}\n`);
    }
  };
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await one(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return count;
}
