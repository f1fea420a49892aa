// Hooks of Node's module loader: where the project's own modules are, and TypeScript to JavaScript by swc.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TESTING = pathToFileURL(path.join(ROOT, 'test/harness/index.ts')).href;
const GLOBALS = new URL('./jest-globals.mjs', import.meta.url).href;

const SWC = {
  swcrc: false,
  configFile: false,
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

function written(specifier, parent) {
  if (specifier === '@etabli/testing') return TESTING;
  if (specifier === '@jest/globals') return `${GLOBALS}?${parent}`;
  if (specifier.startsWith('@etabli/'))
    return pathToFileURL(path.join(ROOT, 'libs', specifier.slice(8), 'src/index.ts')).href;
  if (!specifier.startsWith('.') || !specifier.endsWith('.js') || !parent?.split('?')[0].endsWith('.ts')) return null;
  const source = new URL(`${specifier.slice(0, -3)}.ts`, parent);
  return fs.existsSync(source) ? source.href : null;
}

export function resolve(specifier, context, next) {
  const url = written(specifier, context.parentURL);
  return url ? { url, format: 'module', shortCircuit: true } : next(specifier, context);
}

export function load(url, context, next) {
  if (!url.split('?')[0].endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = transformSync(fs.readFileSync(filename, 'utf8'), { ...SWC, filename });
  return { format: 'module', source: code, shortCircuit: true };
}
