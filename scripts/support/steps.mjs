// Named steps run one after the other, each passed or failed; a failure does not keep the others from running.
import { elapsed, sentence } from './say.mjs';

/**
 * @param {{ name: string, run: () => unknown }[]} steps a step fails by throwing
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSteps(steps) {
  const count = { passed: 0, failed: 0 };
  for (const { name, run } of steps) {
    const from = performance.now();
    try {
      await run();
      count.passed++;
      console.log(`✓ ${name} (${elapsed(from)})`);
    } catch (error) {
      count.failed++;
      console.log(`✗ ${name} (${elapsed(from)})\n${sentence(error)}\n`);
    }
  }
  return count;
}
