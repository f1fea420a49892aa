// Runs the journeys that count taps, gathers what each recorded, and writes the report and its table anew.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepare } from '../prepare.mjs';
import { at } from '../support/run.mjs';
import { say } from '../support/say.mjs';
import { runJest } from './jest.mjs';

const JOURNEYS = ['taps', 'offline'].map((name) => `test/browser/${name}.browser`);
const REPORT = at('test/browser/ux-report.json');
const TABLE = at('docs/ux.md');

const number = (id) => Number(id.slice(1));
const seconds = (milliseconds) =>
  milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
const cell = (reached, goal, word) =>
  reached === null ? '–' : `${word(reached)}${goal === null ? '' : ` (≤ ${word(goal)})`}`;

function read(folder) {
  const lines = fs.readdirSync(folder).map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));
  return lines.sort((a, b) => number(a.id) - number(b.id) || a.scenario.localeCompare(b.scenario, 'fr'));
}

function table(lines) {
  const rows = lines.map(
    ({ id, scenario, taps, goalTaps, milliseconds, goalMilliseconds, faults, met }) =>
      `| ${id} | ${scenario} | ${cell(taps, goalTaps, String)} | ${cell(milliseconds, goalMilliseconds, seconds)} | ${faults ?? '–'} | ${met ? 'yes' : '**no**'} |`,
  );
  return [
    '# Taps and seconds on the tablet',
    'Written by `npm run ux`: a scripted Chromium at 1280×800 plays each journey against the real API and database of the tests, a group of twelve',
    'youths. Taps are counted in the page; seconds run from before the first tap until the screen has said that it is done, and are those of a robot: the',
    'machine’s part of the goal, not the trainer’s. In brackets the goal. `npm test` asserts the taps, the targets and the duplicates, never the seconds.',
    'The same figures for programs: `test/browser/ux-report.json`.',
    '',
    '| # | scenario | taps | time | faults | met |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    'Faults are what must be none: hours written twice, targets under 56 px (the big button 72) or less than 12 px apart. U11 runs from the lifting of the',
    'finger to the frame that shows the first change, the slowest of seven taps; the first load is that of the atelier in a browser that has nothing of it yet.',
    '',
  ].join('\n');
}

export async function run() {
  await prepare({ build: true });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-ux-'));
  try {
    process.env.UX_REPORT_DIR = folder;
    const { failed } = await runJest(['--selectProjects', 'browser', '--maxWorkers=1', ...JOURNEYS]);
    const lines = read(folder);
    // half a report would pass for a whole one
    if (failed > 0) throw new Error(`${failed} étapes ont échoué : le rapport reste comme il était`);
    fs.writeFileSync(REPORT, `${JSON.stringify(lines, null, 2)}\n`);
    fs.writeFileSync(TABLE, table(lines));
    const missed = lines.filter(({ met }) => !met).map(({ id, scenario }) => `${id} ${scenario}`);
    say(
      missed.length > 0
        ? `${lines.length} mesures ; hors but : ${missed.join(', ')}`
        : `${lines.length} mesures, toutes au but`,
    );
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
