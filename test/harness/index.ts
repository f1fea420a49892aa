export * from '../factories/dossiers.js';
export * from '../factories/papers.js';
export * from '../factories/trade.js';
export * from '../factories/workshop.js';
export * from './client.js';
export * from './database.js';
export * from './engine.js';
export * from './world.js';
export { drawing } from '../stories/signature-of-the-story.js';
