/** @type {import('jest').Config} */
const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['js', 'ts', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: {
    '^@etabli/testing$': '<rootDir>/test/harness/index.ts',
    '^@etabli/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  setupFiles: ['reflect-metadata'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
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
