// Jest as one step: its own output on the terminal, its counts from the report it writes.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { atEnd } from '../support/ending.mjs';
import { at, root } from '../support/run.mjs';

/**
 * Skipped and unwritten tests count as failed: nothing is left out silently. So does a file that does not even load,
 * and an empty run.
 */
function count(report) {
  const broken = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length).length;
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + broken;
  return { passed: report.numPassedTests, failed: report.numTotalTests + broken === 0 ? 1 : failed };
}

function namesOfSkipped(report) {
  const tests = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, file: name })),
  );
  return tests
    .filter(({ status }) => status === 'pending' || status === 'todo')
    .map(({ fullName, file }) => `${path.relative(root, file)} : ${fullName}`);
}

const killGroup = (pid, signal) => {
  try {
    process.kill(-pid, signal);
  } catch {
    // already gone
  }
};

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function runJest(args) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-jest-'));
  const file = path.join(folder, 'report.json');
  const node = ['--import=./test/runtime/typescript.mjs', '--enable-source-maps', '--no-warnings'];
  try {
    const env = { ...process.env, NODE_ENV: 'test', TZ: 'UTC' };
    // a group of its own, so that Ctrl-C reaches Jest and the database of the tests together
    const child = spawn(
      process.execPath,
      [...node, at('node_modules/jest/bin/jest.js'), '--ci', '--json', `--outputFile=${file}`, ...args],
      {
        cwd: root,
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
        detached: true,
      },
    );
    const forget = atEnd(() => killGroup(child.pid, 'SIGINT'));
    const code = await new Promise((done) => child.once('exit', done));
    forget();
    if (!fs.existsSync(file)) return { passed: 0, failed: 1 };
    const report = JSON.parse(fs.readFileSync(file, 'utf8'));
    const skipped = namesOfSkipped(report);
    if (skipped.length) console.log(`\nTests sautés ou à écrire, comptés comme échecs :\n${skipped.join('\n')}`);
    const { passed, failed } = count(report);
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
