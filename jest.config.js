/**
 * Test files and what they import are loaded by Node itself and stay loaded from file to file (docs/adr/0027).
 * @type {import('jest').Config}
 */
const base = {
  rootDir: import.meta.dirname,
  testEnvironment: '<rootDir>/test/runtime/shared-environment.cjs',
  runtime: '<rootDir>/test/runtime/shared-runtime.cjs',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['js', 'ts', 'mjs', 'cjs', 'json', 'node'],
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.etabli/'],
};
const withDatabase = {
  globalSetup: '<rootDir>/test/harness/global-setup.mjs',
  globalTeardown: '<rootDir>/test/harness/global-teardown.mjs',
};

export default {
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,tools,test}/**/*.spec.ts'] },
    { ...base, displayName: 'db', testMatch: ['<rootDir>/libs/**/*.db-spec.ts'], ...withDatabase },
    { ...base, displayName: 'story', testMatch: ['<rootDir>/test/stories/**/*.story.ts'], ...withDatabase },
    { ...base, displayName: 'fault', testMatch: ['<rootDir>/test/faults/**/*.fault.ts'], ...withDatabase },
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.browser.ts'], ...withDatabase },
  ],
  testSequencer: '<rootDir>/test/harness/longest-first.mjs',
  maxWorkers: 2,
  testTimeout: 30000,
  workerIdleMemoryLimit: '900MB',
};
