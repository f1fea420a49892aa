// The two programs the tests need that npm cannot bring: installed where that is allowed, named where it is not.
import { existsSync } from 'node:fs';
import { onPath } from '../support/process.mjs';
import { quietly } from '../support/run.mjs';
import { Plain, say } from '../support/say.mjs';

const NEEDED = [
  { label: 'Redis', packageName: 'redis-server', programs: ['redis-server'] },
  {
    label: 'Chromium',
    packageName: 'chromium',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  },
];

const find = ({ programs }) => programs.map(onPath).find(Boolean);
const missing = () => NEEDED.filter((tool) => !find(tool));
const mayInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get');

async function install(tools) {
  const names = tools.map(({ packageName }) => packageName);
  say(`installation de ${names.join(' et ')} par apt-get…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await quietly('apt-get update', 'apt-get', ['update', '--quiet'], { env });
  await quietly(
    `installation de ${names.join(' et ')}`,
    'apt-get',
    ['install', '--yes', '--no-install-recommends', ...names],
    { env },
  );
}

/**
 * @returns {{ name: string, run: () => unknown }[]} one step a program, which fails naming the package to install;
 *   CHROMIUM_PATH is set for the browser tests
 */
export function toolSteps() {
  let attempt;
  return NEEDED.map((tool) => ({
    name: tool.label,
    run: async () => {
      if (missing().length && mayInstall()) await (attempt ??= install(missing()));
      const file = find(tool);
      if (!file)
        throw new Plain(`${tool.label} manque : installez le paquet ${tool.packageName}, puis relancez npm test.`);
      if (tool.packageName === 'chromium') process.env.CHROMIUM_PATH ??= file;
    },
  }));
}
