const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { default: Runtime } = require('jest-runtime');

/** What circus keeps between two of its lives in one process. */
const KEPT_BY_CIRCUS = [Symbol.for('EVENT_HANDLERS'), Symbol.for('TEST_TIMEOUT_SYMBOL')];

/** Imports test files by Node and not by a registry of each file, and has circus beside them: a fresh one for each file. */
module.exports = class SharedRuntime extends Runtime {
  requireInternalModule(from, to) {
    if (to !== undefined || path.basename(from) !== 'jestAdapterInit.js') return super.requireInternalModule(from, to);
    for (const key of KEPT_BY_CIRCUS) delete globalThis[key];
    delete require.cache[from];
    return require(from);
  }
  unstable_shouldLoadAsEsm() {
    return true;
  }
  async unstable_importModule(file) {
    // Jest maps the lines of what it compiled; these files are mapped by Node
    Error.prepareStackTrace = undefined;
    globalThis.jest = this.jestGlobals.jestObjectFor(file);
    await import(pathToFileURL(file).href);
  }
};
