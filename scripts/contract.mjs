// libs/contract from the built API: openapi.json and the types of it.   node scripts/contract.mjs [print|check]
import './support/node-version.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepare } from './prepare.mjs';
import { endWith } from './support/ending.mjs';
import { at, isCommand, quietly } from './support/run.mjs';
import { Plain, say } from './support/say.mjs';

/** What the API says now: file name in libs/contract → text. */
async function contract() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-contract-'));
  try {
    const file = path.join(folder, 'openapi.json');
    await quietly('description de l’API', process.execPath, [at('dist/apps/api/src/print-contract.js'), file]);
    const json = fs.readFileSync(file, 'utf8');
    const { default: openapiTS, astToString } = await import('openapi-typescript');
    return {
      'openapi.json': json,
      'src/schema.d.ts': astToString(await openapiTS(JSON.parse(json), { alphabetize: true })),
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function drifted() {
  const files = Object.entries(await contract()).map(([name, text]) => ({
    name,
    file: at('libs/contract', name),
    text,
  }));
  return files.filter(({ file, text }) => !fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text);
}

/** @throws {Plain} when the committed contract is not what the built API says */
export async function checkContract() {
  const names = (await drifted()).map(({ name }) => `libs/contract/${name}`);
  if (names.length) throw new Plain(`contrat périmé (${names.join(', ')}) : lancez npm run contract.`);
}

async function printContract() {
  const changed = await drifted();
  for (const { file, text, name } of changed) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    say(`libs/contract/${name} réécrit`);
  }
  if (!changed.length) say('le contrat est à jour');
}

if (isCommand(import.meta)) {
  const work = { print: printContract, check: checkContract }[process.argv[2] ?? 'print'];
  await (work ? prepare({ build: true }).then(work) : Promise.reject(new Plain('utilisez print ou check.'))).catch(
    endWith,
  );
}
