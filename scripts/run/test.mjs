// npm test: types, lint, contract and every Jest project; the last line is `N passed, N failed`.
import { checkContract } from '../contract.mjs';
import { LINT_STEPS } from '../lint.mjs';
import { prepare } from '../prepare.mjs';
import { at, quietly } from '../support/run.mjs';
import { elapsed, say } from '../support/say.mjs';
import { runSteps } from '../support/steps.mjs';
import { runJest } from './jest.mjs';
import { toolSteps } from './tools.mjs';

const tsc = (name, project) => ({
  name,
  run: () => quietly(name, process.execPath, [at('node_modules/typescript/bin/tsc'), '--noEmit', '-p', project]),
});

const STATIC_STEPS = [
  tsc('types du serveur et des tests', 'tsconfig.json'),
  tsc('types du web', 'apps/web'),
  ...LINT_STEPS,
  { name: 'contrat', run: checkContract },
];

const jestPattern = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
  return failed === 0;
};

async function test() {
  if (!add(await runSteps([{ name: 'installation', run: () => prepare({ build: false }) }]))) return;
  add(await runSteps([{ name: 'construction', run: () => prepare({ build: true }) }]));
  add(await runSteps(toolSteps()));
  if (!jestPattern.length) add(await runSteps(STATIC_STEPS));
  add(await runJest(jestPattern));
}

await test().catch((error) => {
  console.log(error);
  total.failed++;
});
say(`terminé en ${elapsed()}`);
process.stderr.write('', () => {
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`, () => process.exit(total.failed ? 1 : 0));
});
