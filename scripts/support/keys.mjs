// What an installation and a build depend on, as hashes of contents (a checkout changes mtimes). Built-ins only.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { at } from './run.mjs';

export const read = (...parts) => {
  try {
    return fs.readFileSync(at(...parts), 'utf8');
  } catch {
    return '';
  }
};

/** Lock file, package.json without its scripts, Node and platform. */
export function installKey() {
  const { scripts: _, ...manifest } = JSON.parse(read('package.json'));
  const parts = [read('package-lock.json'), JSON.stringify(manifest), process.version, process.platform, process.arch];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

const TEST_FILE = /\.(spec|db-spec)\.tsx?$/;
// printed from the build, and only types to it
const GENERATED = new Set(['libs/contract/openapi.json', 'libs/contract/src/schema.d.ts']);
const SKIPPED = new Set(['node_modules', 'dist']);

function addFolder(hash, folder) {
  const entries = fs.readdirSync(at(folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) addFolder(hash, name);
    else if (entry.isFile() && !TEST_FILE.test(name) && !GENERATED.has(name))
      hash.update(`${name}\n`).update(fs.readFileSync(at(name)));
  }
}

/** Every file of apps and libs but the tests, assets and templates included, and what steers the compilers. */
export function sourceKey() {
  const hash = createHash('sha256').update(read('package-lock.json')).update(process.version);
  for (const folder of ['apps', 'libs']) if (fs.existsSync(at(folder))) addFolder(hash, folder);
  for (const file of ['nest-cli.json', 'tsconfig.json']) hash.update(read(file));
  return hash.digest('hex');
}
