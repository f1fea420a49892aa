// The files of the house that the checks read. Built-ins only.
import fs from 'node:fs';
import { at } from '../support/run.mjs';

const SKIPPED = new Set(['node_modules', 'dist']);

/** Paths from the root, as "libs/kernel/src/cents.ts". */
export function* filesUnder(...folders) {
  for (const folder of folders) {
    if (!fs.existsSync(at(folder))) continue;
    for (const entry of fs.readdirSync(at(folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) yield* filesUnder(name);
      else if (entry.isFile()) yield name;
    }
  }
}

export const linesOf = (name) => fs.readFileSync(at(name), 'utf8').replace(/\n$/, '').split('\n');
