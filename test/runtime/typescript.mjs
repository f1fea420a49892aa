// Preloaded by every process of Jest (`--import`): Node itself then loads the TypeScript of the project.
import { register } from 'node:module';
import 'reflect-metadata';

register('./typescript-hooks.mjs', import.meta.url);
