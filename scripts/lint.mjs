// Every static check, each counted as one test by `npm test`.   node scripts/lint.mjs
import './support/node-version.mjs';
import { enums, leftForLater, strayClocks, tooLong, vagueNames } from './checks/house.mjs';
import { at, isCommand, quietly } from './support/run.mjs';
import { Plain } from './support/say.mjs';
import { runSteps } from './support/steps.mjs';

const CODE = ['apps', 'libs', 'test', 'scripts', 'tools'];

/** compose.yaml is written in the order in which things start, and dclint overlooks quotes with a variable inside. */
const READING_ORDER = [
  'service-keys-order',
  'services-alphabetical-order',
  'top-level-properties-order',
  'require-quotes-in-ports',
].flatMap((rule) => ['--disable-rule', rule]);

const tool = (name, script, ...args) => ({
  name,
  run: () => quietly(name, process.execPath, [at('node_modules', script), ...args]),
});

const house = (name, find) => ({
  name,
  run: () => {
    const findings = find();
    if (findings.length) throw new Plain(`échec : ${name}.\n${findings.join('\n')}`);
  },
});

export const LINT_STEPS = [
  tool('oxlint', 'oxlint/bin/oxlint', '--deny-warnings', ...CODE),
  tool('mise en forme (oxfmt)', 'oxfmt/bin/oxfmt', '--check', ...CODE),
  tool(
    "règles d'import",
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.mjs',
    'apps',
    'libs',
    'test',
  ),
  house('300 lignes au plus', tooLong),
  house('noms de fichiers', vagueNames),
  house("une seule source de l'heure", strayClocks),
  house('pas d’enum', enums),
  house('rien à faire plus tard', leftForLater),
  tool('compose.yaml', 'dclint/bin/dclint.cjs', 'docker/compose.yaml', '--max-warnings', '0', ...READING_ORDER),
  tool('Dockerfile', 'dockerfilelint/bin/dockerfilelint', 'docker/Dockerfile'),
];

if (isCommand(import.meta)) process.exit((await runSteps(LINT_STEPS)).failed ? 1 : 0);
