export * from './data-source.js';
export * from './drift.js';
export * from './migrate.js';
export * from './restore.js';
export * from './schema.module.js';
export * from './upgrade.js';
export * from './migrations/index.js';
